/** What evidence is held against. */
import type { VerificationPolicies } from './policies.ts';

/** Whom to believe, and the files to compare; evidence comes afterwards. */
export interface VerificationBasis {
  readonly policies: VerificationPolicies;
  /** By migration name; null where none were given. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}
