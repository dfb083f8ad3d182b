/** What a team has agreed on in its check configuration file, as one value. */
import type { Sha256 } from '../../model/digest.ts';
import type { Criterion, FindingPlace, FindingSeverity } from '../../model/finding.ts';
import type { Declarations } from '../history/declaration.ts';
import type { Claim } from '../suppressions/claim.ts';

/** From the repository's root. */
export const configurationFile = '.github/drizzle-attest.yml';

export interface RuleSetting {
  /** Null where the rule keeps its own. */
  readonly severity: FindingSeverity | 'off' | null;
  readonly criteria: readonly Criterion[] | null;
  /** Where the check configuration file says so. */
  readonly place: FindingPlace;
}

/** What a rehearsal starts where no URL is given: the PostgreSQL of this machine, PGlite, or whichever is there. */
export type Shadow = 'auto' | 'installed' | 'pglite';

export interface CheckConfiguration {
  /** Of the check configuration file; null where there is none. */
  readonly sha256: Sha256 | null;
  /** For `suppress`. */
  readonly suppressions: readonly Claim[];
  /** For `judgeFolder`. */
  readonly history: Declarations;
  /** For `findPush`. */
  readonly push: { readonly allowed: readonly string[] };
  /** By the rule's id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly rehearsal: {
    /** SQL files from the repository's root, run in order before the first migration. */
    readonly setup: readonly string[];
    readonly shadow: Shadow;
  };
}

/** Of a repository without a check configuration file. */
export const emptyConfiguration: CheckConfiguration = {
  sha256: null,
  suppressions: [],
  history: [],
  push: { allowed: [] },
  rules: new Map(),
  rehearsal: { setup: [], shadow: 'auto' },
};
