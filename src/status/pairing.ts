/** Which ledger row speaks of which file, by the rule of the drizzle-kit that will run. */
import type { Generation } from '../model/drizzle.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';

export interface Pair {
  readonly migration: Migration;
  readonly row: LedgerRow;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly lonelyFiles: readonly Migration[];
  readonly lonelyRows: readonly LedgerRow[];
}

type SpeaksOf = (row: LedgerRow, migration: Migration) => boolean;

/** Pairs each file with at most one row. Where several rows fit, one with the file's own hash is taken first. */
export function pairUp(migrations: readonly Migration[], ledger: Ledger, generation: Generation): Pairing {
  const speaksOf = identityRule(ledger, generation);
  const open = new Set(ledger.rows);
  const pairs: Pair[] = [];
  const lonelyFiles: Migration[] = [];
  for (const [migration, rows] of candidates(migrations, ledger.rows, speaksOf)) {
    const free = rows.filter((row) => open.has(row));
    const row = free.find(({ hash }) => hash === migration.sha256) ?? free[0];
    if (row === undefined) lonelyFiles.push(migration);
    else {
      open.delete(row);
      pairs.push({ migration, row });
    }
  }
  return { pairs, lonelyFiles, lonelyRows: [...open] };
}

/** 0.31 knows a row by its `created_at`, 1.0 by its name; the first 1.0 run on an older ledger goes by the second. */
function identityRule(ledger: Ledger, generation: Generation): SpeaksOf {
  if (generation === 'v0') return (row, { createdAt }) => row.createdAt === String(createdAt);
  if (ledger.shape === 'v1') return (row, { name }) => row.name === name;
  return (row, { createdAt }) => row.createdAt !== null && secondOf(row.createdAt) === secondOf(String(createdAt));
}

function secondOf(milliseconds: string): bigint {
  return BigInt(milliseconds) / 1000n;
}

/** A file whose hash a row bears chooses before one whose content differs, so that two files of one second do not swap rows. */
function candidates(migrations: readonly Migration[], rows: readonly LedgerRow[], speaksOf: SpeaksOf): [Migration, LedgerRow[]][] {
  const found = migrations.map((migration): [Migration, LedgerRow[]] => [migration, rows.filter((row) => speaksOf(row, migration))]);
  const exact = ([migration, fitting]: [Migration, LedgerRow[]]): number => (fitting.some(({ hash }) => hash === migration.sha256) ? 0 : 1);
  return found.sort((one, other) => exact(one) - exact(other));
}
