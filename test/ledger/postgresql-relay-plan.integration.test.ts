/** A plan that goes through the relay as drizzle-kit sends it: what passes, what fails, and what is known of a COMMIT without an answer. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isUnknown } from '../../src/model/unknown.ts';
import { createDatabase, queryRows, type TestDatabase } from '../servers/postgresql.ts';
import { errorOf, lend, type Lent } from './lent-plan.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase(inject('postgresql').adminUrl);
});

afterAll(() => database.drop());

const create = 'create table t (x text)';

describe.each(['pg', 'postgres'] as const)('A plan over the driver %s', (driver) => {
  test('passes and is committed, with its notices and large statements', async () => {
    const large = `insert into t values ('${'x'.repeat(5_000_000)}')`;
    const noisy = "do $$ begin for i in 1..200 loop raise notice '%', i; end loop; end $$";
    const statements = [create, large, 'select x from t', noisy, 'listen news', "notify news, 'hello'"];
    const work = async ({ send, finish, settle, rows, notices }: Lent): Promise<void> => {
      await send('begin');
      for (const text of statements) await send(text);
      await finish();
      const { commit, lock, stop, sent, after, connected } = await settle();
      expect({ commit, lock, stop, connected }).toEqual({ commit: 'committed', lock: 'kept', stop: null, connected: true });
      expect(isUnknown(after) ? after : after.rows.length).toBe(1);
      const planned = sent.filter(({ ruling }) => ruling.kind === 'plan');
      expect(planned.flatMap(({ tags }) => tags)).toEqual(['CREATE TABLE', 'INSERT 0 1', 'SELECT 1', 'DO', 'LISTEN', 'NOTIFY']);
      expect([await rows('t'), notices()]).toEqual([1, 200]);
    };
    await lend(database.url, statements, work, { driver });
  });

  test('that asks for rows of the client fails there', async () => {
    const statements = [create, 'copy t from stdin'];
    const work = async ({ send, loan, settle, rows }: Lent): Promise<void> => {
      await send('begin');
      await send(create);
      expect(await errorOf(send('copy t from stdin'))).toContain('COPY from the client is not possible in a migration');
      await send('rollback');
      expect(loan.signal.aborted).toBe(false);
      const planned = (await settle()).sent.filter(({ ruling }) => ruling.kind === 'plan');
      expect(planned[1]).toMatchObject({ tags: [], error: { sqlState: '57014' }, before: 'in-transaction', after: 'failed' });
      expect(await rows('t')).toBeNull();
    };
    await lend(database.url, statements, work, { driver });
  });
});

test('COPY FROM STDIN fails in the extended protocol, too', async () => {
  await lend(database.url, [create, 'copy t from stdin'], async ({ send, sendNamed, loan, settle }) => {
    await send('begin');
    await send(create);
    expect(await errorOf(sendNamed('copy t from stdin'))).toContain('COPY from the client is not possible in a migration');
    await send('rollback');
    expect(loan.signal.aborted).toBe(false);
    expect((await settle()).sent.at(2)).toMatchObject({ tags: [], error: { sqlState: '57014' }, after: 'failed' });
  });
});

test('A COMMIT that a deferred constraint refuses rolls the plan back', async () => {
  const statements = ['create table t (x int unique deferrable initially deferred)', 'insert into t values (1), (1)'];
  await lend(database.url, statements, async ({ send, finish, settle }) => {
    await send('begin');
    for (const text of statements) await send(text);
    expect(await errorOf(finish())).toContain('duplicate key');
    expect(await settle()).toMatchObject({ commit: 'rolled-back', stop: null, after: { rows: [] } });
  });
});

test('A ledger that is none any more is told at once, since no later answer would be another', async () => {
  const growing = 'alter table __drizzle_migrations add column foo text';
  await lend(database.url, [growing], async ({ send, finish, settle }) => {
    for (const text of ['begin', growing]) await send(text);
    await finish();
    const started = performance.now();
    expect(await settle()).toMatchObject({ commit: 'committed', unread: { code: 'ledger/unknown-shape' }, after: { unknown: expect.any(String) } });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('A COMMIT without an answer', () => {
  /** A deferred trigger holds COMMIT up until it can be met. */
  const slow = [
    create,
    `create function wait() returns trigger language plpgsql as $$ begin perform pg_sleep(new.x::float); return null; end $$`,
    'create constraint trigger w after insert on t deferrable initially deferred for each row execute function wait()',
  ];

  /** Runs the plan up to COMMIT, and ends the session that works when COMMIT waits for this. */
  async function endInCommit({ send, finish, end, name }: Lent, statements: readonly string[], wait: string): Promise<void> {
    await send('begin');
    for (const text of statements) await send(text);
    const finished = errorOf(finish());
    const asked = `select 1 from pg_stat_activity where application_name = '${name}/work' and wait_event = '${wait}'`;
    await expect.poll(() => queryRows(database.url, asked), { timeout: 20_000 }).toHaveLength(1);
    await end();
    expect(await finished).not.toBe('no error');
  }

  test('is resolved as rolled back if its session ended before it was done', async () => {
    const statements = [...slow, "insert into t values ('600')"];
    await lend(database.url, statements, async (lent) => {
      await endInCommit(lent, statements, 'PgSleep');
      expect(await lent.settle()).toMatchObject({ commit: 'rolled-back', lock: 'kept', stop: { kind: 'session-lost', session: 'work' }, after: { rows: [] } });
      expect(await lent.rows('t')).toBeNull();
    });
  });

  test('is resolved as committed if it was done, also while older transactions are open', async () => {
    const older = new pg.Client(database.url);
    await older.connect();
    await older.query('begin; select txid_current()');
    // COMMIT is done and waits for a standby that never comes; nobody else on this server waits for one.
    const waitFor = async (standby: string): Promise<void> => {
      await queryRows(database.url, `alter system set synchronous_standby_names = '${standby}'`);
      await queryRows(database.url, 'select pg_reload_conf()');
    };
    try {
      await lend(
        database.url,
        [create],
        async (lent) => {
          await waitFor('nobody');
          await endInCommit(lent, [create], 'SyncRep');
          expect(await lent.settle()).toMatchObject({
            commit: 'committed',
            lock: 'kept',
            stop: { kind: 'session-lost', session: 'work' },
            after: { rows: [{}] },
          });
          expect(await lent.rows('t')).toBe(0);
        },
        { settings: '-c synchronous_commit=on' },
      );
    } finally {
      await waitFor('');
      await older.end();
    }
  });

  test('is waited for if drizzle-kit has gone', async () => {
    await lend(database.url, [...slow, "insert into t values ('1')"], async ({ send, finish, settle, rows, name }) => {
      await send('begin');
      for (const text of [...slow, "insert into t values ('1')"]) await send(text);
      void errorOf(finish());
      const asked = `select 1 from pg_stat_activity where application_name = '${name}/work' and wait_event = 'PgSleep'`;
      await expect.poll(() => queryRows(database.url, asked)).toHaveLength(1);
      expect(await settle()).toMatchObject({ commit: 'committed', lock: 'kept', stop: null, after: { rows: [{}] } });
      expect(await rows('t')).toBe(1);
    });
  });
});
