import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOutput } from '../../src/host/process.ts';
import { readSource } from '../../src/git/source.ts';
import { copyFiles, makeTemporary, write } from '../project/workspace.ts';

const person = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgsign=false', '-c', 'protocol.file.allow=always'];

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', [...person, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

async function makeRepository(): Promise<string> {
  const folder = await makeTemporary();
  await copyFiles('v0', 'three', join(folder, 'packages/db'));
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'three migrations');
  return folder;
}

const path = 'packages/db/drizzle';

describe('A commit', () => {
  test('is read with its tree and the tree of the migrations', async () => {
    const folder = await makeRepository();
    expect(await readSource(folder, path, readOutput)).toEqual({
      commit: git(folder, 'rev-parse', 'HEAD'),
      tree: git(folder, 'rev-parse', 'HEAD^{tree}'),
      migrationsTree: git(folder, 'rev-parse', `HEAD:${path}`),
      clean: true,
    });
  });

  test('has the whole tree as that of migrations in its root', async () => {
    const folder = await makeRepository();
    const source = await readSource(folder, '', readOutput);
    expect(source.migrationsTree).toBe(source.tree);
  });

  test('in a shallow clone is read as well', async () => {
    const folder = await makeRepository();
    const clone = join(await makeTemporary(), 'clone');
    git(folder, 'clone', '--quiet', '--depth', '1', `file://${folder}`, clone);
    expect(await readSource(clone, path, readOutput)).toEqual(await readSource(folder, path, readOutput));
  });

  test.each(['nowhere', 'packages/db/schema.ts'])('has no tree of migrations in %s', async (elsewhere) => {
    const { commit, migrationsTree } = await readSource(await makeRepository(), elsewhere, readOutput);
    expect(commit).toMatch(/^[0-9a-f]{40}$/u);
    expect(migrationsTree).toEqual({ unknown: 'The commit does not hold the migrations folder.' });
  });
});

describe('A work tree', () => {
  test.each([
    ['changed', 'packages/db/drizzle/0000_users.sql'],
    ['new', 'packages/db/drizzle/0009_new.sql'],
    ['new and strangely named', 'packages/db/drizzle/0009 -> "new".sql'],
  ])('with a %s migration is not clean', async (_, name) => {
    const folder = await makeRepository();
    await write(folder, name, 'select 1');
    expect((await readSource(folder, path, readOutput)).clean).toBe(false);
  });

  test('with a removed migration is not clean', async () => {
    const folder = await makeRepository();
    await rm(join(folder, 'packages/db/drizzle/0000_users.sql'));
    expect((await readSource(folder, path, readOutput)).clean).toBe(false);
  });

  test('with a migration that git ignores is not clean', async () => {
    const folder = await makeRepository();
    await write(folder, '.git/info/exclude', '*_hidden*\n');
    await write(folder, 'packages/db/drizzle/0009_hidden.sql', 'select 1');
    expect((await readSource(folder, path, readOutput)).clean).toBe(false);
    await rm(join(folder, 'packages/db/drizzle/0009_hidden.sql'));
    await write(folder, 'packages/db/drizzle/20260101000000_hidden/migration.sql', 'select 1');
    expect((await readSource(folder, path, readOutput)).clean).toBe(false);
  });

  test('is clean where only other files changed', async () => {
    const folder = await makeRepository();
    await write(folder, 'packages/db/schema.ts', 'changed');
    expect((await readSource(folder, path, readOutput)).clean).toBe(true);
  });
});

describe('A source is unknown, with the reason,', () => {
  const unknownFor = (reason: string): unknown => ({
    commit: { unknown: reason },
    tree: { unknown: reason },
    migrationsTree: { unknown: reason },
    clean: { unknown: reason },
  });

  test('outside of a repository', async () => {
    expect(await readSource(await makeTemporary(), 'drizzle', readOutput)).toEqual(unknownFor('The project lies in no git repository that can be read.'));
  });

  test('before the first commit', async () => {
    const folder = await makeTemporary();
    git(folder, 'init', '--quiet');
    expect(await readSource(folder, 'drizzle', readOutput)).toEqual(unknownFor('The git repository has no commit that can be read.'));
  });

  test('where git refuses it because another user owns it', async () => {
    const stranger = ['GIT_TEST_ASSUME_DIFFERENT_OWNER=1', 'GIT_CONFIG_GLOBAL=/dev/null', 'GIT_CONFIG_SYSTEM=/dev/null'];
    const asStranger: typeof readOutput = (file, args, cwd) => readOutput('env', [...stranger, file, ...args], cwd);
    const reason = 'git refuses the repository because another user owns it (its setting safe.directory).';
    expect(await readSource(await makeRepository(), path, asStranger)).toEqual(unknownFor(reason));
  });

  test('where git cannot be started', async () => {
    const folder = await makeTemporary();
    const nowhere: typeof readOutput = (_, args, cwd) => readOutput(join(folder, 'no-git'), args, cwd);
    expect(await readSource(folder, 'drizzle', nowhere)).toEqual(unknownFor('git could not be started.'));
  });
});
