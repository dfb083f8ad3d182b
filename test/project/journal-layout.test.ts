import { mkdir, rm, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyFixture, edit, readFolderOf, seen, write } from './workspace.ts';

const journal = 'drizzle/meta/_journal.json';
const posts = 'drizzle/0001_posts.sql';

/** The one defect of the fixture after a change to it. */
async function defectsAfter(change: (folder: string) => Promise<void>): Promise<ReturnType<typeof seen>> {
  const folder = await copyFixture('v0', 'three');
  await change(folder);
  return seen((await readFolderOf(folder)).defects);
}

interface Entry {
  idx: number;
  when: number;
  tag: string;
}

async function editEntries(folder: string, change: (entries: readonly Entry[]) => readonly unknown[]): Promise<void> {
  await edit(folder, journal, (text) => {
    const parsed: { entries: Entry[] } = JSON.parse(text);
    return JSON.stringify({ ...parsed, entries: change(parsed.entries) }, null, 2);
  });
}

describe('The journal', () => {
  test('that cannot be opened is unreadable', async () => {
    const found = await defectsAfter(async (folder) => {
      await rm(join(folder, journal));
      await mkdir(join(folder, journal));
    });
    expect(found).toEqual([{ code: 'journal/unreadable', place: journal, severity: 'error' }]);
  });

  test('that is missing beside SQL files is unreadable', async () => {
    expect(await defectsAfter((folder) => rm(join(folder, journal)))).toEqual([{ code: 'journal/unreadable', place: journal, severity: 'error' }]);
  });

  test('that leads out of the repository is unreadable', async () => {
    const elsewhere = await copyFixture('v0', 'three');
    const found = await defectsAfter(async (folder) => {
      await rm(join(folder, 'drizzle/meta'), { recursive: true });
      await symlink(join(elsewhere, 'drizzle/meta'), join(folder, 'drizzle/meta'));
    });
    expect(found).toEqual([{ code: 'journal/unreadable', place: journal, severity: 'error' }]);
  });

  test('that is huge is not read', async () => {
    expect(await defectsAfter((folder) => truncate(join(folder, journal), 5_000_000_000))).toMatchObject([{ code: 'journal/unreadable' }]);
  });

  test('with the marks of a merge names their line', async () => {
    const marked = (text: string): string => text.replace('  "entries"', '<<<<<<< HEAD\n=======\n>>>>>>> branch\n  "entries"');
    expect(await defectsAfter((folder) => edit(folder, journal, marked))).toEqual([
      { code: 'journal/merge-conflict', place: `${journal}:4`, severity: 'error' },
    ]);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"entries": ['],
    ['null', 'null'],
    ['a list', '[]'],
    ['without entries', '{"dialect":"postgresql"}'],
    ['without a dialect', '{"entries":[]}'],
    ['of deeply nested lists', '['.repeat(100_000)],
    ['of too many entries', JSON.stringify({ dialect: 'postgresql', entries: Array.from({ length: 10_001 }, () => 0) })],
  ])('that is %s is invalid', async (_, text) => {
    expect(await defectsAfter((folder) => write(folder, journal, text))).toEqual([{ code: 'journal/invalid', place: journal, severity: 'error' }]);
  });

  test('that is not UTF-8 is invalid', async () => {
    expect(await defectsAfter((folder) => write(folder, journal, new Uint8Array([0x7b, 0xff, 0x7d])))).toMatchObject([{ code: 'journal/invalid' }]);
  });

  test('of another dialect does not match', async () => {
    const found = await defectsAfter((folder) => edit(folder, journal, (text) => text.replace('postgresql', 'mysql')));
    expect(found).toEqual([{ code: 'journal/dialect-mismatch', place: journal, severity: 'error' }]);
  });

  test('may call the dialect pg, as it once was', async () => {
    expect(await defectsAfter((folder) => edit(folder, journal, (text) => text.replace('postgresql', 'pg')))).toEqual([]);
  });

  test('without an entry makes the folder empty', async () => {
    const found = await defectsAfter(async (folder) => {
      await editEntries(folder, () => []);
      for (const name of ['0000_users.sql', '0001_posts.sql', '0002_post_body.sql']) await rm(join(folder, 'drizzle', name));
    });
    expect(found).toEqual([{ code: 'folder/empty', place: 'drizzle', severity: 'error' }]);
  });
});

describe('An entry of the journal', () => {
  test.each([
    ['leads out of the folder', '../../../../etc/passwd'],
    ['is a path', 'sub/0001_posts'],
    ['is a path of Windows', '..\\0001_posts'],
    ['holds a line break', '0001_posts\n::error::forged'],
    ['holds an escape', '0001\u001b[2Jposts'],
    ['holds a direction mark', '0001_\u202eposts'],
    ['is empty', ''],
    ['is longer than a file name', 'x'.repeat(300_000)],
  ])('whose tag %s is refused, and shown bounded and on one line', async (_, tag) => {
    const folder = await copyFixture('v0', 'three');
    await editEntries(folder, (entries) => [...entries, { idx: 3, when: 9_999_999_999_999, tag }]);
    const { defects, migrations } = await readFolderOf(folder);
    expect(seen(defects)).toEqual([{ code: 'journal/invalid', place: journal, severity: 'error' }]);
    expect(migrations).toHaveLength(3);
    expect(defects[0]?.message).toMatch(/^[\x20-\x7e]{1,300}$/u);
  });

  test.each([
    ['no number', '1'],
    ['negative', -1],
    ['a fraction', 1.5],
    ['too large to be exact', 1e300],
    ['missing', undefined],
  ])('whose when is %s is refused', async (_, when) => {
    const found = await defectsAfter((folder) => editEntries(folder, (entries) => entries.map((entry, index) => (index === 2 ? { ...entry, when } : entry))));
    expect(found[0]).toEqual({ code: 'journal/invalid', place: journal, severity: 'error' });
  });

  test('without its SQL file is named by the file', async () => {
    expect(await defectsAfter((folder) => rm(join(folder, posts)))).toEqual([{ code: 'journal/entry-without-sql', place: posts, severity: 'error' }]);
  });

  test('whose SQL file differs in case has none', async () => {
    const found = await defectsAfter((folder) => edit(folder, journal, (text) => text.replace('0001_posts', '0001_Posts')));
    expect(found.map(({ code }) => code)).toEqual(['journal/entry-without-sql', 'journal/sql-without-entry']);
  });

  test('with the tag of an earlier one is a duplicate, with its line', async () => {
    const found = await defectsAfter((folder) => editEntries(folder, (entries) => [...entries, { ...entries[0], idx: 3, when: 9_999_999_999_999 }]));
    expect(found).toEqual([{ code: 'journal/duplicate-entry', place: `${journal}:30`, severity: 'error' }]);
  });

  test('with the idx of an earlier one is a duplicate of which a deploy is only warned', async () => {
    const found = await defectsAfter((folder) => editEntries(folder, (entries) => entries.map((entry) => ({ ...entry, idx: 0 }))));
    expect(found).toEqual([
      { code: 'journal/duplicate-entry', place: `${journal}:13`, severity: 'warning' },
      { code: 'journal/duplicate-entry', place: `${journal}:20`, severity: 'warning' },
    ]);
  });

  test('with the when of an earlier one is a duplicate, with its line', async () => {
    const same = (entries: readonly Entry[]): unknown[] => entries.map((entry) => ({ ...entry, when: entries[0]?.when }));
    const found = await defectsAfter((folder) => editEntries(folder, same));
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ['journal/duplicate-when', `${journal}:15`],
      ['journal/duplicate-when', `${journal}:22`],
    ]);
  });

  test('that is older than one before it is a warning, with its line', async () => {
    const late = (entries: readonly Entry[]): unknown[] => entries.map((entry, index) => (index === 2 ? { ...entry, when: 1 } : entry));
    const found = await defectsAfter((folder) => editEntries(folder, late));
    expect(found).toEqual([{ code: 'journal/out-of-order', place: `${journal}:22`, severity: 'warning' }]);
  });

  test('is named without a line where the journal is written otherwise than drizzle-kit writes it', async () => {
    const folder = await copyFixture('v0', 'three');
    await edit(folder, journal, (text) => JSON.stringify(JSON.parse(text)).replaceAll('"idx":', '"idx" :'));
    await edit(folder, journal, (text) => text.replaceAll(/"idx" :\d/gu, '"idx" :0'));
    expect((await readFolderOf(folder)).defects.map(({ place }) => place)).toEqual([journal, journal]);
  });
});

