/** What a real server says of something that it lacks, as the answer of a rehearsal. */
import { describe, expect, inject, test } from 'vitest';
import { openShadowSession } from '../../src/ledger/postgresql/shadow-session.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Migration } from '../../src/model/migration.ts';
import type { RehearsalAnswer } from '../../src/model/rehearsal.ts';
import { Secret } from '../../src/model/secret.ts';
import type { Stage } from '../../src/rehearsal/order.ts';
import { explainFailure } from '../../src/rehearsal/explanation.ts';
import { runTransaction } from '../../src/rehearsal/statements/run.ts';
import { createDatabase } from '../servers/postgresql.ts';
import { given } from './workspace.ts';

const { signal } = new AbortController();

/** In a database that has a table of posts. */
async function explain(sql: string): Promise<RehearsalAnswer | null> {
  const database = await createDatabase(inject('postgresql').adminUrl);
  const session = await openShadowSession({ url: new Secret(database.url, [], () => undefined), tlsMode: 'unset' }, 30_000, signal);
  try {
    await session.run('CREATE TABLE posts (id integer PRIMARY KEY, author uuid)');
    const failed = await runTransaction(session, [{ migration: 'one', statements: [sql] }]);
    return failed === null ? null : await explainFailure(stageOf(sql), session, failed, { during: 'change' });
  } finally {
    await session.close();
    await database.drop();
  }
}

const kit = { version: '1.0', ormVersion: '1.0', generation: 'v1', script: '', environment: {}, driver: null } as const;
const config = { dialect: 'postgresql', out: '', ledgerTable: defaultLedgerTable } as const;
const run = { kit, config, migrationsFolder: '', timeLimitMs: 0, signal, tempFolder: '', searchPath: '' } as const;

function stageOf(sql: string): Stage {
  const migration: Migration = { name: 'one', createdAt: 0, sha256: '', bytes: 0, path: 'one.sql', chunks: [sql] };
  const unused = (): Promise<never> => Promise.reject(new Error('Nothing is made here.'));
  return {
    order: {
      ...{ shadow: given(), setup: [], base: { migrations: [], groups: [] }, change: { migrations: [migration], groups: [] }, generation: 'v1' },
      ...{ run, ledger: defaultLedgerTable, statementTimeoutMs: 30_000, timeLimitMs: 60_000, signal, searchPath: '', packageFolders: [] },
    },
    ports: { openSession: openShadowSession, runChild: unused, readSchemaSql: unused, mask: () => undefined, warn: () => undefined },
    shadow: { facts: { kind: 'given', version: '1.0' }, create: unused, copy: unused, clear: unused, close: unused },
    signal,
  };
}

describe('what the server lacks is named', () => {
  test.each([
    ['an extension', 'CREATE EXTENSION IF NOT EXISTS vector', 'extension', 'vector'],
    ['a type of an extension', 'ALTER TABLE "posts" ADD COLUMN "v" vector(3)', 'extension', 'vector'],
    ['a schema', 'CREATE TABLE "profiles" ("id" uuid PRIMARY KEY REFERENCES "auth"."users"("id"))', 'schema', 'auth'],
    ['a role', 'CREATE POLICY "own" ON "posts" TO rehearsal_absent USING (true)', 'role', 'rehearsal_absent'],
    ['a function of a schema', 'CREATE POLICY "own" ON "posts" USING (auth.uid() IS NOT NULL)', 'schema', 'auth'],
    ['a function', 'ALTER TABLE "posts" ADD COLUMN "key" text DEFAULT nanoid()', 'function', 'nanoid'],
  ])('%s', async (_, sql, kind, name) => {
    expect(await explain(sql)).toMatchObject({ kind: 'cannot', missing: { kind, name }, during: 'change', failure: { migration: 'one', line: 1 } });
  });

  test('but not where the statement itself is wrong', async () => {
    expect(await explain('ALTER TABLE "posts" ADD COLUMN "v" integr')).toMatchObject({ kind: 'failed', failure: { sqlState: '42704' } });
  });
});
