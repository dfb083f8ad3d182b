import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBase, readBaseFile, type BaseReading } from '../../../src/checks/git.ts';
import { readOutput } from '../../../src/host/process.ts';
import type { ReadOutput } from '../../../src/model/ports.ts';
import { copyFiles, makeTemporary } from '../../project/workspace.ts';
import { commit, edit, git, judge, makeRepository, see, seeRules } from './repository.ts';

const place = { migrationsPath: 'drizzle', base: 'main' };

function messageOf(reading: BaseReading): string {
  return reading.kind === 'read' ? 'read' : `${reading.finding.rule} ${reading.finding.message} ${reading.finding.remedy}`;
}

async function cloneOf(folder: string, ...args: readonly string[]): Promise<string> {
  const clone = join(await makeTemporary(), 'clone');
  git(folder, 'clone', '--quiet', ...args, `file://${folder}`, clone);
  return clone;
}

describe('The base', () => {
  test('is the commit that both sides come from, whatever merged since', async () => {
    const folder = await makeRepository('v0');
    const start = git(folder, 'rev-parse', 'main');
    commit(folder, 'mine');
    git(folder, 'checkout', '--quiet', 'main');
    await edit(folder, '0001_posts.sql', (text) => `${text}\n`);
    commit(folder, 'theirs');
    git(folder, 'checkout', '--quiet', 'change');
    const reading = await readBase({ repositoryRoot: folder, ...place }, readOutput);
    expect(reading).toMatchObject({ kind: 'read', base: { mergeBase: start } });
    expect(await see(folder)).toEqual([]);
  });

  test('may be given as a commit or a remote branch', async () => {
    const folder = await makeRepository('v0');
    const clone = await cloneOf(folder);
    for (const base of ['origin/main', git(folder, 'rev-parse', 'main')])
      expect(messageOf(await readBase({ repositoryRoot: clone, ...place, base }, readOutput))).toBe('read');
  });

  test('has its journal, its files and what may have changed', async () => {
    const folder = await makeRepository('v0');
    await edit(folder, '0001_posts.sql', (text) => `${text}\n`);
    await writeFile(join(folder, 'drizzle/0003_new.sql'), '');
    const reading = await readBase({ repositoryRoot: folder, ...place }, readOutput);
    if (reading.kind !== 'read') throw new Error(messageOf(reading));
    expect(reading.base.folder.migrations.map(({ name }) => name)).toEqual(['0000_users', '0001_posts', '0002_post_body']);
    expect([...reading.base.files.keys()].sort()).toEqual([
      '0000_users.sql',
      '0001_posts.sql',
      '0002_post_body.sql',
      'meta/0000_snapshot.json',
      'meta/0001_snapshot.json',
      'meta/0002_snapshot.json',
      'meta/_journal.json',
    ]);
    expect([...(reading.base.changed ?? [])].sort()).toEqual(['0001_posts.sql', '0003_new.sql']);
  });

  test('without migrations makes all of them new', async () => {
    const folder = await makeRepository('v0');
    git(folder, 'rm', '-rq', 'drizzle');
    git(folder, 'commit', '-qm', 'nothing');
    git(folder, 'branch', '--force', 'main');
    git(folder, 'checkout', '--quiet', 'main~1', '--', 'drizzle');
    const { findings, history } = await judge(folder);
    expect(findings).toEqual([]);
    expect(history?.change.fresh).toHaveLength(3);
  });

  test.each(['packages/db', ''])('is read below the root of a repository (package in "%s")', async (packagePath) => {
    const folder = await makeTemporary();
    await copyFiles('v0', 'three', join(folder, packagePath));
    git(folder, 'init', '--quiet', '--initial-branch=main');
    commit(folder, 'base');
    const reading = await readBase({ repositoryRoot: folder, migrationsPath: join(packagePath, 'drizzle'), base: 'main' }, readOutput);
    expect(reading).toMatchObject({ kind: 'read', base: { folder: { generation: 'v0' }, changed: new Set() } });
  });

  test('of a repository with SHA-256 ids is compared as well', async () => {
    const folder = await makeTemporary();
    await copyFiles('v0', 'three', folder);
    git(folder, 'init', '--quiet', '--initial-branch=main', '--object-format=sha256');
    commit(folder, 'base');
    await symlink(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'));
    expect(await seeRules(folder, 'history')).toEqual([]);
    await edit(folder, '0001_posts.sql', (text) => `${text}\n`);
    expect(await seeRules(folder, 'history')).toEqual(['history/edited']);
  });

  test('gives any other file of itself', async () => {
    const folder = await makeRepository('v0');
    await writeFile(join(folder, 'schema.ts'), '// changed\n');
    expect(await readBaseFile(folder, 'main', 'schema.ts', readOutput)).toMatchObject({ text: expect.stringContaining('pgTable') });
    expect(await readBaseFile(folder, 'main', 'nowhere.yml', readOutput)).toBeNull();
  });
});

describe('A folder that was moved', () => {
  test('is compared with where it was', async () => {
    const folder = await makeRepository('v0');
    await mkdir(join(folder, 'db'));
    await rename(join(folder, 'drizzle'), join(folder, 'db/drizzle'));
    commit(folder, 'moved');
    const reading = await readBase({ repositoryRoot: folder, migrationsPath: 'db/drizzle', base: 'main' }, readOutput);
    expect(reading).toMatchObject({ kind: 'read', base: { folder: { path: 'drizzle' } } });
  });
});

describe('A base that cannot be read is told, with what to do', () => {
  test('in a shallow clone', async () => {
    const folder = await makeRepository('v0');
    commit(folder, 'mine');
    const clone = await cloneOf(folder, '--depth', '1', '--no-single-branch');
    expect(messageOf(await readBase({ repositoryRoot: clone, ...place, base: 'origin/main' }, readOutput))).toMatch(
      /^history\/uncomparable .*shallow.*fetch-depth: 0/u,
    );
    const alone = await cloneOf(folder, '--depth', '1');
    expect(messageOf(await readBase({ repositoryRoot: alone, ...place, base: 'origin/main' }, readOutput))).toMatch(/shallow.*fetch-depth: 0/u);
  });

  test('but not in a clone deep enough to show that the base is an ancestor', async () => {
    const folder = await makeRepository('v0');
    commit(folder, 'mine');
    const clone = await cloneOf(folder, '--depth', '2', '--no-single-branch');
    expect(messageOf(await readBase({ repositoryRoot: clone, ...place, base: 'origin/main' }, readOutput))).toBe('read');
  });

  test.each(['nowhere', 'origin/main', '--output=x', ''])('where there is no such base: "%s"', async (base) => {
    const folder = await makeRepository('v0');
    expect(messageOf(await readBase({ repositoryRoot: folder, ...place, base }, readOutput))).toMatch(/^history\/uncomparable The base ".*" is no commit/u);
  });

  test('where both sides have nothing in common', async () => {
    const folder = await makeRepository('v0');
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    commit(folder, 'other');
    expect(messageOf(await readBase({ repositoryRoot: folder, ...place }, readOutput))).toMatch(/no commit in common/u);
  });

  test('outside of a repository, and where git is missing', async () => {
    expect(messageOf(await readBase({ repositoryRoot: await makeTemporary(), ...place }, readOutput))).toMatch(/no commit that git can read/u);
    const missing: ReadOutput = () => Promise.resolve({ code: null, stdout: '' });
    expect(messageOf(await readBase({ repositoryRoot: '/', ...place }, missing))).toMatch(/git could not be started/u);
  });

  test('where git no longer has its files', async () => {
    const folder = await makeRepository('v0');
    const tree = git(folder, 'rev-parse', 'main:drizzle/meta');
    await rm(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    expect(messageOf(await readBase({ repositoryRoot: folder, ...place }, readOutput))).toMatch(/could not be listed/u);
  });
});

test('300 migrations with snapshots of 300 KB: only what changed is read whole', async () => {
  const folder = await makeRepository('v0');
  await writeLarge(folder, 300);
  commit(folder, 'large');
  git(folder, 'branch', '--force', 'main');
  await edit(folder, 'meta/0299_snapshot.json', (text) => text.replace('"schemas": {}', '"schemas": { "a": "a" }'));
  const { findings, history } = await judge(folder);
  const kinds = [...(history?.evidence.snapshots.values() ?? [])].map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'whole')).toHaveLength(1);
  expect(findings.map(({ rule }) => rule)).toEqual(['history/snapshot-changed']);
});

async function writeLarge(folder: string, count: number): Promise<void> {
  await rm(join(folder, 'drizzle'), { recursive: true });
  const filling = 'x'.repeat(300_000);
  const entries = Array.from({ length: count }, (_, idx) => ({
    idx,
    version: '7',
    when: 1_700_000_000_001 + idx,
    tag: `${String(idx).padStart(4, '0')}_m`,
    breakpoints: true,
  }));
  for (const { idx, tag } of entries) {
    const id = (at: number): string => `00000000-0000-0000-0000-${String(at).padStart(12, '0')}`;
    const snapshot = { id: id(idx + 1), prevId: id(idx), version: '7', dialect: 'postgresql', tables: {}, schemas: {}, filling };
    await write(join(folder, 'drizzle', `${tag}.sql`), `SELECT ${idx};\n`);
    await write(join(folder, 'drizzle/meta', `${tag.slice(0, 4)}_snapshot.json`), JSON.stringify(snapshot, null, 2));
  }
  await write(join(folder, 'drizzle/meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }, null, 2));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
