import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterwards, findUnsafe } from '../../src/commands/unsafe-statements.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { digest } from '../../src/model/digest.ts';
import type { Migration } from '../../src/model/migration.ts';
import { unknown } from '../../src/model/unknown.ts';

function migration(sql: string): Migration {
  return { name: '0001_b', path: 'drizzle/0001_b.sql', bytes: sql.length, sha256: digest(sql), createdAt: 1, chunks: [sql] };
}

describe('A statement that a deploy may have to refuse', () => {
  let workspace = '';

  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'unsafe-'));
  });

  afterEach(() => {
    rmSync(workspace, { recursive: true });
  });

  function allow(rules: string): void {
    mkdirSync(join(workspace, '.github'));
    writeFileSync(join(workspace, '.github/drizzle-attest.yml'), `version: 1\n${rules}`);
  }

  async function found(sql: string, strict = false, connection: 'relay' | 'separate' | null = 'relay'): Promise<Problem | undefined> {
    const [unsafe] = await findUnsafe([migration(sql)], { workspace, commit: unknown('there is none'), now: 0, strict, connection });
    return unsafe?.problem;
  }

  const correction = `newest: 0001_b, sha256: ${digest('COMMIT;')}`;

  test('that ends the transaction is an error, which is corrected by declaration or allowed', async () => {
    const problem = await found('COMMIT;');
    expect(problem).toMatchObject({ code: 'apply/unsafe-statement', severity: 'error', place: 'drizzle/0001_b.sql:1' });
    expect(problem?.remedy).toContain(correction);
    expect(problem?.remedy).toContain('set `severity: warning` for integrity/transaction-control-in-migration in .github/drizzle-attest.yml');
  });

  test('that releases the lock is an error that nothing allows: such a deploy never commits', async () => {
    const problem = await found('DISCARD ALL;');
    expect(problem?.severity).toBe('error');
    expect(problem?.remedy).toContain('event: correction');
    expect(problem?.remedy).not.toContain('severity: warning');
  });

  test('that releases locks of a session of its own does not reach the lock of the deploy, and can be allowed', async () => {
    const problem = await found('SELECT pg_advisory_unlock_all();', false, 'separate');
    expect(problem?.message).toMatch(/ Here it is separate: the lock of the deploy is in another session, and stays\. \(integrity\/deploy-lock-released\)$/u);
    expect(problem?.remedy).toContain('set `severity: warning` for integrity/deploy-lock-released');
    for (const connection of ['relay', null] as const)
      expect((await found('SELECT pg_advisory_unlock_all();', false, connection))?.message).toMatch(
        /: with kit-connection: relay, the deploy then does not commit\. \(integrity\/deploy-lock-released\)$/u,
      );
  });

  test('that releases the lock of the deploy does not stay only because its rule was lowered', async () => {
    allow('rules:\n  integrity/deploy-lock-released:\n    severity: warning\n');
    const sql = 'SELECT pg_advisory_unlock_all();';
    const way = `Otherwise, first merge a declaration of it under \`history\` in .github/drizzle-attest.yml (event: correction, newest: 0001_b, sha256: ${digest(sql)}`;
    for (const connection of ['relay', null] as const) expect((await found(sql, false, connection))?.remedy).toContain(way);
    expect((await found(sql, false, 'separate'))?.remedy).toMatch(/ A merged file may stay as it is\.$/u);
  });

  test('that may change how the server reads SQL does not stay beside the relay', async () => {
    const sql = 'SET standard_conforming_strings = off;';
    expect((await found(sql, false, 'relay'))?.remedy).toMatch(/out of the migration, .* unless it changes standard_conforming_strings or client_encoding\.$/u);
    expect((await found(sql, false, 'separate'))?.remedy).toMatch(/ A merged file may stay as it is\.$/u);
    for (const other of ['LISTEN news;', 'SET ROLE owner;', 'SET search_path = "a";'])
      expect((await found(other, false, 'relay'))?.remedy).toMatch(/ A merged file may stay as it is\.$/u);
    for (const hidden of ["SELECT set_config('client_' || 'encoding', 'SJIS', false);", "SET NAMES 'SJIS';"])
      expect((await found(hidden, false, 'relay'))?.remedy).toMatch(/ unless it changes standard_conforming_strings or client_encoding\.$/u);
  });

  test('that was lowered is a warning, and strict refuses it unless it is suppressed', async () => {
    allow('rules:\n  integrity/transaction-control-in-migration:\n    severity: warning\n');
    expect(await found('COMMIT;')).toMatchObject({ severity: 'warning', remedy: expect.stringContaining('A merged file may stay as it is.') });
    const refused = await found('COMMIT;', true);
    expect(refused).toMatchObject({ severity: 'error', message: expect.stringMatching(/a warning that strict refuses\.$/u) });
    expect(refused?.remedy).toContain('suppress integrity/transaction-control-in-migration for this migration, with a reason, in .github/drizzle-attest.yml');
  });

  test('that is suppressed is nothing, also where strict is asked for', async () => {
    allow('suppressions:\n  - rule: integrity/session-left-changed\n    migration: 0001_b\n    reason: It is reset.\n    until: 2100-01-01\n');
    expect(await found('SET search_path = "a";', true)).toBeUndefined();
  });

  test('has another remedy behind the deploy: its file stays if it is applied, and its error has the word if it stopped', async () => {
    const [unsafe] = await findUnsafe([migration('SET search_path = "a";')], {
      workspace,
      commit: unknown('there is none'),
      now: 0,
      strict: false,
      connection: null,
    });
    expect(unsafe === undefined ? null : afterwards(unsafe, 'applied')).toMatchObject({
      severity: 'warning',
      place: 'drizzle/0001_b.sql:1',
      remedy:
        'The migration is applied: leave its file as it is. For later migrations: Set it back at the end of the migration (RESET search_path): all pending migrations are one transaction, so SET LOCAL lasts as long.',
    });
    expect(unsafe === undefined ? null : afterwards(unsafe, 'stopped').remedy).toMatch(/^The error of this deploy says what to do with the migration\. If/u);
  });
});
