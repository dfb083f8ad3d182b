/** The commit that is deployed, as git says. */
import type { Stated } from './stated.ts';

export interface Source {
  readonly commit: Stated<string>;
  readonly tree: Stated<string>;
  /** The git tree of the migrations folder at the commit. */
  readonly migrationsTree: Stated<string>;
  /** Whether the migrations folder in the work tree equals the commit. */
  readonly clean: Stated<boolean>;
}
