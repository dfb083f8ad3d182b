import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyFixture, folderGiven, makeTemporary, problemOf, read, write } from './workspace.ts';

describe('The migrations folder', () => {
  test.each(['/tmp/drizzle', '../drizzle', '../../etc'])('may not be %s', async (out) => {
    const folder = await copyFixture('v0', 'three');
    const problem = await problemOf(read(folder, { given: { ...folderGiven, out } }));
    expect(problem.code).toBe('folder/outside-repository');
  });

  test('may not be a link that leads out of the repository', async () => {
    const folder = await copyFixture('v0', 'three');
    const elsewhere = await copyFixture('v0', 'three');
    await symlink(join(elsewhere, 'drizzle'), join(folder, 'linked'));
    const problem = await problemOf(read(folder, { given: { ...folderGiven, out: 'linked' } }));
    expect(problem.code).toBe('folder/outside-repository');
  });

  test('is named by its real path where it is a link within the repository', async () => {
    const folder = await copyFixture('v0', 'three');
    await symlink('drizzle', join(folder, 'linked'));
    const { folder: migrations } = await read(folder, { given: { ...folderGiven, out: 'linked' } });
    expect(migrations).toMatchObject({ path: 'drizzle', defects: [] });
  });

  test('that cannot be listed is unreadable', async () => {
    const folder = await copyFixture('v0', 'three');
    await symlink('loop', join(folder, 'loop'));
    const problem = await problemOf(read(folder, { given: { ...folderGiven, out: 'loop' } }));
    expect(problem.code).toBe('folder/unreadable');
  });
});

test('A package folder that does not exist is an invalid input', async () => {
  const folder = await copyFixture('v0', 'three');
  const problem = await problemOf(read(folder, { packageFolder: join(folder, 'nowhere'), given: folderGiven }));
  expect(problem.code).toBe('input/invalid');
});

describe('The lockfile', () => {
  test('is the nearest one, with its digest', async () => {
    const root = await copyFixture('v0', 'three');
    await write(root, 'pnpm-lock.yaml', 'lockfileVersion: 9\n');
    await write(root, 'packages/db/drizzle/.keep', '');
    const { lockfile } = await read(root, { packageFolder: join(root, 'packages/db'), given: folderGiven });
    expect(lockfile).toEqual({ path: 'pnpm-lock.yaml', sha256: createHash('sha256').update('lockfileVersion: 9\n').digest('hex') });
  });

  test('is unknown where there is none', async () => {
    const { lockfile } = await read(await copyFixture('v0', 'three'), { given: folderGiven });
    expect(lockfile).toEqual({ unknown: 'No lockfile lies between the package and the root of the repository.' });
  });

  test('is unknown where two lie side by side', async () => {
    const folder = await copyFixture('v0', 'three');
    await write(folder, 'yarn.lock', '');
    await write(folder, 'bun.lock', '');
    const { lockfile } = await read(folder, { given: folderGiven });
    expect(lockfile).toEqual({ unknown: 'Several lockfiles lie side by side: yarn.lock, bun.lock.' });
  });
});

describe('drizzle-kit', () => {
  test('is not looked for outside of the repository', async () => {
    const above = await copyFixture('v0', 'three');
    const repository = join(above, 'repository');
    await write(repository, 'drizzle/.keep', '');
    const problem = await problemOf(read(repository, { given: folderGiven }));
    expect(problem.code).toBe('kit/not-found');
  });

  test('that is not installed is not found', async () => {
    const problem = await problemOf(read(await makeTemporary()));
    expect(problem.code).toBe('kit/not-found');
    expect(problem.remedy).toContain('npm ci');
  });

  test.each(['not json', '{"version":"0.31.11"}'])('whose package.json is %s is not found', async (manifest) => {
    const folder = await makeTemporary();
    await write(folder, 'node_modules/drizzle-kit/package.json', manifest);
    expect((await problemOf(read(folder, { given: folderGiven }))).code).toBe('kit/not-found');
  });

  test('of an unsupported version is refused', async () => {
    const folder = await makeTemporary();
    await write(folder, 'node_modules/drizzle-kit/package.json', '{"version":"0.20.18","bin":"bin.cjs"}');
    const problem = await problemOf(read(folder, { given: folderGiven }));
    expect(problem.code).toBe('kit/unsupported-version');
    expect(problem.message).toContain('0.20.18');
  });

  test('is read where drizzle-orm is not installed, which is then unknown', async () => {
    const folder = await makeTemporary();
    await write(folder, 'node_modules/drizzle-kit/package.json', '{"version":"0.31.0","bin":{"drizzle-kit":"./bin.cjs"}}');
    const { kit } = await read(folder, { given: folderGiven });
    expect(kit.ormVersion).toEqual({ unknown: 'No drizzle-orm is installed for this package.' });
  });

  test('has the driver that is first in its order, not the nearest one', async () => {
    const folder = await makeTemporary();
    await write(folder, 'packages/db/node_modules/drizzle-kit/package.json', '{"version":"0.31.0","bin":{"drizzle-kit":"./bin.cjs"}}');
    await write(folder, 'packages/db/node_modules/drizzle-kit/bin.cjs', '');
    const driver = async (): Promise<unknown> => (await read(folder, { packageFolder: join(folder, 'packages/db'), given: folderGiven })).kit.driver;
    await write(folder, 'packages/db/drizzle/.keep', '');
    expect(await driver()).toBeNull();
    await write(folder, 'packages/db/node_modules/@neondatabase/serverless/package.json', '{}');
    expect(await driver()).toBe('@neondatabase/serverless');
    await write(folder, 'node_modules/pg/package.json', '{}');
    expect(await driver()).toBe('pg');
    await write(folder, 'packages/db/node_modules/pg/README.md', 'Node looks no further than this folder, from which nothing can be loaded.');
    expect(await driver()).toBe('@neondatabase/serverless');
  });

  test('has the driver that lies where its script really is', async () => {
    const folder = await makeTemporary();
    await write(folder, 'node_modules/.store/drizzle-kit/package.json', '{"version":"0.31.0","bin":"bin.cjs"}');
    await write(folder, 'node_modules/.store/drizzle-kit/bin.cjs', '');
    await write(folder, 'node_modules/.store/drizzle-kit/node_modules/postgres/package.json', '{}');
    await write(folder, 'package/drizzle/.keep', '');
    await write(folder, 'package/node_modules/@vercel/postgres/package.json', '{}');
    await symlink('../../node_modules/.store/drizzle-kit', join(folder, 'package/node_modules/drizzle-kit'));
    const { kit } = await read(folder, { packageFolder: join(folder, 'package'), given: folderGiven });
    expect(kit.driver).toBe('postgres');
  });

  test('whose script is not there has a driver that is not known', async () => {
    const folder = await makeTemporary();
    await write(folder, 'node_modules/drizzle-kit/package.json', '{"version":"0.31.0","bin":"bin.cjs"}');
    expect((await read(folder, { given: folderGiven })).kit.driver).toEqual({
      unknown: 'The script of drizzle-kit could not be found, so its driver is not known.',
    });
  });
});