describe('An SQL file', () => {
  test('with a name as generate gives it and no entry stops a deploy', async () => {
    const found = await defectsAfter((folder) => write(folder, 'drizzle/0003_lost.sql', 'select 1'));
    expect(found).toEqual([{ code: 'journal/sql-without-entry', place: 'drizzle/0003_lost.sql', severity: 'error' }]);
  });

  test.each(['seed.sql', '0002_post_body.down.sql', '12_short.sql'])('called %s without an entry is a warning', async (name) => {
    const found = await defectsAfter((folder) => write(folder, `drizzle/${name}`, 'select 1'));
    expect(found).toEqual([{ code: 'journal/sql-without-entry', place: `drizzle/${name}`, severity: 'warning' }]);
  });

  test('with the marks of a merge names their line', async () => {
    const found = await defectsAfter((folder) => edit(folder, posts, (text) => `-- a\n-- ======= b\n<<<<<<< HEAD\n${text}\n=======\n>>>>>>> x\n`));
    expect(found).toEqual([{ code: 'migration/merge-conflict', place: `${posts}:3`, severity: 'error' }]);
  });

  test('may underline a comment', async () => {
    expect(await defectsAfter((folder) => edit(folder, posts, (text) => `/*\nPosts\n=======\n*/${text}`))).toEqual([]);
  });

  test('that is not UTF-8 is a defect', async () => {
    const found = await defectsAfter((folder) => write(folder, posts, new Uint8Array([0x2d, 0x2d, 0xe9])));
    expect(found).toEqual([{ code: 'migration/invalid-utf8', place: posts, severity: 'error' }]);
  });

  test('may start with a byte order mark, which drizzle-kit sends and hashes', async () => {
    const folder = await copyFixture('v0', 'three');
    await write(folder, posts, '\uFEFFselect 1;');
    const { defects, migrations } = await readFolderOf(folder);
    expect(defects).toEqual([]);
    expect(migrations[1]?.chunks).toEqual(['\uFEFFselect 1;']);
  });

  test('of more than 50 MB is not read', async () => {
    const found = await defectsAfter((folder) => truncate(join(folder, posts), 50_000_001));
    expect(found).toEqual([{ code: 'migration/too-large', place: posts, severity: 'error' }]);
  });

  test('that is a link out of the repository is not followed', async () => {
    const found = await defectsAfter(async (folder) => {
      await rm(join(folder, posts));
      await symlink('/etc/passwd', join(folder, posts));
    });
    expect(found).toEqual([{ code: 'migration/unreadable', place: posts, severity: 'error' }]);
  });

  test('may be a link within the repository', async () => {
    const found = await defectsAfter(async (folder) => {
      await rm(join(folder, posts));
      await write(folder, 'shared/posts.sql', 'select 1');
      await symlink('../shared/posts.sql', join(folder, posts));
    });
    expect(found).toEqual([]);
  });

  test('is split where drizzle-kit splits, and nothing is trimmed', async () => {
    const folder = await copyFixture('v0', 'three');
    await write(folder, posts, 'a;\r\n--> statement-breakpoint\r\n b;--> statement-breakpoint');
    expect((await readFolderOf(folder)).migrations[1]?.chunks).toEqual(['a;\r\n', '\r\n b;', '']);
  });
});

test('Every defect of a folder is told, not only the first', async () => {
  const found = await defectsAfter(async (folder) => {
    await edit(folder, journal, (text) => text.replace('postgresql', 'sqlite'));
    await rm(join(folder, 'drizzle/0000_users.sql'));
    await write(folder, posts, '<<<<<<< HEAD');
    await write(folder, 'drizzle/0007_lost.sql', '');
  });
  expect(found.map(({ code }) => code)).toEqual([
    'journal/dialect-mismatch',
    'journal/entry-without-sql',
    'migration/merge-conflict',
    'journal/sql-without-entry',
  ]);
});
