/** What a team has agreed on in its policy file, as one value. */
import type { Sha256 } from '../../model/digest.ts';
import type { Criterion, FindingPlace, FindingSeverity } from '../../model/finding.ts';
import type { Declarations } from '../history/declaration.ts';
import type { Claim } from '../waivers/claim.ts';

/** From the repository's root. */
export const policyFile = '.github/drizzle-attest.yml';

export interface RuleSetting {
  /** Null where the rule keeps its own. */
  readonly severity: FindingSeverity | 'off' | null;
  readonly criteria: readonly Criterion[] | null;
  /** Where the policy file says so. */
  readonly place: FindingPlace;
}

/** What a rehearsal starts where no URL is given: the PostgreSQL of this machine, PGlite, or whichever is there. */
export type Scratch = 'auto' | 'installed' | 'pglite';

export interface Settings {
  /** Of the policy file; null where there is none. */
  readonly sha256: Sha256 | null;
  /** For `waive`. */
  readonly waivers: readonly Claim[];
  /** For `judgeFolder`. */
  readonly history: Declarations;
  /** For `findPush`. */
  readonly push: { readonly allowed: readonly string[] };
  /** By the rule's id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly rehearsal: {
    /** SQL files from the repository's root, run in order before the first migration. */
    readonly setup: readonly string[];
    readonly scratch: Scratch;
  };
}

/** Of a repository without a policy file. */
export const noSettings: Settings = {
  sha256: null,
  waivers: [],
  history: [],
  push: { allowed: [] },
  rules: new Map(),
  rehearsal: { setup: [], scratch: 'auto' },
};
