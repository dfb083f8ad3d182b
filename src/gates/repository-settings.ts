/** What doctor judges by: the settings of a repository, each thing read or not. */
import type { BranchRuleAnswer } from '../github/branch-rules.ts';
import type { Reading } from '../github/reading.ts';
import type { RunReadings } from './readings.ts';
import type { OwnersErrorAnswer, ProtectionAnswer, RulesetAnswer, WorkflowTokenAnswer } from './repository-settings-answers.ts';

export interface EnvironmentSettings extends Pick<RunReadings, 'environment' | 'branchPolicies'> {
  readonly name: string;
  /** Names alone. */
  readonly secrets: Reading<readonly string[]>;
}

export interface BranchSettings extends Pick<RunReadings, 'branch' | 'rules' | 'branchProtected'> {
  /** Null: there is none of the classic kind. */
  readonly protection: Reading<ProtectionAnswer | null>;
  readonly rulesets: Reading<readonly RulesetAnswer[]>;
}

export interface EvidenceBranchSettings {
  readonly branch: string;
  readonly exists: Reading<boolean>;
  readonly rules: Reading<readonly BranchRuleAnswer[]>;
  readonly rulesets: Reading<readonly RulesetAnswer[]>;
}

export interface RepositorySettings extends Pick<RunReadings, 'readAt' | 'repository'> {
  readonly environments: readonly EnvironmentSettings[];
  readonly branch: BranchSettings;
  /** Null where no evidence branch was named. */
  readonly evidence: EvidenceBranchSettings | null;
  /** Names alone: of the repository, and those that its organization gives it. */
  readonly repositorySecrets: Reading<readonly string[]>;
  /** Null: there is no CODEOWNERS. */
  readonly ownersErrors: Reading<readonly OwnersErrorAnswer[] | null>;
  readonly token: Reading<WorkflowTokenAnswer>;
  /** Days. */
  readonly retention: Reading<number>;
}
