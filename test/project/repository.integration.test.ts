import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { copyFiles, copyFixture, folderGiven, generations, installKit, makeTemporary, nothingGiven, read, write } from './workspace.ts';

describe.each(generations)('a project of generation %s', (generation) => {
  test('is read with its kit, its config and its migrations in order', async () => {
    const folder = await copyFixture(generation, 'three');
    const project = await read(folder);
    expect(project.kit.generation).toBe(generation);
    expect(project.kit.version).toBe(generation === 'v0' ? '0.31.11' : '1.0.0-rc.5');
    expect(project.kit.ormVersion).toBe(generation === 'v0' ? '0.45.4' : '1.0.0-rc.5');
    expect(project.config).toEqual({ dialect: 'postgresql', out: './drizzle', ledgerTable: { schema: 'drizzle', name: '__drizzle_migrations' } });
    expect(project.folder).toMatchObject({ generation, path: 'drizzle', defects: [] });
    expect(project.folder.migrations.map(({ name }) => name.replace(/^\d+_/u, ''))).toEqual(['users', 'posts', 'post_body']);
    expect(project.folder.migrations[1]?.chunks).toHaveLength(2);
  });

  test('has the digests, times and order that drizzle-orm itself reads', async () => {
    const folder = await copyFixture(generation, 'three');
    const script = `import { readMigrationFiles } from 'drizzle-orm/migrator';
      console.log(JSON.stringify(readMigrationFiles({ migrationsFolder: 'drizzle' })));`;
    await write(folder, 'read.mjs', script);
    const { stdout } = spawnSync(process.execPath, ['read.mjs'], { cwd: folder, encoding: 'utf8' });
    const { folder: ours } = await read(folder, { given: folderGiven });
    const theirs = z.array(z.object({ hash: z.string(), folderMillis: z.number(), sql: z.array(z.string()) })).parse(JSON.parse(stdout));
    expect(ours.migrations.map(({ sha256, createdAt, chunks: statements }) => ({ hash: sha256, folderMillis: createdAt, sql: statements }))).toEqual(theirs);
  });

  test('has the digest of the exact bytes, with their number and path', async () => {
    const folder = await copyFixture(generation, 'three');
    const { folder: ours } = await read(folder, { given: folderGiven });
    expect(ours.migrations).toHaveLength(3);
    for (const { path, sha256, bytes } of ours.migrations) {
      const content = readFileSync(join(folder, path));
      expect({ sha256, bytes }).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length });
    }
  });

  test('may keep its ledger in another table', async () => {
    const { config } = await read(await copyFixture(generation, 'custom-ledger'));
    expect(config.ledgerTable).toEqual({ schema: 'deploys', name: 'done' });
  });

  test('is read without its config where dialect and out are given', async () => {
    const folder = await copyFixture(generation, 'custom-ledger');
    await write(folder, 'drizzle.config.ts', 'while (true);');
    const { config } = await read(folder, { given: folderGiven });
    expect(config).toEqual({ dialect: 'postgresql', out: 'drizzle', ledgerTable: { schema: 'drizzle', name: '__drizzle_migrations' } });
  });

  test('is read with what is given before what its config says', async () => {
    const folder = await copyFixture(generation, 'custom-ledger');
    await rename(join(folder, 'drizzle'), join(folder, 'migrations'));
    const { config, folder: migrations } = await read(folder, { given: { ...nothingGiven, out: 'migrations', ledgerTable: 'other' } });
    expect(config).toEqual({ dialect: 'postgresql', out: 'migrations', ledgerTable: { schema: 'deploys', name: 'other' } });
    expect(migrations.path).toBe('migrations');
  });

  test('is left as it was, with no file more', async () => {
    const folder = await copyFixture(generation, 'three');
    const before = (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('node_modules'));
    await read(folder);
    expect((await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('node_modules'))).toEqual(before);
  });

  test('may be a package in a monorepo, its modules hoisted', async () => {
    const root = await makeTemporary();
    const packageFolder = join(root, 'packages/db');
    await copyFiles(generation, 'three', packageFolder);
    await installKit(root, generation);
    const project = await read(root, { packageFolder });
    expect(project.folder).toMatchObject({ path: 'packages/db/drizzle', defects: [] });
    expect(project.folder.migrations[0]?.path).toMatch(/^packages\/db\/drizzle\//u);
  });
});

test('A project whose schema is empty has no migration', async () => {
  const { folder } = await read(await copyFixture('v0', 'empty-schema'));
  expect(folder.defects.map(({ code }) => code)).toEqual(['folder/empty']);
});

test('A folder that drizzle-kit up converted is read without a defect', async () => {
  const { folder } = await read(await copyFixture('v1', 'converted'));
  expect(folder.defects).toEqual([]);
  expect(folder.migrations).toHaveLength(3);
});
