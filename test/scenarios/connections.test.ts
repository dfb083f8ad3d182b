/** Databases that cannot be reached, are locked, or have odd names. Each cause has its code by test/ledger. */
import pg from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { lockKey } from '../../src/ledger/lock-key.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import { freePort, queryRows, runSql } from '../servers/postgresql.ts';
import type { ActionRun } from './harness/action.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { share } from './harness/lifetime.ts';
import { expectPage, expectSealed } from './harness/page.ts';
import { generations } from './harness/project.ts';

const { adminUrl } = inject('postgresql');

/** Stopped before anything ran, for a reason that lies outside of the project, and recorded. */
async function expectStopped(run: ActionRun, target: Target, code: string): Promise<void> {
  expect(run.exitCode).toBe(2);
  expect(run).toMatchObject({ outputs: { outcome: 'refused', 'plan-sha256': '', pending: '' }, codes: [code] });
  expect(manifestOf(run).source.commit).toBe(await target.project.git('rev-parse', 'HEAD'));
  expect(await target.tables()).toEqual([]);
  await expectSealed(run, target);
}

function change(url: string, edit: (url: URL) => void): string {
  const changed = new URL(url);
  edit(changed);
  return changed.href;
}

describe('A deploy is stopped, and that is recorded, by', () => {
  const fresh = share(() => makeTarget('v1'));

  test('a wrong password', async () => {
    const target = fresh();
    const run = await target.deploy({ 'database-url': change(target.databaseUrl, (url) => (url.password = 'a-wrong-password')) });
    await expectStopped(run, target, 'database/authentication-failed');
    expect(run.stdout.replace(/^::add-mask::.*$/gmu, '')).not.toContain('a-wrong-password');
    await expectPage(run, target, 'wrong-password');
  });

  test('a connection that is refused', async () => {
    const target = fresh();
    const port = await freePort();
    const run = await target.deploy({ 'database-url': change(target.databaseUrl, (url) => (url.port = port.toString())) });
    await expectStopped(run, target, 'database/unreachable');
    await expectPage(run, target, 'refused-connection');
  });

  test('a database that does not exist', async () => {
    const target = fresh();
    const run = await target.deploy({ 'database-url': change(target.databaseUrl, (url) => (url.pathname = '/no_such_database')) });
    await expectStopped(run, target, 'database/not-found');
    expect(run.log + run.summary).not.toContain('no_such_database');
    await expectPage(run, target, 'unknown-database');
  });

  test('a lock that another deploy holds, which is named', async () => {
    const target = fresh();
    const holder = new pg.Client({ connectionString: target.databaseUrl, application_name: 'drizzle-attest/6999999999.abcdef01/lock' });
    holder.on('error', () => undefined);
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query('select pg_advisory_lock($1)', [lockKey(defaultLedgerTable).value]);
    const run = await target.deploy({ 'lock-wait': '0s' });
    await expectStopped(run, target, 'lock/timeout');
    expect(manifestOf(run).problems[0]?.message).toContain('drizzle-attest/6999999999.abcdef01/lock');
    await expectPage(run, target, 'locked');
  });

  test.each([
    { case: 'is blank', url: '   ', code: 'url/empty' },
    { case: 'drizzle-kit would misread', url: 'postgres://user:a-secret-pass@127.0.0.1/shop%231', code: 'url/invalid' },
  ])('a URL that $case, and nothing is recorded', async ({ url, code }) => {
    const run = await fresh().deploy({ 'database-url': url });
    expect(run.exitCode).toBe(2);
    expect(run.annotations).toEqual([{ level: 'error', message: expect.stringContaining(`${code} (input database-url): `) }]);
    expect(run.log).not.toContain('a-secret-pass');
    expect(run.evidence).toBeNull();
    expect(run.requests).toEqual([]);
  });
});

describe.each(generations)('A deploy with drizzle-kit of generation %s', (generation) => {
  test('reaches a database where its name, the role and the password have odd characters', async () => {
    const target = await makeTarget(generation, { realKit: true });
    const [role, password, database] = [`rôle ${generation}/@:`, 'pä#s/s?w@o%r:d ß\\\'"&=+', `shop "öst" ${generation} 100%`];
    await runSql(adminUrl, `create role "${role}" login password '${password.replaceAll("'", "''")}'`);
    await runSql(adminUrl, `create database "${database.replaceAll('"', '""')}" owner "${role}"`);
    onTestFinished(async () => {
      await runSql(adminUrl, `drop database "${database.replaceAll('"', '""')}" with (force)`);
      await runSql(adminUrl, `drop role "${role}"`);
    });
    const { host } = new URL(adminUrl);
    const url = `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@${host}/${encodeURIComponent(database)}`;
    const run = await target.deploy({ 'database-url': url });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['outcome']).toBe('succeeded');
    expect(await queryRows(url, 'select count(*) from drizzle.__drizzle_migrations')).toEqual([{ count: '3' }]);
    await expectSealed(run, target);
    const shown = run.log + run.stderr + run.summary + JSON.stringify(run.outputs) + (run.evidence?.manifestBytes.toString('utf8') ?? '');
    for (const form of [password, encodeURIComponent(password), url]) expect(shown).not.toContain(form);
  });
});
