/** The session that works, lent through the relay: what becomes of it, of its lock and of a second deploy when something ends in between. */
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/model/database.ts';
import type { Admission, RelayStop, Loan, Ruling } from '../../src/model/relay.ts';
import { createDatabase, queryRows, runSql, type TestDatabase } from '../servers/postgresql.ts';
import { open, runName, saying, table, uncancelled } from './target.ts';

const { adminUrl } = inject('postgresql');
let database: TestDatabase;
let ends: (() => Promise<void>)[];

beforeEach(async () => {
  database = await createDatabase(adminUrl);
  await runSql(database.url, 'create table effects (name text)');
  ends = [];
});

afterEach(async () => {
  for (const end of ends) await end();
  await database.drop();
});

/** Lets everything through; what is no transaction control is the plan's. */
function admitAll(): Admission {
  let next = 0;
  const controls = new Set(['begin', 'commit', 'rollback'] as const);
  const judge = (text: string): Ruling => {
    for (const kind of controls) if (text === kind) return { kind, command: kind.toUpperCase() };
    next += 1;
    return { kind: 'plan', at: next - 1 };
  };
  return { judge, admit: () => null, hear: () => undefined, mayEndTransaction: () => false, writtenRows: [] };
}

interface Lent {
  readonly name: string;
  readonly session: Database;
  readonly loan: Loan;
}

async function lend(admission: Promise<Admission> = Promise.resolve(admitAll())): Promise<Lent> {
  const name = runName();
  const session = await open(database.url, name);
  ends.push(() => session.close());
  await session.lock(table, 0, uncancelled);
  const limits = { lockTimeoutMs: 0, statementTimeoutMs: 0 };
  return { name, session, loan: await session.lend({ table, admission, limits, clock: Date.now, mask: () => undefined }) };
}

/** drizzle-kit's driver. */
async function connect({ url }: Loan): Promise<pg.Client> {
  const client = new pg.Client(url.reveal());
  client.on('error', () => undefined);
  await client.connect();
  ends.push(() => client.end());
  return client;
}

