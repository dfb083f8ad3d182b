import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database, ReplayBatch } from '../../src/model/database.ts';
import type { ReplayEnd } from '../../src/model/failure.ts';
import { createDatabase, createRole, queryRows, runSql, type TestDatabase } from '../servers/postgresql.ts';
import { open, saying, uncancelled } from './target.ts';

const { adminUrl } = inject('postgresql');

const limits = { lockTimeoutMs: 5000, statementTimeoutMs: 60_000 };

let database: TestDatabase;
let session: Database;

beforeEach(async () => {
  database = await createDatabase(adminUrl);
  await runSql(database.url, "create table people (id int primary key, mail text); insert into people values (1, 'ann@example.com')");
  session = await open(database.url);
});

afterEach(async () => {
  await session.close();
  await database.drop();
});

async function replay(...statements: readonly string[]): Promise<ReplayEnd> {
  return session.replay([{ migration: '0001_it', statements }], limits, uncancelled);
}

/** Everything in the database that a migration of these tests could change. */
async function content(): Promise<unknown> {
  const tables = await queryRows(
    database.url,
    "select relname, relkind from pg_class where relnamespace = 'public'::regnamespace or relname like 'drizzle_attest%' order by 1",
  );
  const rows = await queryRows(database.url, 'select * from people order by id');
  const prepared = await queryRows(database.url, 'select gid from pg_prepared_xacts');
  const schemas = await queryRows(database.url, "select nspname from pg_namespace where nspname !~ '^pg_' order by 1");
  return { tables, rows, prepared, schemas };
}

