/** What became of a deploy and of each planned migration, as the ledger says it afterwards. */
import type { LedgerRow } from './ledger.ts';
import type { Migration } from './migration.ts';

export type MigrationOutcome = 'applied' | 'failed' | 'not-executed' | 'partial';

/**
 * `succeeded`: the ledger holds exactly what was planned · `no-op`: nothing was pending · `failed`: nothing of the plan stayed ·
 * `partial`: some of it stayed · `refused`: stopped before anything ran · `unknown`: the ledger could not be read again.
 */
export type DeployOutcome = 'succeeded' | 'no-op' | 'failed' | 'partial' | 'refused' | 'unknown';

export interface JudgedMigration {
  readonly migration: Migration;
  readonly outcome: MigrationOutcome;
  /** The row that says so; null where there is none. */
  readonly row: LedgerRow | null;
}

export interface Judgement {
  readonly outcome: DeployOutcome;
  readonly migrations: readonly JudgedMigration[];
  /** Rows that came while this deploy held the lock, and that the plan does not explain. */
  readonly unexpected: readonly LedgerRow[];
  /** Migrations whose new row bears another hash than the file that was planned. */
  readonly mismatched: readonly Migration[];
}
