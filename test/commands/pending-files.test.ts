import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPending } from '../../src/commands/pending-files.ts';
import { asProblem, Problem } from '../../src/errors/problem.ts';
import { digest } from '../../src/model/digest.ts';
import type { Migration } from '../../src/model/migration.ts';

const sql = 'create table users ();\n';

function migration(path: string): Migration {
  return { name: '0000_users', path, bytes: sql.length, sha256: digest(Buffer.from(sql)), createdAt: 1, chunks: [] };
}

describe('The pending files, as they lie there now', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pending-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("are told by git's own id of their bytes", async () => {
    writeFileSync(join(folder, 'a.sql'), sql);
    expect(await readPending(folder, [migration('a.sql')])).toEqual([{ name: '0000_users', path: 'a.sql', blob: expect.stringMatching(/^[0-9a-f]{40}$/u) }]);
  });

  test.each(['create table other ();\n', '', `${sql} `, null])('that are others than the plan was made of stop the deploy: %j', async (content) => {
    if (content !== null) writeFileSync(join(folder, 'a.sql'), content);
    await expect(readPending(folder, [migration('a.sql')])).rejects.toMatchObject({ code: 'source/changed', place: 'a.sql' });
  });
});

describe('What nobody foresaw', () => {
  test('has a code of its own, and is what it was underneath', () => {
    const cause = new Error('the disk is on fire');
    expect(asProblem(cause)).toMatchObject({ code: 'internal/unexpected', cause });
    expect(asProblem('thrown text').message).toContain('thrown text');
  });

  test('is no problem that was foreseen', () => {
    const known = new Problem('lock/lost', { message: 'The lock was lost.', remedy: 'Run again.' });
    expect(asProblem(known)).toBe(known);
  });
});
