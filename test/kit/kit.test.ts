import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runKit, type RunConnection } from '../../src/kit/kit.ts';
import { watchKitLines } from '../../src/kit/output.ts';
import { withSessionSettings } from '../../src/kit/session-url.ts';
import type { ChildCommand, ChildEnd } from '../../src/model/ports.ts';
import { Secret } from '../../src/model/secret.ts';

describe('the URL for drizzle-kit', () => {
  test('carries name and limits, and keeps what it had', () => {
    const url = new URL(
      withSessionSettings('postgres://u:p%23%2F@h:5/d%20b?sslmode=require', 'drizzle-attest/1.a', { lockTimeoutMs: 5_000, statementTimeoutMs: 0 }),
    );
    expect(url.href).toBe('postgres://u:p%23%2F@h:5/d%20b?sslmode=require&application_name=drizzle-attest%2F1.a&lock_timeout=5000');
  });

  test('leaves a limit that it sets itself', () => {
    const url = withSessionSettings('postgres://h/d?lock_timeout=1', 'x', { lockTimeoutMs: 5_000, statementTimeoutMs: 7 });
    expect(new URL(url).searchParams.get('lock_timeout')).toBe('1');
    expect(new URL(url).searchParams.get('statement_timeout')).toBe('7');
  });
});

describe('the child of drizzle-kit', () => {
  let tempFolder = '';
  beforeEach(async () => {
    tempFolder = await mkdtemp(join(tmpdir(), 'kit-test-'));
  });
  afterEach(async () => {
    await rm(tempFolder, { recursive: true });
  });

  /** Runs it with this connection: how it ended, what was started, and the config that lay there meanwhile. */
  async function running(connection: RunConnection): Promise<{ end: ChildEnd; command: ChildCommand; config: string }> {
    const seen: { command: ChildCommand; config: string }[] = [];
    const { end } = await runKit(
      {
        kit: {
          version: '0.31.11',
          ormVersion: '0.45.4',
          generation: 'v0',
          script: '/kit/bin.cjs',
          environment: { NODE_OPTIONS: '--require /p/.pnp.cjs' },
          driver: 'pg',
        },
        config: { dialect: 'postgresql', out: './drizzle', ledgerTable: { schema: 'my "schema"', name: 'table' } },
        migrationsFolder: join(tempFolder, 'repository', 'drizzle'),
        connection,
        timeLimitMs: 1_000,
        signal: new AbortController().signal,
        tempFolder,
        searchPath: '/bin',
        output: 'status',
        onLine: () => undefined,
      },
      async (command) => {
        seen.push({ command, config: await readFile(join(command.cwd, 'drizzle.config.js'), 'utf8') });
        return { kind: 'exited', code: 0 };
      },
    );
    const [first] = seen;
    if (first === undefined) throw new Error('no child was started');
    return { end, ...first };
  }

  const url = new Secret('postgres://u:planted@h/d', [], () => undefined);

  test('gets the URL in its environment, in no argument and in no file, and a config that is gone afterwards', async () => {
    const { end, command, config } = await running({ kind: 'relay', url });
    expect(end).toEqual({ kind: 'exited', code: 0 });
    expect(command.args).toEqual(['/kit/bin.cjs', 'migrate', '--config', 'drizzle.config.js']);
    expect(Object.keys(command.env).sort()).toEqual(['DRIZZLE_ATTEST_DATABASE_URL', 'HOME', 'NODE_OPTIONS', 'NO_COLOR', 'PATH']);
    expect(config + JSON.stringify(command.args)).not.toContain('planted');
    expect(config).toContain('"out":"../repository/drizzle"');
    expect(config).toContain(String.raw`"schema":"my \"schema\""`);
    expect(await readdir(tempFolder)).toEqual([]);
  });

  test.each<[RunConnection, string]>([
    [{ kind: 'relay', url }, 'postgres://u:planted@h/d'],
    [
      { kind: 'own-session', url, applicationName: 'drizzle-attest/1.a', limits: { lockTimeoutMs: 1, statementTimeoutMs: 2 } },
      'postgres://u:planted@h/d?application_name=drizzle-attest%2F1.a&lock_timeout=1&statement_timeout=2',
    ],
    [{ kind: 'file', path: '/a b/data.db' }, 'file:/a b/data.db'],
  ])('for $kind gets the URL of that connection', async (connection, expected) => {
    const { command } = await running(connection);
    expect(command.env['DRIZZLE_ATTEST_DATABASE_URL']).toBe(expected);
  });
});

describe('the lines of drizzle-kit', () => {
  test('show once what is known to hold no SQL and no data', () => {
    const lines = watchKitLines('status');
    const given = [
      "Using 'pg' driver for database querying",
      '[⣷] applying migrations...',
      '[⣯] applying migrations...',
      "Failed query: insert into t values ('secret')",
      "detail: 'Key (email)=(a@b)'",
    ];
    expect(given.map((line) => lines.take(line)).filter((line) => line !== null)).toEqual([
      "Using 'pg' driver for database querying",
      '[·] applying migrations...',
    ]);
    expect(lines.withheld).toBe(2);
  });

  test('are all shown where that is asked for', () => {
    const lines = watchKitLines('full');
    expect(lines.take('Failed query: SELECT 1')).toBe('Failed query: SELECT 1');
    expect(lines.withheld).toBe(0);
  });

  test('tell of a driver that is missing', () => {
    expect(watchKitLines('status').take("Please install either 'pg', 'postgres' to be able to connect")).not.toBeNull();
  });
});
