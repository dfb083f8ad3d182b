/** One object of a catalog, as the server describes it. */
import type { CatalogName } from '../../model/rehearsal.ts';

export interface CatalogObject {
  readonly object: CatalogName;
  readonly definition: string;
}
