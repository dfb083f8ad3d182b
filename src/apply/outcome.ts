/** What was seen × ledger before × ledger after -> what became of each migration. drizzle-kit's exit code decides nothing. */
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { DeployOutcome, JudgedMigration, Judgement, MigrationOutcome } from '../model/outcome.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { addedRows, takeRow } from './rows.ts';
import type { SeenMigration } from './results.ts';

export interface SeenDeploy {
  readonly migrations: readonly SeenMigration[];
  readonly before: Ledger;
  readonly after: OrUnknown<Ledger>;
}

export function judge({ migrations, before, after }: SeenDeploy): Judgement {
  const fresh = isUnknown(after) ? [] : addedRows(before, after);
  const judged = migrations.map((seen) => judgeMigration(seen, { fresh, unread: isUnknown(after) ? after.unknown : null }));
  return conclude(judged, fresh);
}

interface Rows {
  /** Those that came; what a migration explains is taken out. */
  readonly fresh: LedgerRow[];
  /** Why the ledger could not be read; null if it was. */
  readonly unread: string | null;
}

function judgeMigration(seen: SeenMigration, rows: Rows): JudgedMigration {
  const { migration, statements, row: written } = seen;
  const row = written === 'kept' ? takeRow(rows.fresh, migration) : null;
  return {
    migration,
    statements,
    row,
    outcome: isUnknown(written) || written === 'kept' ? outcomeOfRow(seen, row, rows.unread) : outcomeWithoutRow(statements),
  };
}

/** Of a migration whose row was committed, or may have been. */
function outcomeOfRow({ migration, statements, row: written }: SeenMigration, row: LedgerRow | null, unread: string | null): OrUnknown<MigrationOutcome> {
  if (unread !== null) return unknown(`the ledger could not be read again: ${unread}`);
  // The relay passes no row behind a statement that failed, and the outcome does not rest on that.
  if (row !== null) return isRowOf(row, migration) && statements.every(({ error }) => error === null) ? 'applied' : 'partial';
  return isUnknown(written) ? written : unknown('COMMIT was answered, and the ledger does not hold its row');
}

function outcomeWithoutRow(statements: SeenMigration['statements']): OrUnknown<MigrationOutcome> {
  const effects = statements.flatMap(({ commands }) => commands.map(({ effect }) => effect));
  if (effects.includes('kept')) return 'partial';
  const open = effects.find((effect) => isUnknown(effect));
  if (open !== undefined) return open;
  if (statements.some(({ error }) => error !== null)) return 'failed';
  return statements.length > 0 ? 'rolled-back' : 'not-executed';
}

/** `partial` also if the whole plan is there and something else with it: the ledger is not what was planned. */
function deployOutcome(migrations: readonly JudgedMigration[], unexpected: readonly LedgerRow[]): DeployOutcome {
  if (migrations.some(({ outcome }) => isUnknown(outcome))) return 'unknown';
  if (migrations.every(({ outcome }) => outcome === 'applied')) return unexpected.length === 0 ? 'succeeded' : 'partial';
  return migrations.some(({ outcome, row }) => row !== null || outcome === 'partial') ? 'partial' : 'failed';
}

/** If drizzle-kit had a session of its own, only a row of the ledger says something. `without`: of a migration that has none. */
export function judgeUnseen(planned: readonly Migration[], before: Ledger, after: OrUnknown<Ledger>, without: OrUnknown<'not-executed'>): Judgement {
  const fresh = isUnknown(after) ? [] : addedRows(before, after);
  const statements = unknown('drizzle-kit had a session of its own');
  const migrations = planned.map((migration): JudgedMigration => {
    const row = takeRow(fresh, migration);
    return { migration, statements, row, outcome: row === null ? without : isRowOf(row, migration) ? 'applied' : 'partial' };
  });
  return conclude(migrations, fresh);
}

function conclude(migrations: readonly JudgedMigration[], unexpected: readonly LedgerRow[]): Judgement {
  const mismatched = migrations.flatMap(({ migration, row }) => (row === null || isRowOf(row, migration) ? [] : [migration]));
  return { outcome: deployOutcome(migrations, unexpected), migrations, unexpected, mismatched };
}

function isRowOf({ hash }: LedgerRow, { sha256 }: Migration): boolean {
  return hash === sha256;
}
