import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/model/database.ts';
import { createDatabase, queryRows, runSql, type TestDatabase } from '../servers/postgresql.ts';
import { lockKey, workLockKey } from '../../src/ledger/lock-key.ts';
import { open, runName, saying, table, uncancelled, withParameters } from './target.ts';

const { adminUrl } = inject('postgresql');
let database: TestDatabase;
let open_: { end: () => Promise<void> }[];

beforeEach(async () => {
  database = await createDatabase(adminUrl);
  open_ = [];
});

afterEach(async () => {
  await Promise.all(open_.map(({ end }) => end()));
  await database.drop();
});

async function opened(name: string = runName()): Promise<Database> {
  const session = await open(database.url, name);
  open_.push({ end: () => session.close() });
  return session;
}

/** A session as drizzle-kit opens it. */
async function kitSession(name: string): Promise<pg.Client> {
  const client = new pg.Client(withParameters(database.url, { application_name: name }));
  client.on('error', () => undefined);
  await client.connect();
  open_.push({ end: () => client.end() });
  return client;
}

function terminate(name: string): Promise<void> {
  return runSql(database.url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`);
}

async function sessionsNamed(name: string): Promise<number> {
  return (await queryRows(database.url, `select 1 from pg_stat_activity where application_name = '${name}'`)).length;
}

describe("the deploy's lock", () => {
  it('is held by one of several that want it, and says by whom', async () => {
    const name = runName();
    const [first, second, third] = [await opened(name), await opened(), await opened()];
    await first.lock(table, 0, uncancelled);
    const [{ pid = '' } = {}] = await queryRows(database.url, `select pid::text as pid from pg_stat_activity where application_name = '${name}/lock'`);
    const refusals = await Promise.allSettled([second.lock(table, 0, uncancelled), third.lock(table, 300, uncancelled)]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        status: 'rejected',
        reason: {
          code: 'lock/timeout',
          message: saying(`"${name}/lock" (pid ${pid ?? ''}, connected for `),
          remedy: saying(`end its session: SELECT pg_terminate_backend(${pid ?? ''}).`),
        },
      });
    }
  });

  it('goes to one after the other, and never to two at once', async () => {
    let holders = 0;
    const deploy = async (): Promise<number> => {
      const session = await opened();
      await session.lock(table, 60_000, uncancelled);
      holders += 1;
      const seen = holders;
      await session.readLedger(table);
      holders -= 1;
      await session.close();
      return seen;
    };
    expect(await Promise.all(Array.from({ length: 8 }, deploy))).toEqual(Array.from({ length: 8 }, () => 1));
  });

  it('is not waited for longer than was asked, whichever of the two sessions waits', async () => {
    const [watch, work] = [await kitSession('psql'), await kitSession('psql')];
    await watch.query('select pg_advisory_lock($1)', [lockKey(table).value]);
    await work.query('select pg_advisory_lock($1)', [workLockKey(table).value]);
    const session = await opened();
    const started = performance.now();
    let waits = 0;
    const waiting = expect(session.lock(table, 1_500, uncancelled, () => (waits += 1))).rejects.toMatchObject({
      code: 'lock/timeout',
      message: saying('waited 1.5 s'),
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await watch.end();
    await waiting;
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(waits).toBe(1);
  });

  it('is not waited for any longer when the run is cancelled', async () => {
    const [first, second] = [await opened(), await opened()];
    await first.lock(table, 0, uncancelled);
    const cancel = new AbortController();
    const waiting = expect(second.lock(table, 600_000, cancel.signal)).rejects.toMatchObject({ code: 'apply/cancelled' });
    cancel.abort();
    await waiting;
  });

  it('of one ledger does not stop another ledger', async () => {
    const [first, second] = [await opened(), await opened()];
    await first.lock(table, 0, uncancelled);
    await second.lock({ schema: 'other', name: table.name }, 0, uncancelled);
  });

  it('is free once its holder is killed, and the holder learns it from its next query', async () => {
    const name = runName();
    const [first, second] = [await opened(name), await opened()];
    await first.lock(table, 0, uncancelled);
    await terminate(`${name}/lock`);
    await second.lock(table, 60_000, uncancelled);
    await expect(first.readLedger(table)).rejects.toMatchObject({ code: 'lock/lost' });
    await expect(first.waitForOrphanedSessions(0, uncancelled)).rejects.toMatchObject({ code: 'lock/lost' });
  });

  it('is taken again after a loss, and who has it since is said only if the server said so', async () => {
    const name = runName();
    const first = await opened(name);
    await first.lock(table, 0, uncancelled);
    expect(await first.keepLock(table, uncancelled)).toBe('kept');
    await terminate(`${name}/lock`);
    expect(await first.keepLock(table, uncancelled)).toBe('taken-again');
    await terminate(`${name}/lock`);
    const other = await opened();
    await other.lock(table, 60_000, uncancelled);
    expect(await first.keepLock(table, AbortSignal.timeout(300))).toEqual({
      unknown: 'the session that held the lock was lost, and the run was cancelled while another session held the lock',
    });
    const shut = async (isShut: boolean): Promise<void> =>
      await runSql(adminUrl, `alter database ${new URL(database.url).pathname.slice(1)} allow_connections ${String(!isShut)}`);
    await shut(true);
    expect(await first.keepLock(table, uncancelled).finally(() => shut(false))).toEqual({
      unknown: 'the session that held the lock was lost, and the server could not be asked for the lock again (database/query-failed)',
    });
  });

  it('leaves the session idle and outside of a transaction, so that nothing waits for it', async () => {
    const name = runName();
    const session = await opened(name);
    await session.lock(table, 0, uncancelled);
    expect(await queryRows(database.url, `select state, xact_start from pg_stat_activity where application_name = '${name}/lock'`)).toEqual([
      { state: 'idle', xact_start: null },
    ]);
    await runSql(database.url, 'create table busy (id int)');
    await runSql(database.url, 'create index concurrently busy_id on busy (id)');
  });

  it('keeps its session whatever the role has set for idle sessions', async () => {
    await runSql(database.url, `alter database ${new URL(database.url).pathname.slice(1)} set idle_session_timeout = '200ms'`);
    const session = await opened();
    await session.lock(table, 0, uncancelled);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await session.readLedger(table)).toMatchObject({ shape: 'absent' });
  });

  it('says that the connection was lost where no lock was held yet', async () => {
    const name = runName();
    const session = await opened(name);
    await terminate(`${name}/lock`);
    await expect(session.readLedger(table)).rejects.toMatchObject({ code: 'database/connection-lost' });
  });
});

describe('sessions of an earlier deploy', () => {
  it('are waited for, and named when they do not end', async () => {
    const [orphaned, own] = [runName(), runName()];
    await kitSession(orphaned);
    await kitSession(own);
    const session = await opened(own);
    await expect(session.waitForOrphanedSessions(150, uncancelled)).rejects.toMatchObject({
      code: 'lock/orphaned-session',
      message: saying(new RegExp(`"${orphaned}" \\(pid \\d+\\)\\.$`, 'u')),
    });
    const waiting = session.waitForOrphanedSessions(60_000, uncancelled);
    await terminate(orphaned);
    await waiting;
  });

  it('are not waited for once the run is cancelled', async () => {
    await kitSession(runName());
    const session = await opened();
    const controller = new AbortController();
    const waiting = session.waitForOrphanedSessions(600_000, controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'apply/cancelled' });
  });

  it('do not include those that hold or want the lock, nor other programs', async () => {
    await opened();
    await kitSession('psql');
    await (await opened()).waitForOrphanedSessions(0, uncancelled);
  });

  it('are told apart though the server cuts long names', async () => {
    const own = `drizzle-attest/${'x'.repeat(80)}`;
    const kit = await kitSession(own);
    const session = await opened(own);
    await session.lock(table, 0, uncancelled);
    await session.waitForOrphanedSessions(0, uncancelled);
    await session.endSessions(own);
    await expect(kit.query('select 1')).rejects.toThrow();
    expect(await session.readLedger(table)).toMatchObject({ shape: 'absent' });
  });
});

describe("ending this run's drizzle-kit", () => {
  it('stops a long statement and waits until the session is gone', async () => {
    const [own, other] = [runName(), runName()];
    const kit = await kitSession(own);
    await kitSession(other);
    await kit.query('begin; create table half (id int)');
    const statement = expect(kit.query('select pg_sleep(600)')).rejects.toThrow();
    const session = await opened(own);
    await session.endSessions(own);
    await statement;
    expect(await sessionsNamed(own)).toBe(0);
    expect(await sessionsNamed(other)).toBe(1);
    expect(await queryRows(database.url, "select to_regclass('half') as half")).toEqual([{ half: null }]);
  });

  it('is done at once where there is none', async () => {
    const name = runName();
    await (await opened(name)).endSessions(name);
  });

  it('works also after the own session was lost', async () => {
    const name = runName();
    const session = await opened(name);
    await session.lock(table, 0, uncancelled);
    const kit = await kitSession(name);
    await terminate(`${name}/lock`);
    await expect(session.readLedger(table)).rejects.toMatchObject({ code: 'lock/lost' });
    await session.endSessions(name);
    await expect(kit.query('select 1')).rejects.toThrow();
  });
});