describe('a replay', () => {
  it('says which statement of which migration fails, and leaves nothing behind', async () => {
    const before = await content();
    const batches: ReplayBatch[] = [
      { migration: null, statements: ['CREATE SCHEMA IF NOT EXISTS "drizzle"', 'CREATE TABLE IF NOT EXISTS drizzle.ledger (id serial)'] },
      { migration: '0001_first', statements: ['create table first (id int)', "insert into people values (2, 'x')"] },
      { migration: '0002_second', statements: ['', '\n-- a comment\n  /* and /* another */ */ alter table second add column x int; select 1'] },
    ];
    expect(await session.replay(batches, limits, uncancelled)).toEqual({
      kind: 'failed',
      failure: { migration: '0002_second', statement: 2, keyword: 'ALTER', sqlState: '42P01', message: 'relation "second" does not exist' },
    });
    expect(await content()).toEqual(before);
  });

  it('says that everything passes, and leaves nothing behind', async () => {
    const before = await content();
    expect(
      await replay('create table a (id int)', '', '   ', '-- only a comment', "do $$ begin insert into people values (3, 'y'); end $$", 'drop table people'),
    ).toEqual({ kind: 'passed' });
    expect(await content()).toEqual(before);
  });

  it.each([
    [
      'CREATE INDEX CONCURRENTLY',
      'create index concurrently i on people (mail)',
      { keyword: 'CREATE', sqlState: '25001', message: 'CREATE INDEX CONCURRENTLY cannot run inside a transaction block' },
    ],
    [
      'a row that is there',
      "insert into people values (1, 'bob@example.com')",
      { keyword: 'INSERT', sqlState: '23505', message: 'duplicate key value violates unique constraint "people_pkey"' },
    ],
    [
      'a value that does not fit',
      "select 'ann@example.com'::int",
      { keyword: 'SELECT', sqlState: '22P02', message: 'invalid input syntax for type integer: …' },
    ],
    [
      'a raised exception with data',
      "do $$ begin raise exception 'no % here', (select mail from people); end $$",
      { keyword: 'DO', sqlState: 'P0001', message: saying(/withheld.*raise_exception/u) },
    ],
    [
      'a raised exception in the clothes of a plain one',
      "do $$ begin raise exception using errcode = '42P01', message = (select mail from people); end $$",
      { keyword: 'DO', sqlState: '42P01', message: saying('withheld') },
    ],
    ['a syntax error at a literal', "select 'a' 'ann@example.com'", { keyword: 'SELECT', sqlState: '42601', message: 'syntax error at or near "…"' }],
    ['text that is no SQL', '<<<<<<< HEAD', { keyword: 'UNKNOWN', sqlState: '42601', message: 'syntax error at or near "<<<<<<<"' }],
    ['COMMIT within a block', 'do $$ begin commit; end $$', { keyword: 'DO', sqlState: '2D000', message: 'invalid transaction termination' }],
    ['COPY without its data', 'copy people from stdin', { keyword: 'COPY', sqlState: '57014', message: saying('COPY from stdin failed') }],
  ])('tells %s without its values', async (_, statement, failure) => {
    const end = await replay(statement);
    expect(end).toEqual({ kind: 'failed', failure: { migration: '0001_it', statement: 1, ...failure } });
    expect(JSON.stringify(end)).not.toMatch(/example\.com/u);
  });

  it.each([
    ['COMMIT', ['create table kept (id int)', 'COMMIT', 'create index concurrently i on people (mail)', 'BEGIN']],
    ['COMMIT in the middle of a chunk', ['create table kept (id int); commit; create table kept_too (id int)']],
    ['COMMIT AND CHAIN', ['create table kept (id int)', 'commit and chain']],
    ['END', ['create table kept (id int)', 'end']],
    ['a COMMIT of somebody who switched triggers off', ['set session_replication_role = replica', 'create table kept (id int)', 'commit']],
    ['a COMMIT after the constraints were set', ['create table kept (id int)', 'set constraints all deferred; commit']],
    ['all constraints at once', ['create table kept (id int)', 'set constraints all immediate', 'commit']],
  ])('cannot be committed by %s', async (_, statements) => {
    const before = await content();
    expect(await replay(...statements)).toMatchObject({ kind: 'not-replayed', reason: saying('of 0001_it ends its own transaction (COMMIT)') });
    expect(await content()).toEqual(before);
  });

  it.each([
    ['DISCARD', 'discard temp'],
    [
      'dropping every temporary table',
      "do $$ declare t regclass; begin for t in select oid from pg_class where relname like 'drizzle\\_attest\\_%' and relkind = 'r' loop execute 'drop table ' || t; end loop; end $$",
    ],
    [
      'emptying every temporary table',
      "do $$ declare t regclass; begin for t in select oid from pg_class where relname like 'drizzle\\_attest\\_%' and relkind = 'r' loop execute 'truncate ' || t; end loop; end $$",
    ],
  ])('cannot be opened to a COMMIT by %s', async (_, statement) => {
    const before = await content();
    expect(await replay('create table kept (id int)', statement, 'commit')).toMatchObject({
      kind: 'not-replayed',
      reason: saying(/^statement 2 of 0001_it reaches for every temporary table/u),
    });
    expect(await content()).toEqual(before);
  });

  it.each([
    ['rollback', ['create table kept (id int)', 'Rollback; create table kept_too (id int)']],
    ['rollback to a savepoint, which no reader can tell from the other', ['savepoint s', 'rollback to s']],
    ['abort', ['abort']],
    ['a prepared transaction', ["prepare /* a */ transaction 'kept'"]],
    ['dblink', ["select dblink_exec('dbname=x', 'create table kept (id int)')"]],
    ['a file of the server', ["select lo_export(1, '/tmp/x')"]],
    ['a program', ["copy people to program 'cat'"]],
    ['another session', ['select pg_terminate_backend(1)']],
    ['the server itself', ["alter system set work_mem = '1MB'"]],
  ])('is not tried with %s', async (_, statements) => {
    const before = await content();
    expect(await replay(...statements)).toMatchObject({ kind: 'not-replayed', reason: saying(/^statement \d of 0001_it /u) });
    expect(await content()).toEqual(before);
  });

  it('finds the missing CREATE right of the role on the database, its name withheld', async () => {
    const role = await createRole(adminUrl, database.url);
    const own = await open(role);
    const end = await own.replay([{ migration: null, statements: ['CREATE SCHEMA IF NOT EXISTS "drizzle"'] }], limits, uncancelled);
    await own.close();
    expect(end).toEqual({
      kind: 'failed',
      failure: { migration: null, statement: 1, keyword: 'CREATE', sqlState: '42501', message: 'permission denied for database "…"' },
    });
  });

  it('does without temporary tables where nothing could commit, and is not tried where something could', async () => {
    await runSql(database.url, `revoke temporary on database ${new URL(database.url).pathname.slice(1)} from public`);
    const own = await open(await createRole(adminUrl, database.url));
    expect(await own.replay([{ migration: '0001_it', statements: ['alter table people add x int'] }], limits, uncancelled)).toMatchObject({
      kind: 'failed',
      failure: { sqlState: '42501' },
    });
    expect(await own.replay([{ migration: '0001_it', statements: ['commit'] }], limits, uncancelled)).toMatchObject({
      kind: 'not-replayed',
      reason: saying('temporary tables'),
    });
    await own.close();
  });

  it('keeps to its limits', async () => {
    const batches = [{ migration: '0001_it', statements: ['select 1', 'select pg_sleep(600)'] }];
    const end = await session.replay(batches, { lockTimeoutMs: 0, statementTimeoutMs: 200 }, uncancelled);
    expect(end).toMatchObject({ kind: 'failed', failure: { statement: 2, sqlState: '57014', message: 'canceling statement due to statement timeout' } });
  });

  it('tells a lock that it did not get', async () => {
    const holder = await open(database.url);
    const waiting = queryRows(database.url, 'begin; lock table people; select pg_sleep(5)');
    await expect
      .poll(() => queryRows(database.url, "select 1 as held from pg_locks where relation = 'people'::regclass and mode = 'AccessExclusiveLock' and granted"), {
        timeout: 30_000,
      })
      .toHaveLength(1);
    const end = await holder.replay(
      [{ migration: '0001_it', statements: ['alter table people add x int'] }],
      { lockTimeoutMs: 100, statementTimeoutMs: 0 },
      uncancelled,
    );
    expect(end).toMatchObject({ kind: 'failed', failure: { sqlState: '55P03', message: 'canceling statement due to lock timeout' } });
    await holder.close();
    await waiting;
  });

  it('ends its statement at the server when it is stopped', async () => {
    const controller = new AbortController();
    const batches = [{ migration: '0001_it', statements: ['create table kept (id int)', 'select pg_sleep(600)'] }];
    const end = session.replay(batches, limits, controller.signal);
    const running =
      "select 1 from pg_stat_activity where application_name like 'drizzle-attest/%/replay' and query like '%pg_sleep(600)%' and datname = current_database()";
    await expect.poll(() => queryRows(database.url, running), { timeout: 30_000 }).toHaveLength(1);
    controller.abort();
    expect(await end).toEqual({ kind: 'not-replayed', reason: 'they were stopped before their end' });
    expect(await queryRows(database.url, running)).toEqual([]);
    expect(await session.replay(batches, limits, controller.signal)).toMatchObject({ kind: 'not-replayed' });
  });

  it('that loses its connection says so, and leaves nothing behind', async () => {
    const before = await content();
    const end = replay('create table kept (id int)', 'select pg_sleep(600)');
    const killed =
      "select pg_terminate_backend(pid) as gone from pg_stat_activity where application_name like 'drizzle-attest/%/replay' and query like '%pg_sleep(600)%' and datname = current_database()";
    await expect.poll(() => queryRows(database.url, killed), { timeout: 30_000 }).toEqual([{ gone: 't' }]);
    expect(await end).toMatchObject({ kind: 'failed', failure: { statement: 2, message: 'The connection was lost.' } });
    expect(await content()).toEqual(before);
  });

  it('is not tried where no session can be opened any more', async () => {
    const gone = await createDatabase(adminUrl);
    const own = await open(gone.url);
    await gone.drop();
    expect(await own.replay([{ migration: '0001_it', statements: ['select 1'] }], limits, uncancelled)).toEqual({
      kind: 'not-replayed',
      reason: 'no session for it could be opened (database/not-found)',
    });
    await own.close();
  });
});
