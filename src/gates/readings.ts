/** All that the gates are judged by, each thing read or not. */
import type { Actor } from '../model/approval.ts';
import type { PendingFile } from '../model/gate.ts';
import type { RunIdentity } from '../model/identity.ts';
import type { OrUnknown } from '../model/unknown.ts';
import type { BranchRuleAnswer } from '../github/branch-rules.ts';
import type { DeploymentStatusAnswer } from '../github/deployments.ts';
import type { EnvironmentAnswer, RepositoryAnswer, RunAnswer, RunApprovalAnswer } from './answers.ts';
import type { AssociatedAnswer, CommitAnswer, FileAnswer, PullRequestAnswer, ReviewAnswer } from './change-answers.ts';
import { notAsked, type Reading } from '../github/reading.ts';

/** What does not depend on the migrations: the repository, the environment, the run and its approvals. */
export interface RunReadings {
  /** RFC 3339, UTC. */
  readonly readAt: string;
  readonly repository: Reading<RepositoryAnswer>;
  /** The branch that is deployed: the run's, or the default one where the run is of a tag. */
  readonly branch: Reading<string>;
  /** Null: there is no such environment. */
  readonly environment: Reading<EnvironmentAnswer | null>;
  readonly branchPolicies: Reading<readonly string[]>;
  readonly customRules: Reading<readonly { readonly app: string; readonly enabled: boolean }[]>;
  readonly run: Reading<RunAnswer>;
  readonly approvals: Reading<readonly RunApprovalAnswer[]>;
  /** Of the run's own deployments to the environment. */
  readonly statuses: Reading<readonly DeploymentStatusAnswer[]>;
  readonly rules: Reading<readonly BranchRuleAnswer[]>;
  readonly branchProtected: Reading<boolean>;
}

/** Where the pending migrations come from. */
export interface ChangeReadings {
  readonly files: readonly FileReadings[];
  /** The merged pull requests that the files' commits belong to, by number. */
  readonly pulls: ReadonlyMap<number, PullReadings>;
}

export interface FileReadings {
  readonly file: PendingFile;
  /** The commits that touched the path, the last one first; none where no commit holds it. */
  readonly history: Reading<readonly CommitAnswer[]>;
  /** The pull requests that the last of these commits belongs to. */
  readonly associated: Reading<readonly AssociatedAnswer[]>;
}

export interface PullReadings {
  readonly number: number;
  readonly pull: Reading<PullRequestAnswer>;
  readonly reviews: Reading<readonly ReviewAnswer[]>;
  readonly commits: Reading<readonly CommitAnswer[]>;
  readonly files: Reading<readonly FileAnswer[]>;
  readonly lastPusher: Reading<Actor>;
  /** Whether an approver may write to the repository, by the account's id. */
  readonly mayWrite: ReadonlyMap<string, Reading<boolean>>;
  /** CODEOWNERS as the base branch had it; null where it had none. */
  readonly codeOwners: Reading<string | null>;
  /** Whether an approver is in a team that owns: by `org/team`, then by the account's id. */
  readonly teams: ReadonlyMap<string, ReadonlyMap<string, Reading<boolean>>>;
}

/** What does not depend on what is pending. */
export interface OwnReadings {
  readonly identity: RunIdentity;
  /** The environment's name, as the input has it. */
  readonly environment: string;
  readonly run: RunReadings;
}

export interface GateReadings extends OwnReadings {
  /** The commit that is checked out, and deployed. */
  readonly commit: OrUnknown<string>;
  readonly changes: ChangeReadings;
}

/** Where GitHub is not asked at all: everything stays unread, for one reason. */
export function unaskedRun(readAt: string, reason: string): RunReadings {
  const unread = (what: string): ReturnType<typeof notAsked> => notAsked({ what }, reason);
  return {
    readAt,
    repository: unread('the repository'),
    branch: unread('the deployed branch'),
    environment: unread('the environment'),
    branchPolicies: unread("the environment's branch policy"),
    customRules: unread("the environment's custom rules"),
    run: unread('the run'),
    approvals: unread("the run's approvals"),
    statuses: unread("the run's deployments"),
    rules: unread("the branch's rules"),
    branchProtected: unread('whether the branch is protected'),
  };
}

export function unaskedChanges(pending: readonly PendingFile[], reason: string): ChangeReadings {
  const unread = (what: string): ReturnType<typeof notAsked> => notAsked({ what }, reason);
  const files = pending.map((file) => ({ file, history: unread(`the commits of ${file.path}`), associated: unread(`the pull request of ${file.path}`) }));
  return { files, pulls: new Map() };
}
