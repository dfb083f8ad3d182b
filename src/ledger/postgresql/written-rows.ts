/** Whether the ledger holds the rows that drizzle-kit wrote, asked inside of its transaction right before COMMIT: an INSERT that was answered is no proof. */
import pg from 'pg';
import { z } from 'zod';
import type { LedgerTable } from '../../model/drizzle.ts';
import type { RelayStop, WrittenRow } from '../../model/relay.ts';
import type { LockKey } from '../lock-key.ts';
import { qualified } from './ledger.ts';
import type { Answer } from './relay/question.ts';
import type { RowCheck } from './relay/last-check.ts';

/** Names lead to pg_catalog, whatever the migrations did to the search_path. */
export function rowCheck(table: LedgerTable, key: LockKey): RowCheck {
  return { queries: (rows) => [rowsSql(table, rows), heldSql(key)], judge };
}

function rowsSql(table: LedgerTable, rows: readonly WrittenRow[]): string {
  const ledger = qualified(table);
  const hashes = rows.map(({ hash }) => pg.escapeLiteral(hash)).join(', ');
  const row = `pg_catalog.json_build_object('hash', t.hash, 'createdAt', t.created_at::pg_catalog.text, 'name', pg_catalog.to_jsonb(t) operator(pg_catalog.->>) 'name')`;
  return `select pg_catalog.pg_backend_pid(), pg_catalog.json_build_object(
    'isDeferred', exists(select from pg_catalog.pg_trigger g where g.tgrelid operator(pg_catalog.=) ${pg.escapeLiteral(ledger)}::pg_catalog.regclass
      and g.tgdeferrable and not g.tgisinternal),
    'rows', (select coalesce(pg_catalog.json_agg(${row}), '[]') from ${ledger} t where t.hash operator(pg_catalog.=) any (array[${hashes}]::pg_catalog.text[])))`;
}

/** Behind the other query: what reading the ledger led to cannot have released it unseen. */
function heldSql({ classId, objectId }: LockKey): string {
  return `select pg_catalog.pg_backend_pid(), exists(select from pg_catalog.pg_locks l where l.locktype operator(pg_catalog.=) 'advisory' and l.granted
    and l.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid() and l.objsubid operator(pg_catalog.=) 1::pg_catalog.int2
    and l.classid::pg_catalog.text operator(pg_catalog.=) '${classId.toString()}' and l.objid::pg_catalog.text operator(pg_catalog.=) '${objectId.toString()}')`;
}

const answerShape = z.tuple([z.string().transform((text) => foundShape.parse(JSON.parse(text))), z.enum(['t', 'f'])]);

const foundShape = z.strictObject({
  isDeferred: z.boolean(),
  rows: z.array(z.strictObject({ hash: z.string(), createdAt: z.string().nullable(), name: z.string().nullable() })),
});

function judge(rows: readonly WrittenRow[], answer: Answer): RelayStop | 'released' | null {
  if ('failed' in answer) return missing(`the ledger could not be read in the transaction (${answer.failed})`);
  const { data } = answerShape.safeParse(answer.texts);
  if (data === undefined) return missing('the ledger could not be read in the transaction');
  const [found, held] = data;
  if (held !== 't') return 'released';
  const lost = rows.find((row) => !found.rows.some((one) => isSame(one, row)));
  if (lost !== undefined) return missing(`the row of ${lost.migration} is not in it`);
  return found.isDeferred ? missing('a deferred trigger on it can still remove the rows') : null;
}

function isSame(one: z.infer<typeof foundShape>['rows'][number], { hash, createdAt, name }: WrittenRow): boolean {
  return one.hash === hash && one.createdAt === createdAt && (name === null || one.name === name);
}

function missing(reason: string): RelayStop {
  return { kind: 'row-missing', reason };
}
