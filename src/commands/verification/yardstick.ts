/** What evidence is held against. */
import type { Policies } from './policies.ts';

/** Whom to believe, and the files to compare; evidence comes afterwards. */
export interface Yardstick {
  readonly policies: Policies;
  /** By migration name; null where none were given. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}
