/** Files and ledger rows, held against each other. */
import type { Problem } from '../errors/problem.ts';
import type { LedgerRow } from './ledger.ts';
import type { Migration } from './migration.ts';
import type { Plan } from './plan.ts';

/**
 * `applied`: file and row agree · `pending`: drizzle-kit will run it · `edited`: applied, and the file changed since ·
 * `missing`: a row within the history whose file is gone · `foreign`: a row newer than every file here ·
 * `out-of-order`: no row, and older than what was applied last (0.31 would skip it) · `ambiguous`: more than one reading is possible.
 */
export type MigrationStatus =
  | { readonly kind: 'applied'; readonly migration: Migration; readonly row: LedgerRow }
  | { readonly kind: 'pending'; readonly migration: Migration }
  | { readonly kind: 'edited'; readonly migration: Migration; readonly row: LedgerRow }
  | { readonly kind: 'out-of-order'; readonly migration: Migration }
  | { readonly kind: 'missing'; readonly row: LedgerRow }
  | { readonly kind: 'foreign'; readonly row: LedgerRow }
  | { readonly kind: 'ambiguous'; readonly migration: Migration | null; readonly row: LedgerRow | null; readonly reason: string };

/** Whether a migration that is older than what was applied last may still run. */
export type OutOfOrder = 'refuse' | 'allow';

/** What the files and the ledger alone say. */
export interface FilesStatus {
  readonly statuses: readonly MigrationStatus[];
  /** In the order in which drizzle-kit will run them. */
  readonly pending: readonly Migration[];
  readonly plan: Plan;
}

export interface ProjectStatus extends FilesStatus {
  readonly outOfOrder: OutOfOrder;
  /** One for each kind of deviation; a deploy goes on only where there is none. */
  readonly stops: readonly Problem[];
}
