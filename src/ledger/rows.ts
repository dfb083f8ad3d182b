/** The ledger's table as it was found, read as one of the shapes that drizzle-kit makes. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { LedgerTable } from '../model/drizzle.ts';
import type { Ledger, LedgerRow, LedgerShape } from '../model/ledger.ts';

/** A table as the database showed it. */
export interface FoundTable {
  readonly kind: 'table' | 'other';
  readonly columns: readonly string[];
  readonly rows: unknown;
}

const int64 = z.string().regex(/^-?[0-9]{1,19}$/u);

const rowShape = z.strictObject({
  id: int64,
  hash: z.string().min(1),
  createdAt: int64.nullable(),
  name: z.string().min(1).nullable(),
  appliedAt: z.iso.datetime({ precision: 3 }).nullable(),
});

const columnsOf: Readonly<Record<Exclude<LedgerShape, 'absent'>, readonly string[]>> = {
  v0: ['id', 'hash', 'created_at'],
  v1: ['id', 'hash', 'created_at', 'name', 'applied_at'],
};

/** The ledger in the order of `id`; throws `ledger/unknown-shape` for what drizzle-kit did not make. */
export function parseLedger(table: LedgerTable, found: FoundTable): Ledger {
  const shape = found.kind === 'table' ? shapeOf(found.columns) : null;
  if (shape === null) throw unknownShape(`Its columns are ${found.columns.join(', ')}${found.kind === 'table' ? '' : ', and it is not a table'}.`);
  const rows = z.array(rowShape).safeParse(found.rows);
  if (!rows.success)
    throw unknownShape(`A row has no whole number as id or created_at, or an empty hash or name (${rows.error.issues[0]?.path.join('.') ?? ''}).`);
  return { shape, table, rows: rows.data.toSorted(byId) };
}

function shapeOf(columns: readonly string[]): 'v0' | 'v1' | null {
  const sorted = columns.toSorted().join(' ');
  if (sorted === columnsOf.v0.toSorted().join(' ')) return 'v0';
  return sorted === columnsOf.v1.toSorted().join(' ') ? 'v1' : null;
}

function byId(left: LedgerRow, right: LedgerRow): number {
  return Math.sign(Number(BigInt(left.id ?? 0) - BigInt(right.id ?? 0)));
}

function unknownShape(found: string): Problem {
  return new Problem('ledger/unknown-shape', {
    message: `The ledger table is not one that drizzle-kit made. ${found} Expected are id, hash, created_at (0.31), with name and applied_at (1.0).`,
    remedy: 'Check the schema and table of the migrations in the drizzle config; leave the table as drizzle-kit makes it.',
  });
}
