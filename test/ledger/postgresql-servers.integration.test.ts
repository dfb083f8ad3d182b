/** The relay before other servers than that of the other tests: one with encrypted connections, and one of an older version. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { makeCertificates } from '../servers/certificates.ts';
import { queryRows, startPostgresql, type StartOptions } from '../servers/postgresql.ts';
import { errorOf, lend, type Lent } from './lent-plan.ts';

const create = 'create table t (x text)';
const large = `insert into t values ('${'x'.repeat(3_000_000)}')`;

async function withServer(options: StartOptions, work: (url: string) => Promise<void>): Promise<void> {
  const server = await startPostgresql(options);
  try {
    await work(server.adminUrl);
  } finally {
    await server.stop();
  }
}

/** The whole plan, and both ways of it. */
async function passes({ send, finish, settle, rows }: Lent): Promise<void> {
  await send('begin');
  for (const text of [create, large, 'select x from t']) await send(text);
  await finish();
  expect(await settle()).toMatchObject({ commit: 'committed', lock: 'kept', stop: null, after: { rows: [{}] } });
  expect(await rows('t')).toBe(1);
}

describe.each(['pg', 'postgres'] as const)('Over the driver %s', (driver) => {
  test('a plan passes over an encrypted connection to the server', async () => {
    const { folder, serverCertificate, serverKey } = makeCertificates('127.0.0.1', 'nobody');
    const options = {
      settings: ['ssl=on', 'ssl_cert_file=server.crt', 'ssl_key_file=server.key'],
      files: { 'server.crt': serverCertificate, 'server.key': serverKey },
    };
    const work = async (lent: Lent): Promise<void> => {
      const asked = `select s.ssl::text as ssl from pg_stat_ssl s join pg_stat_activity a using (pid) where a.application_name = '${lent.name}/work'`;
      expect(await queryRows(lent.server, asked)).toEqual([{ ssl: 'true' }]);
      await passes(lent);
    };
    await withServer(options, (url) => lend(url, [create, large, 'select x from t'], work, { driver, tlsMode: 'require' }));
    rmSync(folder, { recursive: true });
  });
});

/** Of Debian's packages: the oldest. */
function olderServer({ skip }: Pick<TestContext, 'skip'>): string {
  const folder = '/usr/lib/postgresql';
  const [oldest] = existsSync(folder) ? readdirSync(folder).sort((one, other) => Number(one) - Number(other)) : [];
  skip(oldest === undefined || Number(oldest) >= 18, 'no PostgreSQL before 18 is installed: apt-get install postgresql-15');
  return join(folder, oldest ?? '', 'bin');
}

describe('An older server', () => {
  test('has a plan passed to it, and stops it at a row that is not written and at other quotes', async (context) => {
    await withServer({ bin: olderServer(context) }, async (url) => {
      expect(Number((await queryRows(url, 'show server_version_num'))[0]?.['server_version_num'])).toBeLessThan(180_000);
      await lend(url, [create, large, 'select x from t'], passes);
      const forgetting = `create function forget() returns trigger language plpgsql as $$ begin delete from __drizzle_migrations; return null; end $$`;
      const trigger = 'create trigger f after insert on __drizzle_migrations for each row execute function forget()';
      await lend(url, [forgetting, trigger], async ({ send, finish, settle }) => {
        for (const text of ['begin', forgetting, trigger]) await send(text);
        expect(await errorOf(finish())).toBe('The deploy was stopped.');
        expect(await settle()).toMatchObject({ commit: 'not-sent', stop: { kind: 'row-missing' }, after: { rows: [] } });
      });
      const quotes = `do $$ begin perform set_config('standard_conforming_strings', 'off', false); end $$`;
      await lend(url, [quotes, create], async ({ send, settle }) => {
        for (const text of ['begin', quotes]) await send(text);
        expect(await errorOf(send(create))).toBe('The deploy was stopped.');
        expect(await settle()).toMatchObject({ commit: 'not-sent', stop: { kind: 'setting-changed', setting: 'standard_conforming_strings', at: 0 } });
      });
    });
  });
});
