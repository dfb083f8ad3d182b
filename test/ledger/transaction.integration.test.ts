/** What a server says of a transaction whose session is gone: nothing of a crash is taken for a word on it. */
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { workLockKey } from '../../src/ledger/lock-key.ts';
import { Session } from '../../src/ledger/postgresql/session.ts';
import { readFate, readWorkState, type Transaction } from '../../src/ledger/postgresql/transaction.ts';
import { startFaultyPostgresql, type FaultyPostgresql } from '../servers/faulty-postgresql.ts';

async function connect({ url }: FaultyPostgresql): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => String } });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end().catch(() => undefined));
  return client;
}

/** A transaction of a session that is gone, as it was seen before its end. */
async function runTransaction(server: FaultyPostgresql, end: 'commit' | 'rollback'): Promise<Transaction | null> {
  const [work, watch] = [await connect(server), new Session(await connect(server))];
  await work.query('begin; create table if not exists written (at int); insert into written values (1)');
  const { rows } = await work.query<{ pid: string }>('select pg_backend_pid() as pid');
  const key = workLockKey({ schema: 'drizzle', name: '__drizzle_migrations' });
  const { transaction } = await readWorkState(watch, { pid: rows[0]?.pid ?? '', startedAt: '' }, key);
  await work.query(end);
  await work.end();
  return transaction;
}

test('committed is believed after a stop in order, and not after a crash', async () => {
  const server = await startFaultyPostgresql();
  onTestFinished(() => server.remove());
  const ask = async (transaction: Transaction | null): Promise<unknown> =>
    transaction && (await readFate(new Session(await connect(server)), transaction, false));
  const [committed, rolledBack] = [await runTransaction(server, 'commit'), await runTransaction(server, 'rollback')];
  expect([await ask(committed), await ask(rolledBack)]).toEqual(['committed', 'rolled-back']);
  await server.stop('SIGINT');
  await server.start();
  expect(await ask(committed)).toBe('committed');
  await server.stop('SIGQUIT');
  await server.start();
  expect(await ask(committed)).toEqual({ unknown: expect.any(String) });
  expect(await ask(committed === null ? null : { ...committed, id: '4000000000' })).toBe('rolled-back');
});
