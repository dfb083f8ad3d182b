/** The commit that is deployed, as git says. */
import type { OrUnknown } from './unknown.ts';

export interface Source {
  readonly commit: OrUnknown<string>;
  readonly tree: OrUnknown<string>;
  /** The git tree of the migrations folder at the commit. */
  readonly migrationsTree: OrUnknown<string>;
  /** Whether the migrations folder in the work tree equals the commit. */
  readonly clean: OrUnknown<boolean>;
}
