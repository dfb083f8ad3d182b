/** The catalog that the schema's own DDL gives, in a second shadow database. */
import type { ShadowSession } from '../model/ports.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { createdNames } from '../sql/created.ts';
import { parseNames } from './shadow/answers.ts';
import { parseServerError, type ServerError } from './statements/server-error.ts';
import { clause } from '../text/sentence.ts';

/**
 * What a Drizzle schema uses and cannot declare, as statements that make it again: roles, extensions and functions, with the schemas of these.
 * It is not compared, so that it may be the same on both sides.
 */
const groundSql = `
select statement as name from (
  select 1 as step, pg_catalog.format('CREATE ROLE %I', rolname) as statement from pg_catalog.pg_roles where rolname not like 'pg\\_%'
  union all
  select distinct 2, pg_catalog.format('CREATE SCHEMA IF NOT EXISTS %I', n.nspname) from pg_catalog.pg_namespace n
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    and (exists (select from pg_catalog.pg_extension e where e.extnamespace = n.oid) or exists (select from pg_catalog.pg_proc p where p.pronamespace = n.oid))
  union all
  select 3, pg_catalog.format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', e.extname, n.nspname) from pg_catalog.pg_extension e
    join pg_catalog.pg_namespace n on n.oid = e.extnamespace where n.nspname <> 'pg_catalog'
  union all
  select 4, 'SET check_function_bodies = off'
  union all
  select 5, pg_catalog.pg_get_functiondef(p.oid) from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and p.prokind in ('f', 'p')
    and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
) as ground order by step`;

export async function readGround(session: ShadowSession): Promise<readonly string[]> {
  return parseNames(await session.read(groundSql));
}

/** Known where every statement of the schema ran. What of the ground cannot be made is missed by the statement that needs it, if any does. */
export async function declare(session: ShadowSession, ground: readonly string[], schema: readonly string[]): Promise<OrUnknown<true>> {
  for (const sql of ground) await attempt(session, sql);
  for (const [index, sql] of schema.entries()) {
    const error = await attempt(session, sql);
    if (error === null || (await isThere(error, sql))) continue;
    const marked = error.sqlState === null ? '' : ` with SQLSTATE ${error.sqlState}`;
    return unknown(`statement ${index + 1} of the schema's own DDL failed${marked}: ${clause(error.message)}`);
  }
  return true;
}

/** A role of the whole server, or a schema of the ground, that the statement would create again. */
async function isThere({ sqlState }: ServerError, sql: string): Promise<boolean> {
  return sqlState === '42P06' || (sqlState === '42710' && (await createdNames('role', [sql])).length > 0);
}

async function attempt(session: ShadowSession, sql: string): Promise<ServerError | null> {
  return await session.run(sql).then(
    () => null,
    (thrown: unknown) => parseServerError(thrown),
  );
}
