/** Reads drizzle-kit's ledger, in one round trip if the table is there. */
import pg from 'pg';
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import type { LedgerTable } from '../../model/drizzle.ts';
import type { Ledger } from '../../model/ledger.ts';
import { parseDriverError, queryProblem } from '../database-error.ts';
import { parseLedger } from '../rows.ts';
import type { Session } from './session.ts';

const tableRow = z.strictObject({ kind: z.string(), columns: z.array(z.string()), rows: z.unknown() });

/** The ledger; `absent` if there is no such table. */
export async function readLedger(session: Session, table: LedgerTable): Promise<Ledger> {
  try {
    const [found] = z.tuple([tableRow]).parse(await session.select(ledgerSql(table), [qualified(table)], tableRow));
    return parseLedger(table, { kind: found.kind === 'r' || found.kind === 'p' ? 'table' : 'other', columns: found.columns, rows: found.rows });
  } catch (thrown) {
    return explain(session, table, thrown);
  }
}

/** Numbers come as their digits: `created_at` has 64 bits, JSON's numbers in JavaScript have 53. */
function ledgerSql(table: LedgerTable): string {
  const time = `pg_catalog.to_char((row ->> 'applied_at')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const row = `pg_catalog.json_build_object('id', row ->> 'id', 'hash', row ->> 'hash', 'createdAt', row ->> 'created_at', 'name', row ->> 'name', 'appliedAt', ${time})`;
  return `select c.relkind as kind,
    (select coalesce(pg_catalog.json_agg(a.attname order by a.attnum), '[]') from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(pg_catalog.json_agg(${row}), '[]') from (select pg_catalog.to_jsonb(t) as row from ${qualified(table)} t) as found) as rows
    from pg_catalog.pg_class c where c.oid = $1::text::regclass`;
}

export function qualified({ schema, name }: LedgerTable): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

async function explain(session: Session, table: LedgerTable, thrown: unknown): Promise<Ledger> {
  const { sqlState } = parseDriverError(thrown);
  if (sqlState === '42P01' || sqlState === '3F000') return absentLedger(session, table);
  if (sqlState === '42501') throw missingRight(await readRights(session, table));
  if (sqlState?.startsWith('22') === true) return parseLedger(table, { kind: 'other', columns: [], rows: [] });
  throw queryProblem(thrown);
}

const rightsRow = z.strictObject({ schemaUsage: z.boolean().nullable(), tableSelect: z.boolean().nullable() });

/** Says that there is no table only after the catalog said so, in a session that is still the same. */
async function absentLedger(session: Session, table: LedgerTable): Promise<Ledger> {
  const { tableSelect } = await readRights(session, table);
  if (tableSelect === null) return { shape: 'absent', table, rows: [] };
  throw new Problem('database/query-failed', {
    message: 'The ledger table appeared while it was being read.',
    remedy: 'Make sure that nothing else migrates this database now, and run again.',
  });
}

async function readRights(session: Session, table: LedgerTable): Promise<z.infer<typeof rightsRow>> {
  const query = `select pg_catalog.has_schema_privilege(n.oid, 'usage') as "schemaUsage", pg_catalog.has_table_privilege(c.oid, 'select') as "tableSelect" from (select) as one
    left join pg_catalog.pg_namespace n on n.nspname = $1 left join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = $2`;
  return z.tuple([rightsRow]).parse(await session.select(query, [table.schema, table.name], rightsRow))[0];
}

function missingRight({ schemaUsage, tableSelect }: z.infer<typeof rightsRow>): Problem {
  const hidden = schemaUsage === true && tableSelect === true;
  const right = schemaUsage === false ? 'USAGE on the schema of the ledger table' : 'SELECT on the ledger table';
  return new Problem('database/permission-denied', {
    message: hidden ? 'Row-level security hides rows of the ledger table from the deploying role.' : `The deploying role lacks ${right} (SQLSTATE 42501).`,
    remedy: hidden ? 'Make the deploying role the owner of the ledger table, or switch its row-level security off.' : `Grant the deploying role ${right}.`,
  });
}
