/** All that one `check` has to tell, as every form of it is written from: page, terminal, SARIF, annotations, comment, JSON. */
import type { Finding, RuleText } from './finding.ts';
import type { GenerateAnswer } from './generate.ts';
import type { Plan } from './plan.ts';

/** `incomplete`: nothing refuses it, but not everything could be looked at, so that it is no yes either. */
export type CheckVerdict = 'passed' | 'refused' | 'incomplete';

/** A planned migration with what it would run. */
export interface PlannedSql {
  readonly name: string;
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly statements: readonly string[];
}

export interface CheckReport {
  readonly verdict: CheckVerdict;
  /** The folders of the packages that were checked, from the repository's root; empty for the root itself. */
  readonly projects: readonly string[];
  /** The waived ones among them. */
  readonly findings: readonly Finding[];
  /** Every rule that was applied, whether it found something or not. */
  readonly rules: readonly RuleText[];
  readonly plan: Plan;
  /** In the order of the plan. */
  readonly sql: readonly PlannedSql[];
  /** Null where drizzle-kit was not asked. */
  readonly generate: GenerateAnswer | null;
  /** What could not be analysed, each a sentence with its reason. */
  readonly unanalysed: readonly string[];
}
