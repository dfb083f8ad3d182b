/** What became of a deploy and of each planned migration, as the ledger says it afterwards. */
import type { LedgerRow } from './ledger.ts';
import type { Migration } from './migration.ts';
import type { StatementResult } from './statement-result.ts';
import type { OrUnknown } from './unknown.ts';

/**
 * `applied`: its row is in the ledger · `failed`: one of its statements failed, and nothing of it stayed · `rolled-back`: it ran, and its transaction
 * was rolled back · `not-executed`: none of its statements ran · `partial`: something of it stayed without its row.
 */
export type MigrationOutcome = 'applied' | 'failed' | 'rolled-back' | 'not-executed' | 'partial';

/**
 * `succeeded`: the ledger holds exactly what was planned · `no-op`: nothing was pending · `failed`: nothing of the plan stayed ·
 * `partial`: some of it stayed · `refused`: stopped before anything ran · `unknown`: what became of a migration is not known.
 */
export type DeployOutcome = 'succeeded' | 'no-op' | 'failed' | 'partial' | 'refused' | 'unknown';

export interface JudgedMigration {
  readonly migration: Migration;
  readonly outcome: OrUnknown<MigrationOutcome>;
  /** What was sent of it, in order; unknown if drizzle-kit had a session of its own. */
  readonly statements: OrUnknown<readonly StatementResult[]>;
  /** The row that says so; null where there is none. */
  readonly row: LedgerRow | null;
}

export interface Judgement {
  readonly outcome: DeployOutcome;
  readonly migrations: readonly JudgedMigration[];
  /** Rows that came since the ledger was read for the plan, and that the plan does not explain. */
  readonly unexpected: readonly LedgerRow[];
  /** Migrations whose new row bears another hash than the file that was planned. */
  readonly mismatched: readonly Migration[];
}