async function terminate(name: string): Promise<void> {
  await runSql(database.url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`);
}

async function effects(): Promise<readonly unknown[]> {
  return await queryRows(database.url, 'select name from effects');
}

/** Has both locks as soon as it may have them, and reads what is there then. */
async function followUp(): Promise<readonly unknown[]> {
  const second = await open(database.url);
  try {
    await second.lock(table, 30_000, uncancelled);
    return await effects();
  } finally {
    await second.close();
  }
}

describe('a session that is lent', () => {
  it('keeps other deploys waiting, and its COMMIT is there for the next one', async () => {
    const { name, session, loan } = await lend();
    const kit = await connect(loan);
    const other = await open(database.url);
    ends.push(() => other.close());
    await expect(other.lock(table, 0, uncancelled)).rejects.toMatchObject({ code: 'lock/timeout', message: saying(`"${name}/lock"`) });
    for (const text of ['begin', `insert into effects values ('first')`, 'commit']) await kit.query(text);
    await kit.end();
    expect(await loan.settle(uncancelled)).toMatchObject({ stop: null, commit: 'committed', lock: 'kept', after: { shape: 'absent' } });
    await session.close();
    expect(await followUp()).toEqual([{ name: 'first' }]);
  });

  it('commits nothing if a migration released its lock inside a function', async () => {
    await runSql(database.url, 'create function release() returns void language plpgsql as $$ begin perform pg_advisory_unlock_all(); end $$');
    const { loan } = await lend();
    const kit = await connect(loan);
    for (const text of ['begin', `insert into effects values ('first')`, 'select release()']) await kit.query(text);
    const other = await open(database.url);
    ends.push(() => other.close());
    await expect(other.lock(table, 0, uncancelled)).rejects.toMatchObject({ code: 'lock/timeout' });
    await expect(kit.query('commit')).rejects.toMatchObject({ code: '55000' });
    expect(loan.signal.aborted).toBe(true);
    expect(await loan.settle(uncancelled)).toMatchObject({ stop: { kind: 'lock-released', held: 0, sent: 2 }, commit: 'not-sent', lock: 'kept' });
    expect(await effects()).toEqual([]);
  });

  it('stops if a text ended the transaction that is not known to do so', async () => {
    const { loan } = await lend();
    const kit = await connect(loan);
    for (const text of ['begin', `insert into effects values ('first')`]) await kit.query(text);
    // Not the driver's own word for it: it has to count as a text of the plan.
    await kit.query('commit;').catch(() => undefined);
    await expect(kit.query(`insert into effects values ('second')`)).rejects.toThrow();
    expect(await loan.settle(uncancelled)).toMatchObject({ stop: { kind: 'transaction-ended', at: 1 }, commit: 'not-sent', lock: 'kept' });
    expect(await effects()).toEqual([{ name: 'first' }]);
  });

  it('ends with the statement that runs, if the server ends it', async () => {
    const { name, loan } = await lend();
    const kit = await connect(loan);
    await kit.query('begin');
    const statement = expect(kit.query('select pg_sleep(600)')).rejects.toMatchObject({ code: '57P01' });
    await expect
      .poll(() => queryRows(database.url, `select 1 from pg_stat_activity where application_name = '${name}/work' and wait_event = 'PgSleep'`))
      .toHaveLength(1);
    await terminate(`${name}/work`);
    await statement;
    const { sent, ...settled } = await loan.settle(uncancelled);
    expect(settled).toMatchObject({ stop: { kind: 'session-lost', session: 'work' }, commit: 'not-sent', lock: 'kept' });
    expect(sent.at(-1)?.error).toMatchObject({ sqlState: '57P01' });
  });
});

describe('if the session that watches ends', () => {
  it.each(['before drizzle-kit connects', 'within a transaction'])(
    '%s, nothing more passes, and the next deploy waits until the other session is gone',
    async (moment) => {
      const { name, session, loan } = await lend();
      const kit = moment.startsWith('within') ? await connect(loan) : null;
      for (const text of ['begin', `insert into effects values ('first')`]) await kit?.query(text);
      const next = followUp();
      await terminate(`${name}/lock`);
      await expect.poll(() => loan.signal.aborted).toBe(true);
      if (kit === null) await expect(connect(loan)).rejects.toThrow();
      else await expect(kit.query('commit')).rejects.toThrow();
      // Either of the two may have the lock first.
      const settled = await loan.settle(uncancelled);
      await session.close();
      expect(await next).toEqual([]);
      expect(settled).toMatchObject({
        stop: { kind: 'session-lost', session: 'lock' },
        connected: kit !== null,
        commit: 'not-sent',
        lock: 'taken-again',
      });
      expect(await effects()).toEqual([]);
    },
  );
});

it.each<[string, () => Promise<Admission>, RelayStop]>([
  [
    'that could not be loaded',
    () => Promise.reject(new Error('libpg-query.wasm is missing')),
    { kind: 'internal-error', during: 'loading', reason: 'libpg-query.wasm is missing' },
  ],
  [
    'that fails',
    () =>
      Promise.resolve({
        ...admitAll(),
        judge: () => {
          throw new Error('no such case');
        },
      }),
    { kind: 'internal-error', during: 'judging', reason: 'no such case' },
  ],
])('A judge %s stops the deploy as a failure of drizzle-attest, and nothing is passed on', async (_, admission, stop) => {
  const rejected = admission();
  rejected.catch(() => undefined);
  const { loan } = await lend(rejected);
  const client = await connect(loan);
  await expect(client.query('create table judged (x int)')).rejects.toThrow('The deploy was stopped.');
  expect(await loan.settle(uncancelled)).toMatchObject({ stop, commit: 'not-sent', sent: [] });
});
