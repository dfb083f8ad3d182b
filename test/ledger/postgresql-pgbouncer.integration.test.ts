/** The real PgBouncer; what our own pooler (postgresql-pooler.integration.test.ts) does as any pooler may, is tested there. */
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { needs } from '../needs.ts';
import { startPgbouncer } from '../servers/pgbouncer.ts';
import { createDatabase, queryRows, type TestDatabase } from '../servers/postgresql.ts';
import { open, runName, saying, table, uncancelled } from './target.ts';

needs('pgbouncer');

const { adminUrl } = inject('postgresql');
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase(adminUrl);
});

afterAll(() => database.drop());

async function throughPgbouncer(mode: 'session' | 'transaction'): Promise<string> {
  const { url, stop } = await startPgbouncer(database.url, mode);
  onTestFinished(stop);
  return url;
}

it('in session mode holds both locks of a deploy, and keeps another deploy out', async () => {
  const url = await throughPgbouncer('session');
  const [first, second] = [await open(url, runName()), await open(url, runName())];
  await first.lock(table, 0, uncancelled);
  await expect(second.lock(table, 0, uncancelled)).rejects.toMatchObject({ code: 'lock/timeout' });
  expect(await first.readLedger(table)).toMatchObject({ shape: 'absent' });
  const locks = `select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
  expect(await queryRows(database.url, locks)).toHaveLength(2);
  await Promise.all([first.close(), second.close()]);
});

it('in transaction mode is refused before a lock is taken', async () => {
  await expect(open(await throughPgbouncer('transaction'))).rejects.toMatchObject({
    code: 'database/transaction-pooler',
    remedy: saying('the URL of the database itself'),
  });
});
