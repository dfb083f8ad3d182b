import { spawn } from 'node:child_process';
import { chmod, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { ShadowChoice } from '../../src/rehearsal/shadow/shadow.ts';
import { skipWithout } from '../needs.ts';
import { makeTemporary, writeMigration } from '../project/workspace.ts';
import { createRole, queryRows } from '../servers/postgresql.ts';
import { binaries, given, rehearseChange, root } from './workspace.ts';

const adding = (sql: string) => async (folder: string) => await writeMigration(folder, 'one', sql);
const setup = [{ path: 'setup.sql', text: 'CREATE TABLE host (id integer);' }];
const sleeps = adding('SELECT id FROM host;\n--> statement-breakpoint\nSELECT pg_sleep(600);\n');

/** In place of drizzle-kit: sends the database a statement without an end, and then lays down the file `asleep`. */
const sleeper = (asleep: string): string => `
  const { Client } = require('pg');
  const client = new Client({ connectionString: require(require('node:path').resolve(process.argv[4])).dbCredentials.url });
  client.connect().then(() => client.query('select 1')).then(() => {
    client.query('select pg_sleep(600)');
    require('node:fs').writeFileSync(${JSON.stringify(asleep)}, '');
  });
`;

/** A role of this test alone, so that its databases are told from those of others. */
async function plantRole(attributes: string): Promise<URL> {
  const { adminUrl, plantedHost } = inject('postgresql');
  const url = new URL(await createRole(adminUrl, adminUrl, attributes));
  url.hostname = plantedHost ?? url.hostname;
  return url;
}

async function readLeftOver({ username }: URL): Promise<readonly unknown[]> {
  const query = `select datname from pg_database join pg_roles r on r.oid = datdba where rolname = '${username}'`;
  return await queryRows(inject('postgresql').adminUrl, query);
}

describe('a statement that does not end', () => {
  test.each<readonly [string, () => ShadowChoice, string | null, number]>([
    ['a server that is given', given, '57014', 2],
    ['PGlite', () => ({ kind: 'pglite' }), null, 4],
  ])('on %s is named with its line', async (_, shadow, sqlState, seconds) => {
    const { answer } = await rehearseChange('v0', shadow(), { make: sleeps, order: { setup, statementTimeoutMs: seconds * 1_000, timeLimitMs: 120_000 } });
    expect(answer).toMatchObject({
      kind: 'failed',
      failure: { line: 3, excerpt: 'SELECT pg_sleep(600);', sqlState, message: `it ran longer than ${seconds} s` },
    });
  });

  test('reaches the time limit, and leaves no database', async () => {
    const url = await plantRole('createdb');
    const { answer } = await rehearseChange('v0', given(url.href), { make: sleeps, order: { setup, statementTimeoutMs: 60_000, timeLimitMs: 3_000 } });
    expect(answer).toEqual({ kind: 'unavailable', reason: 'it took longer than 3 s', remedy: null });
    expect(await readLeftOver(url)).toEqual([]);
  });

  test.for<readonly [string, (url: URL) => ShadowChoice]>([
    ['a server that is given', (url) => given(url.href)],
    ['the PostgreSQL of the machine', () => ({ kind: 'installed' })],
    ['PGlite', () => ({ kind: 'pglite' })],
  ])('on %s is ended with the run', async ([, shadow], context) => {
    if (shadow(new URL('postgres://x')).kind === 'installed') skipWithout(context, 'initdb');
    const url = await plantRole('createdb');
    const asleep = join(await makeTemporary(), 'asleep');
    const cancel = new AbortController();
    const rehearsing = rehearseChange('v0', shadow(url), {
      make: adding('SELECT 1;'),
      kit: { script: sleeper(asleep) },
      order: { statementTimeoutMs: 300_000, timeLimitMs: 300_000 },
      signal: cancel.signal,
    });
    await expect.poll(() => existsSync(asleep), { timeout: 120_000 }).toBe(true);
    cancel.abort();
    expect((await rehearsing).answer).toEqual({ kind: 'unavailable', reason: 'the run was cancelled', remedy: null });
    expect(await readLeftOver(url)).toEqual([]);
  });
});

const program = `
import { openInstalled } from ${JSON.stringify(join(root, 'src/rehearsal/shadow/installed.ts'))};
import { openShadowSession } from ${JSON.stringify(join(root, 'src/ledger/postgresql/shadow-session.ts'))};
const signal = new AbortController().signal;
const shadow = await openInstalled({ searchPath: process.env.PATH, openSession: openShadowSession, mask: () => {}, signal, cleaningSignal: () => signal });
const { url } = await shadow.create();
console.log(new URL(url.reveal()).port);
setInterval(() => {}, 1000);
`;

test('a server of ours ends, and its folder goes, when this program is killed', async (context) => {
  skipWithout(context, 'initdb');
  const temp = await makeTemporary();
  await chmod(temp, 0o755);
  const child = spawn('node', ['--input-type=module', '-e', program], {
    env: { ...process.env, TMPDIR: temp, PATH: `${binaries}:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString()))));
  expect(await isListening(port)).toBe(true);
  expect(await readdir(temp)).toHaveLength(1);
  child.kill('SIGKILL');
  await expect.poll(async () => await readdir(temp), { timeout: 30_000 }).toEqual([]);
  await expect.poll(async () => await isListening(port), { timeout: 30_000 }).toBe(false);
});

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('the URL of a server that is given', () => {
  const { adminUrl, plantedHost } = inject('postgresql');

  function expectNothingOf(url: URL, shown: unknown): void {
    const text = JSON.stringify(shown);
    for (const part of [url.href, url.password, url.username, ...(plantedHost === null ? [] : [plantedHost])]) expect(text).not.toContain(part);
  }

  test('is in no message, even where a migration says it', async () => {
    const url = await plantRole('createdb');
    const raise = `DO $$ BEGIN RAISE 'as % at % with ${url.password}', current_user, host(inet_server_addr()); END $$;`;
    const { answer, said } = await rehearseChange('v0', given(url.href), { make: adding(raise) });
    expect(answer).toMatchObject({ kind: 'failed', failure: { sqlState: 'P0001' } });
    expect(answer).toHaveProperty('failure.message', plantedHost === null ? expect.any(String) : 'as … at … with …');
    if (answer.kind === 'failed') expectNothingOf(url, [{ ...answer.failure, excerpt: null }, said]);
  });

  test('of a role that may create no database is answered with what to do', async () => {
    const url = await plantRole('');
    const { answer, said } = await rehearseChange('v0', given(url.href), { make: sleeps });
    expect(answer).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('42501'), remedy: expect.stringContaining('CREATEDB') });
    expectNothingOf(url, [answer, said]);
  });

  test.each([
    ['a wrong password', (url: URL) => void (url.password = 'not-the-password')],
    ['a port where nobody is', (url: URL) => void (url.port = '9')],
  ])('with %s is not replaced by another server', async (_, spoil) => {
    const url = await plantRole('createdb');
    spoil(url);
    const { answer, said } = await rehearseChange('v0', given(url.href), { make: sleeps });
    expect(answer).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('the shadow database cannot be used') });
    expectNothingOf(url, [answer, said]);
  });

  test('of a role that is no superuser and may create databases is enough, and its own database is left alone', async () => {
    const url = await plantRole('createdb');
    const { answer } = await rehearseChange('v0', given(url.href), {
      make: adding('CREATE TABLE "one" ("id" integer);'),
      compared: true,
    });
    expect(answer).toMatchObject({ kind: 'rehearsed', differences: [{ way: 'only-in-migrations', object: { name: 'one' } }] });
    expect(await queryRows(adminUrl, "select tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")).toEqual([]);
    expect(await readLeftOver(url)).toEqual([]);
  });
});
