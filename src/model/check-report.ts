/** All that one `check` has to tell, as every form of it is written from: page, terminal, SARIF, annotations, comment, JSON. */
import type { Sha256 } from './digest.ts';
import type { Finding, RuleText } from './finding.ts';
import type { GenerateAnswer } from './generate.ts';
import type { Plan } from './plan.ts';
import type { RehearsalAnswer } from './rehearsal.ts';

/** `incomplete`: nothing refuses it, but not everything could be looked at, so that it is no yes either. */
export type CheckVerdict = 'passed' | 'refused' | 'incomplete';

/** A planned migration with what it would run. */
export interface PlannedSql {
  readonly name: string;
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly chunks: readonly string[];
}

/** One Drizzle project of the repository. */
export interface CheckedProject {
  /** The package's folder, from the repository's root; empty for the root itself. */
  readonly path: string;
  /** Its drizzle config, from the repository's root; null where none was looked for. */
  readonly config: string | null;
  readonly plan: Plan;
  /** In the order of the plan. */
  readonly sql: readonly PlannedSql[];
  /** Null where drizzle-kit was not asked. */
  readonly generate: GenerateAnswer | null;
  /** Null where there was nothing to rehearse, or nothing to rehearse it with. */
  readonly rehearsal: RehearsalAnswer | null;
}

export interface CheckReport {
  readonly verdict: CheckVerdict;
  /** The package that the check was asked for, from the repository's root; empty where it is about all that the repository has. */
  readonly scope: string;
  readonly projects: readonly CheckedProject[];
  /** The check configuration file that judged; null where there was none. */
  readonly configuration: { readonly path: string; readonly sha256: Sha256 } | null;
  /** The suppressed ones among them. */
  readonly findings: readonly Finding[];
  /** Every rule that was applied, whether it found something or not. */
  readonly rules: readonly RuleText[];
  /** What could not be analysed, each a sentence with its reason. */
  readonly unanalysed: readonly string[];
}

/** A package may have several configs, which tell its projects apart. */
export function labelOf({ path, config }: Pick<CheckedProject, 'path' | 'config'>): string {
  return config ?? (path === '' ? '.' : path);
}
