import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startPooler, type PoolerOptions } from '../servers/pooler.ts';
import { createDatabase, queryRows, type TestDatabase } from '../servers/postgresql.ts';
import { openPostgresql } from '../../src/ledger/postgresql.ts';
import { open, runName, saying, table, targetOf, uncancelled } from './target.ts';

const { adminUrl } = inject('postgresql');
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase(adminUrl);
});

afterAll(() => database.drop());

async function throughPooler<T>(options: PoolerOptions, work: (url: string) => Promise<T>): Promise<T> {
  const pooler = await startPooler(database.url, options);
  return work(pooler.url).finally(pooler.stop);
}

describe('a pooler', () => {
  it.each<PoolerOptions>([
    { mode: 'transaction', size: 1, order: 'last-used' },
    { mode: 'transaction', size: 4, order: 'last-used' },
    { mode: 'transaction', size: 2, order: 'round-robin' },
    { mode: 'transaction', size: 5, order: 'round-robin' },
    { mode: 'transaction', size: 2, order: 'round-robin', forwardsKey: true },
  ])('is refused where it pools by transaction: $size connections, $order', async (options) => {
    await throughPooler(options, async (url) => {
      await expect(open(url)).rejects.toMatchObject({ code: 'database/transaction-pooler', remedy: saying('the URL of the database itself') });
    });
  });

  it('leaves no setting of ours on connections that others will use', async () => {
    await throughPooler({ mode: 'transaction', size: 1, order: 'last-used' }, async (url) => {
      const asked = "select current_setting('row_security') as rows, current_setting('statement_timeout') as time";
      const before = await queryRows(url, asked);
      await expect(open(url)).rejects.toMatchObject({ code: 'database/transaction-pooler' });
      expect(await queryRows(url, asked)).toEqual(before);
    });
  });

  it.each<PoolerOptions>([
    { mode: 'session', size: 4, order: 'last-used', refuses: ['lock_timeout'] },
    { mode: 'session', size: 4, order: 'last-used', dropsSettings: true },
  ])('is fine if it takes no settings with the login: they are made in the session', async (options) => {
    await throughPooler(options, async (url) => {
      await (await open(url)).close();
    });
  });

  it('is fine where it pools by session', async () => {
    await throughPooler({ mode: 'session', size: 4, order: 'last-used' }, async (url) => {
      const session = await open(url);
      await session.lock(table, 0, uncancelled);
      expect(await session.readLedger(table)).toMatchObject({ shape: 'absent' });
      await session.close();
    });
  });

  it('is told from a database where a session pool has no second connection to give', async () => {
    await throughPooler({ mode: 'session', size: 1, order: 'last-used' }, async (url) => {
      await expect(openPostgresql(targetOf(url), { applicationName: runName(), connectTimeoutMs: 500 })).rejects.toMatchObject({
        code: 'database/unreachable',
      });
    });
  });
});
