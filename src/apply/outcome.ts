/** Before x after x plan -> what became of each migration. The ledger decides; drizzle-kit's exit code does not. */
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import { unknown } from '../model/unknown.ts';
import type { DeployOutcome, JudgedMigration, Judgement, MigrationOutcome } from '../model/outcome.ts';

/** `failing` is the name of the migration whose statement failed, where that is known. */
export function judge(planned: readonly Migration[], before: Ledger, after: Ledger, failing: string | null): Judgement {
  const fresh = addedRows(before, after);
  const found = planned.map((migration) => ({ migration, row: takeRow(fresh, migration) }));
  const kept = found.filter(({ row }) => row !== null).length;
  const mismatched = found.flatMap(({ migration, row }) => (row !== null && row.hash !== migration.sha256 ? [migration] : []));
  const stopped = failing === null ? planned.length : planned.findIndex(({ name }) => name === failing);
  const migrations = found.map(({ migration, row }, index): JudgedMigration => ({ migration, row, statements: unknown('drizzle-kit had a session of its own'), outcome: outcomeOf(migration, row, index, stopped) }));
  return { outcome: deployOutcome(migrations, kept, fresh), migrations, unexpected: fresh, mismatched };
}

/** The rows of `after` that `before` had not, each counted as often as it occurs. */
function addedRows(before: Ledger, after: Ledger): LedgerRow[] {
  const counts = new Map<string, number>();
  for (const row of before.rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return after.rows.filter((row) => {
    const left = counts.get(keyOf(row)) ?? 0;
    if (left > 0) counts.set(keyOf(row), left - 1);
    return left === 0;
  });
}

/** The name is left out: the first run of drizzle-kit 1.0 on an older ledger fills it in. */
function keyOf({ id, hash, createdAt }: LedgerRow): string {
  return JSON.stringify([id, hash, createdAt]);
}

function takeRow(fresh: LedgerRow[], migration: Migration): LedgerRow | null {
  const at = fresh.findIndex(({ name, createdAt }) => (name === null ? createdAt === String(migration.createdAt) : name === migration.name));
  return fresh.splice(at, at === -1 ? 0 : 1)[0] ?? null;
}

function outcomeOf(migration: Migration, row: LedgerRow | null, index: number, stopped: number): MigrationOutcome {
  if (row !== null) return row.hash === migration.sha256 ? 'applied' : 'failed';
  if (index <= stopped && endsItsTransaction(migration)) return 'partial';
  return index === stopped ? 'failed' : 'not-executed';
}

/** drizzle-kit runs all that is pending in one transaction; a migration that ends it leaves behind what ran until then. */
function endsItsTransaction({ statements }: Migration): boolean {
  return statements.some((statement) => /(?:^|;)\s*(?:COMMIT|END)\b/iu.test(bare(statement)));
}

/** A statement without its comments and without the bodies of its functions, where END ends a block. */
function bare(statement: string): string {
  return statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$/gu, ' ');
}

/** `partial` also where the whole plan is there and something else with it: the ledger is not what was planned. */
function deployOutcome(migrations: readonly JudgedMigration[], kept: number, unexpected: readonly LedgerRow[]): DeployOutcome {
  if (migrations.every(({ outcome }) => outcome === 'applied')) return unexpected.length === 0 ? 'succeeded' : 'partial';
  return kept > 0 || migrations.some(({ outcome }) => outcome === 'partial') ? 'partial' : 'failed';
}
