import { mkdir, readdir, rename, rm, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maxMigrations } from '../../src/model/plan.ts';
import { parseFolder } from '../../src/project/folders.ts';
import { copyFixture, readFolderOf, seen, write } from './workspace.ts';

/** The fixture's second migration folder. */
async function secondOf(folder: string): Promise<string> {
  const name = (await readdir(join(folder, 'drizzle'))).find((entry) => entry.endsWith('_posts'));
  if (name === undefined) throw new Error('The fixture has no folder for posts.');
  return `drizzle/${name}`;
}

async function defectsAfter(change: (folder: string, second: string) => Promise<void>): Promise<ReturnType<typeof seen>> {
  const folder = await copyFixture('v1', 'three');
  await change(folder, await secondOf(folder));
  return seen((await readFolderOf(folder)).defects);
}

describe('A migration folder', () => {
  test.each(['init', '2026_init', '20261399000000_init', '20260230000000_init'])('called %s has no time that drizzle-kit could record', async (name) => {
    const found = await defectsAfter((folder) => write(folder, `drizzle/${name}/migration.sql`, 'select 1'));
    expect(found).toEqual([{ code: 'migration/invalid-name', place: `drizzle/${name}`, severity: 'error' }]);
  });

  test('whose name holds a line break is refused, and shown on one line', async () => {
    const found = await defectsAfter((folder) => write(folder, 'drizzle/20260101000000_a\n::error::b/migration.sql', 'select 1'));
    expect(found).toEqual([{ code: 'migration/invalid-name', place: 'drizzle/20260101000000_a\\u{a}::error::b', severity: 'error' }]);
  });

  test('without SQL is passed over, with a warning', async () => {
    const found = await defectsAfter((folder, second) => rm(join(folder, second, 'migration.sql')));
    expect(found).toMatchObject([{ code: 'migration/without-sql', severity: 'warning' }]);
  });

  test('that is no migration at all is passed over', async () => {
    expect(await defectsAfter((folder) => write(folder, 'drizzle/seeds/users.sql', 'select 1'))).toEqual([]);
  });

  test('whose SQL leads out of the repository is not followed', async () => {
    const found = await defectsAfter(async (folder, second) => {
      await rm(join(folder, second, 'migration.sql'));
      await symlink('/etc/passwd', join(folder, second, 'migration.sql'));
    });
    expect(found).toMatchObject([{ code: 'migration/unreadable', severity: 'error' }]);
  });

  test('that itself leads out of the repository is not followed', async () => {
    const elsewhere = await copyFixture('v1', 'three');
    const found = await defectsAfter(async (folder, second) => {
      await rm(join(folder, second), { recursive: true });
      await symlink(join(elsewhere, second), join(folder, second));
    });
    expect(found).toMatchObject([{ code: 'migration/unreadable', severity: 'error' }]);
  });

  test('may be a link within the repository', async () => {
    const found = await defectsAfter(async (folder, second) => {
      await rename(join(folder, second), join(folder, 'moved'));
      await symlink('../moved', join(folder, second));
    });
    expect(found).toEqual([]);
  });

  test('with merge marks, wrong bytes or too many of them is a defect', async () => {
    const marks = await defectsAfter((folder, second) => write(folder, `${second}/migration.sql`, 'select 1;\n>>>>>>> main\n'));
    const bytes = await defectsAfter((folder, second) => write(folder, `${second}/migration.sql`, new Uint8Array([0xff])));
    const size = await defectsAfter((folder, second) => truncate(join(folder, second, 'migration.sql'), 50_000_001));
    expect([...marks, ...bytes, ...size].map(({ code }) => code)).toEqual(['migration/merge-conflict', 'migration/invalid-utf8', 'migration/too-large']);
  });

  test('needs no snapshot', async () => {
    expect(await defectsAfter((folder, second) => rm(join(folder, second, 'snapshot.json')))).toEqual([]);
  });
});

test('Folders of one second run in the order of localeCompare, as drizzle-kit runs them', async () => {
  const folder = await copyFixture('v1', 'three');
  for (const name of ['b', 'A', 'a-x', 'a_x', 'B']) await write(folder, `drizzle/20300101000000_${name}/migration.sql`, 'select 1');
  const { migrations } = await readFolderOf(folder);
  expect(migrations.slice(3).map(({ name }) => name.slice(15))).toEqual(['A', 'a_x', 'a-x', 'b', 'B']);
});

describe('A folder of migrations', () => {
  test('that does not exist is missing', async () => {
    const found = await defectsAfter((folder) => rm(join(folder, 'drizzle'), { recursive: true }));
    expect(found).toEqual([{ code: 'folder/missing', place: 'drizzle', severity: 'error' }]);
  });

  test.each(['v0', 'v1'] as const)('that holds nothing is empty for a kit of %s', async (kit) => {
    const folder = await copyFixture('v1', 'three', kit);
    await rm(join(folder, 'drizzle'), { recursive: true });
    await mkdir(join(folder, 'drizzle'));
    expect(seen((await readFolderOf(folder)).defects)).toEqual([{ code: 'folder/empty', place: 'drizzle', severity: 'error' }]);
  });

  test('of both layouts is mixed', async () => {
    const folder = await copyFixture('v0', 'three');
    await write(folder, 'drizzle/20260101000000_new/migration.sql', 'select 1');
    const { defects, generation } = await readFolderOf(folder);
    expect(seen(defects)).toEqual([{ code: 'folder/mixed-layouts', place: 'drizzle', severity: 'error' }]);
    expect(generation).toBe('v0');
  });

  test('of 0.x under a kit 1.0 is outdated', async () => {
    const { defects } = await readFolderOf(await copyFixture('v0', 'three', 'v1'));
    expect(seen(defects)).toEqual([{ code: 'folder/outdated-layout', place: 'drizzle', severity: 'error' }]);
    expect(defects[0]?.remedy).toContain('drizzle-kit up');
  });

  test('of 1.0 under a kit 0.x is newer', async () => {
    const { defects } = await readFolderOf(await copyFixture('v1', 'three', 'v0'));
    expect(seen(defects)).toEqual([{ code: 'folder/newer-layout', place: 'drizzle', severity: 'error' }]);
  });

  test('of more migrations than a manifest can name is refused', () => {
    const sql = { kind: 'read', bytes: new Uint8Array() } as const;
    const names = Array.from({ length: maxMigrations + 1 }, (_, index) => `20260101000000_${index.toString()}`);
    const content = { journal: { kind: 'absent' }, sqlFiles: new Map(), folders: new Map(names.map((name) => [name, sql])) } as const;
    expect(seen(parseFolder(content, 'drizzle', 'v1', null).defects)).toEqual([{ code: 'folder/too-many-migrations', place: 'drizzle', severity: 'error' }]);
  });
});
