import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/model/database.ts';
import { createDatabase, createRole, queryRows, runSql, type TestDatabase } from '../servers/postgresql.ts';
import { open, saying, table } from './target.ts';

const { adminUrl } = inject('postgresql');
const databases: TestDatabase[] = [];
const sessions: Database[] = [];
const v0 = 'create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)';
const v1 = `${v0}; alter table drizzle.__drizzle_migrations add column name text, add column applied_at timestamptz default now()`;

let url: string;

beforeEach(async () => {
  const database = await createDatabase(adminUrl);
  databases.push(database);
  url = database.url;
});

afterAll(async () => {
  await Promise.all(sessions.map((session) => session.close()));
  await Promise.all(databases.map((database) => database.drop()));
});

async function opened(as: string = url): Promise<Database> {
  const session = await open(as);
  sessions.push(session);
  return session;
}

describe('opening PostgreSQL', () => {
  it('says what the server says of itself', async () => {
    const { facts } = await opened();
    expect(facts).toMatchObject({ dialect: 'postgresql', role: { superuser: true, createRole: true }, tls: { mode: 'unset', used: false } });
    expect(facts.serverVersion).toMatch(/^\d+\.\d+/u);
    expect(facts.serverTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
  });

  it('says what the role may not', async () => {
    const { facts } = await opened(await createRole(adminUrl, url));
    expect(facts.role).toEqual({ superuser: false, createRole: false });
  });

  it('takes settings of the URL along', async () => {
    const changed = new URL(url);
    changed.searchParams.set('options', '-c role=pg_monitor');
    await runSql(adminUrl, 'select 1');
    expect((await opened(changed.href)).facts.role.superuser).toBe(false);
  });
});

describe('reading the ledger', () => {
  it('finds no schema, and then no table, as an absent ledger', async () => {
    const database = await opened();
    expect(await database.readLedger(table)).toEqual({ shape: 'absent', table, rows: [] });
    await runSql(url, 'create schema drizzle');
    expect(await database.readLedger(table)).toEqual({ shape: 'absent', table, rows: [] });
  });

  it('finds an empty table as a ledger without rows', async () => {
    await runSql(url, v0);
    expect(await (await opened()).readLedger(table)).toEqual({ shape: 'v0', table, rows: [] });
  });

  it('reads the table of 0.31 in the order of id, 64-bit numbers as digits and NULL as NULL', async () => {
    await runSql(url, `${v0}; insert into drizzle.__drizzle_migrations values (10, 'c', null), (2, 'b', 9007199254740993), (1, 'a', -5)`);
    const { shape, rows } = await (await opened()).readLedger(table);
    expect(shape).toBe('v0');
    expect(rows).toEqual([
      { id: '1', hash: 'a', createdAt: '-5', name: null, appliedAt: null },
      { id: '2', hash: 'b', createdAt: '9007199254740993', name: null, appliedAt: null },
      { id: '10', hash: 'c', createdAt: null, name: null, appliedAt: null },
    ]);
  });

  it('reads the table of 1.0 with its times in UTC, whatever the time zone of the role', async () => {
    await runSql(url, `${v1}; insert into drizzle.__drizzle_migrations values (1, 'a', 1, 'first', '2026-11-21 20:00:00.123456+02'), (2, 'b', 2, null, null)`);
    const role = await createRole(adminUrl, url, 'superuser');
    await runSql(url, `alter role ${new URL(role).username} set timezone = 'Asia/Kathmandu'`);
    const { shape, rows } = await (await opened(role)).readLedger(table);
    expect(shape).toBe('v1');
    expect(rows).toEqual([
      { id: '1', hash: 'a', createdAt: '1', name: 'first', appliedAt: '2026-11-21T18:00:00.123Z' },
      { id: '2', hash: 'b', createdAt: '2', name: null, appliedAt: null },
    ]);
  });

  it('reads a table with odd names', async () => {
    await runSql(
      url,
      `create schema "My Schema"; create table "My Schema"."mig""rations" (id serial, hash text, created_at bigint); insert into "My Schema"."mig""rations" values (1, 'a', 1)`,
    );
    const odd = { schema: 'My Schema', name: 'mig"rations' };
    expect(await (await opened()).readLedger(odd)).toMatchObject({ shape: 'v0', table: odd, rows: [{ id: '1' }] });
  });

  it('reads thousands of rows', async () => {
    await runSql(url, `${v0}; insert into drizzle.__drizzle_migrations select n, repeat('f', 64), n from generate_series(1, 5000) n`);
    const { rows } = await (await opened()).readLedger(table);
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 5000 }, (_, index) => (index + 1).toString()));
  });

  it.each([
    ['another table', 'create schema drizzle; create table drizzle.__drizzle_migrations (version text)'],
    ['a table with one column more', `${v0}; alter table drizzle.__drizzle_migrations add column checksum text`],
    [
      'a view',
      "create schema drizzle; create view drizzle.__drizzle_migrations as select 1 as id, text as hash, 1 as created_at from (values (text 'a')) as v(text)",
    ],
    ['a row without a hash', `${v0}; insert into drizzle.__drizzle_migrations values (1, '', 1)`],
    [
      'a time that is no time',
      "create schema drizzle; create table drizzle.__drizzle_migrations as select 1 as id, text 'a' as hash, 1 as created_at, text 'n' as name, text 'soon' as applied_at",
    ],
  ])('refuses %s in its place', async (_, sql) => {
    await runSql(url, sql);
    await expect((await opened()).readLedger(table)).rejects.toMatchObject({ code: 'ledger/unknown-shape' });
  });

  it('names the right that is missing, on the schema or on the table', async () => {
    await runSql(url, v0);
    const role = await createRole(adminUrl, url);
    const database = await opened(role);
    await expect(database.readLedger(table)).rejects.toMatchObject({
      code: 'database/permission-denied',
      message: saying('USAGE on the schema'),
    });
    await runSql(url, `grant usage on schema drizzle to ${new URL(role).username}`);
    await expect(database.readLedger(table)).rejects.toMatchObject({
      code: 'database/permission-denied',
      message: saying('SELECT on the ledger table'),
    });
    await runSql(url, `grant select on drizzle.__drizzle_migrations to ${new URL(role).username}`);
    expect(await database.readLedger(table)).toMatchObject({ shape: 'v0' });
  });

  it('refuses to read through row-level security', async () => {
    await runSql(url, `${v0}; alter table drizzle.__drizzle_migrations enable row level security`);
    const role = await createRole(adminUrl, url);
    await runSql(url, `grant usage on schema drizzle to ${new URL(role).username}; grant select on drizzle.__drizzle_migrations to ${new URL(role).username}`);
    await expect((await opened(role)).readLedger(table)).rejects.toMatchObject({
      code: 'database/permission-denied',
      message: saying('Row-level security'),
    });
  });

  it('leaves no trace in the database', async () => {
    await (await opened()).readLedger(table);
    expect(await queryRows(url, "select nspname from pg_namespace where nspname !~ '^pg_|^information_schema$'")).toEqual([{ nspname: 'public' }]);
  });
});
