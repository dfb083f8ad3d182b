/** Files and ledger rows, held against each other. */
import type { Problem } from '../errors.ts';
import type { LedgerRow } from './ledger.ts';
import type { Migration } from './migration.ts';
import type { Plan } from './plan.ts';

/**
 * `applied`: file and row agree · `pending`: drizzle-kit will run it · `edited`: applied, and the file changed since ·
 * `missing`: a row within the history whose file is gone · `foreign`: a row newer than every file here ·
 * `late`: no row, and older than what was applied last (0.31 would skip it) · `ambiguous`: more than one reading is possible.
 */
export type Standing =
  | { readonly kind: 'applied'; readonly migration: Migration; readonly row: LedgerRow }
  | { readonly kind: 'pending'; readonly migration: Migration }
  | { readonly kind: 'edited'; readonly migration: Migration; readonly row: LedgerRow }
  | { readonly kind: 'late'; readonly migration: Migration }
  | { readonly kind: 'missing'; readonly row: LedgerRow }
  | { readonly kind: 'foreign'; readonly row: LedgerRow }
  | { readonly kind: 'ambiguous'; readonly migration: Migration | null; readonly row: LedgerRow | null; readonly reason: string };

export interface Reconciliation {
  readonly standings: readonly Standing[];
  /** In the order in which drizzle-kit will run them. */
  readonly pending: readonly Migration[];
  readonly plan: Plan;
  /** One for each kind of deviation; a deploy goes on only where there is none. */
  readonly stops: readonly Problem[];
}
