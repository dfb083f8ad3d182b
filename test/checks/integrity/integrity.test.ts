import { readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromDefects } from '../../../src/checks/integrity/defects.ts';
import { findIntegrity, integrityRules } from '../../../src/checks/integrity/integrity.ts';
import { parseSnapshot, type ParsedSnapshot } from '../../../src/checks/folder/snapshot.ts';
import { parseState } from '../../../src/checks/folder/state.ts';
import { Problem } from '../../../src/errors/problem.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { judgeFolder } from '../../../src/checks/inspection.ts';
import { copyFiles, folderGiven, installKit, makeTemporary, readFolderOf } from '../../project/workspace.ts';
import { add, edit, editEntries, foldersOf, move, remove } from '../history/repository.ts';

type Change = (folder: string) => Promise<void>;

/** A fixture, with a drizzle-kit that is never started. */
async function makeFolder(generation: 'v0' | 'v1', fixture = 'three'): Promise<string> {
  const folder = await makeTemporary();
  await copyFiles(generation, fixture, folder);
  await installKit(folder, generation);
  return folder;
}

/** With nothing to compare it with. */
async function judge(folder: string): Promise<readonly Finding[]> {
  const place = { repositoryRoot: folder, base: null, declarations: [], now: Date.UTC(2100, 0, 1) };
  const unasked = (): Promise<never> => Promise.reject(new Error('git was asked.'));
  return (await judgeFolder(place, await readFolderOf(folder, { given: folderGiven }), unasked)).findings;
}

async function rulesOf(folder: string): Promise<readonly string[]> {
  return (await judge(folder)).map(({ rule }) => rule).filter((rule) => rule.startsWith('integrity/'));
}

/** A change of the fixture, and the rules that then fire. */
type Row = readonly [what: string, generation: 'v0' | 'v1', change: Change, expected: readonly string[]];

const snapshot = (index: number): string => `meta/000${index}_snapshot.json`;

function set(key: string, value: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`"${key}": "[^"]*"`, 'u'), `"${key}": "${value}"`);
}

async function snapshotsOf(folder: string): Promise<string[]> {
  return (await foldersOf(folder)).map((name) => `${name}/snapshot.json`);
}

const rows: readonly Row[] = [
  ['the newest snapshot is gone', 'v0', (folder) => remove(folder, snapshot(2)), ['snapshot-missing']],
  ['an older snapshot is gone, and what builds on it stays', 'v0', (folder) => remove(folder, snapshot(1)), ['snapshot-missing', 'snapshot-parent-missing']],
  ['the newest snapshot of 1.0 is gone', 'v1', async (folder) => remove(folder, (await snapshotsOf(folder))[2] ?? ''), ['snapshot-missing']],
  ['a snapshot is no JSON', 'v0', (folder) => edit(folder, snapshot(1), (text) => text.slice(0, -10)), ['snapshot-invalid']],
  ['a snapshot has no id', 'v0', (folder) => edit(folder, snapshot(1), (text) => text.replace('"id"', '"name"')), ['snapshot-invalid']],
  ['a snapshot is empty', 'v1', async (folder) => edit(folder, (await snapshotsOf(folder))[1] ?? '', () => ''), ['snapshot-invalid']],
  [
    'a snapshot holds a merge mark',
    'v0',
    (folder) => edit(folder, snapshot(2), (text) => text.replace('  "tables"', '<<<<<<< HEAD\n  "tables"')),
    ['snapshot-conflict'],
  ],
  ['two snapshots build on one', 'v0', async (folder) => fork(folder), ['snapshot-fork']],
  ['two heads of 1.0', 'v1', async (folder) => fork(folder), ['snapshot-heads']],
  [
    'a parent of 1.0 that is not there',
    'v1',
    async (folder) =>
      edit(folder, (await snapshotsOf(folder))[2] ?? '', (text) =>
        text.replace(/"prevIds": \[\s*"[^"]*"/u, '"prevIds": ["11111111-1111-4111-8111-111111111111"'),
      ),
    ['snapshot-parent-missing', 'snapshot-heads'],
  ],
  ['a ring', 'v1', ring, ['snapshot-cycle']],
  ['a copied snapshot', 'v0', async (folder) => edit(folder, snapshot(2), set('id', await idOf(folder, snapshot(1)))), ['snapshot-cycle']],
  ['another dialect', 'v0', (folder) => edit(folder, snapshot(2), set('dialect', 'mysql')), ['snapshot-dialect']],
  ['a newer format', 'v0', (folder) => edit(folder, snapshot(2), set('version', '8')), ['snapshot-version']],
  ['an older format', 'v0', (folder) => edit(folder, snapshot(2), set('version', '5')), ['snapshot-version']],
  ['a newer format of 1.0', 'v1', async (folder) => edit(folder, (await snapshotsOf(folder))[2] ?? '', set('version', '10')), ['snapshot-version']],
  [
    'a snapshot without an entry',
    'v0',
    async (folder) => {
      await add(folder, 'more');
      await remove(folder, '0003_more.sql');
      await editEntries(folder, (entries) => entries.slice(0, 3));
    },
    ['snapshot-orphaned'],
  ],
  ['a stale journal, after which generate writes one number again', 'v0', staleJournal, ['snapshot-parent-missing', 'duplicate-prefix']],
  ['two folders of one second', 'v1', twins, ['duplicate-prefix']],
  ['names without a prefix', 'v0', withoutPrefix, ['prefix-none']],
  ['kinds of prefix are mixed', 'v0', mixed, ['mixed-prefixes']],
];

describe('A migrations folder', () => {
  test.each(rows)('in which %s (%s) is told', async (_, generation, change, expected) => {
    const folder = await makeFolder(generation);
    await change(folder);
    expect(await rulesOf(folder)).toEqual(expected.map((name) => `integrity/${name}`));
  });

  test('has a row for each rule', () => {
    expect(new Set(rows.flatMap(([, , , expected]) => expected))).toEqual(new Set(integrityRules.map(({ id }) => id.slice('integrity/'.length))));
  });

  test('that was converted by `drizzle-kit up` is nothing to tell of', async () => {
    expect(await rulesOf(await makeFolder('v1', 'converted'))).toEqual([]);
  });

  test('that `drizzle-kit pull` began is nothing to tell of', async () => {
    const folder = await makeFolder('v0');
    await edit(folder, snapshot(0), (text) => set('id', '00000000-0000-0000-0000-000000000000')(set('prevId', '')(text)));
    await edit(folder, snapshot(1), set('prevId', '00000000-0000-0000-0000-000000000000'));
    expect(await rulesOf(folder)).toEqual([]);
  });

  test('whose older snapshot is missing is a warning, and whose newest is an error', async () => {
    const folder = await makeFolder('v0');
    await remove(folder, snapshot(1), snapshot(2));
    const found = (await judge(folder)).filter(({ rule }) => rule === 'integrity/snapshot-missing');
    expect(found.map(({ severity, place }) => [severity, place?.path])).toEqual([
      ['warning', `drizzle/${snapshot(1)}`],
      ['error', `drizzle/${snapshot(2)}`],
    ]);
  });

  test('whose snapshot is a link out of the repository is told, and the link is not followed', async () => {
    const folder = await makeFolder('v0');
    const outside = join(dirname(folder), `outside-${Math.random().toString(36).slice(2)}.json`);
    await writeFile(outside, '{"id":"secret"}');
    await remove(folder, snapshot(2));
    await symlink(outside, join(folder, 'drizzle', snapshot(2)));
    const findings = await judge(folder);
    await rm(outside);
    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('leads out of the repository'));
    expect(JSON.stringify(findings)).not.toContain('secret');
  });
});

test('A merge mark in a snapshot has its line', async () => {
  const folder = await makeFolder('v0');
  await edit(folder, snapshot(2), (text) => text.replace('  "tables"', '<<<<<<< HEAD\n  "tables"'));
  expect((await judge(folder)).find(({ rule }) => rule === 'integrity/snapshot-conflict')?.place).toEqual({ path: `drizzle/${snapshot(2)}`, line: 6 });
});

test('10,000 snapshots in a line are judged in bounded time', () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `${String(20200101000000 + at).padStart(14, '0')}_m`);
  const folder = parseState('drizzle', new Map(names.map((name) => [`${name}/migration.sql`, 'x'])), null);
  const snapshots = new Map<string, ParsedSnapshot>(
    names.map((name, at) => [
      `${name}/snapshot.json`,
      parseSnapshot({ kind: 'whole', text: JSON.stringify({ id: `i${at}`, prevIds: [`i${at === 0 ? 9_999 : at - 1}`], version: '9', dialect: 'postgres' }) }),
    ]),
  );
  expect(findIntegrity({ dialect: 'postgresql', folder, snapshots }).map(({ rule }) => rule)).toEqual(['integrity/snapshot-cycle']);
});

describe("The project's own defects", () => {
  test('become findings with their code, line and criteria', () => {
    const defect = new Problem('journal/out-of-order', { message: 'm', remedy: 'r', place: 'a/meta/_journal.json:12', severity: 'warning' });
    expect(fromDefects([defect])).toMatchObject([
      {
        rule: 'journal/out-of-order',
        severity: 'warning',
        message: 'm',
        remedy: 'r',
        place: { path: 'a/meta/_journal.json', line: 12 },
        criteria: ['CC8.1', 'PI1.5'],
        excerpt: null,
      },
    ]);
  });

  test('without a line, or without a place, stay so', () => {
    const places = fromDefects([
      new Problem('folder/empty', { message: 'm', remedy: 'r', place: 'drizzle' }),
      new Problem('folder/empty', { message: 'm', remedy: 'r' }),
    ]);
    expect(places.map(({ place }) => place)).toEqual([{ path: 'drizzle', line: null }, null]);
  });
});

test('Every rule of the folder is in the list', async () => {
  const folder = join(import.meta.dirname, '../../../src/checks/integrity');
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const ids = texts.flatMap((text) => [...text.matchAll(/^ {2}id: '([^']+)'/gmu)].map(([, id]) => id)).sort();
  expect(integrityRules.map(({ id }) => id).sort()).toEqual(ids);
});

test('Every rule has words of its own, and an id of the family', () => {
  for (const { id, cause, remedy } of integrityRules)
    expect([id.startsWith('integrity/'), cause.endsWith('.'), remedy.endsWith('.')]).toEqual([true, true, true]);
});

async function idOf(folder: string, file: string): Promise<string> {
  return /"id": "([^"]*)"/u.exec(await readFile(join(folder, 'drizzle', file), 'utf8'))?.[1] ?? '';
}

/** Two branches that each generated, and a person who kept both. */
async function fork(folder: string): Promise<void> {
  const ofOne = await foldersOf(folder);
  await add(folder, 'mine');
  if (ofOne.length > 0) {
    const [own = ''] = (await foldersOf(folder)).slice(-1);
    const path = join(folder, 'drizzle', own);
    const aside = join(folder, 'aside');
    await rename(path, aside);
    await add(folder, 'theirs');
    await rename(aside, path);
    return;
  }
  const mine = await readFile(join(folder, 'drizzle', snapshot(3)), 'utf8');
  const { id = '' } = /"prevId": "(?<id>[^"]*)"/u.exec(mine)?.groups ?? {};
  await add(folder, 'theirs');
  await edit(folder, snapshot(4), set('prevId', id));
}

async function ring(folder: string): Promise<void> {
  const files = await snapshotsOf(folder);
  const last = await idOf(folder, files[2] ?? '');
  await edit(folder, files[0] ?? '', (text) => text.replace('00000000-0000-0000-0000-000000000000', last));
}

/** A journal from before the last migration: `generate` counts on from it, and overwrites the snapshot. */
async function staleJournal(folder: string): Promise<void> {
  const before = await readFile(join(folder, 'drizzle/meta/_journal.json'), 'utf8');
  await add(folder, 'more');
  await writeFile(join(folder, 'drizzle/meta/_journal.json'), before);
  await add(folder, 'most');
  await editEntries(folder, (entries) => [...entries, { idx: 4, when: (entries.at(-1)?.when ?? 0) + 1, tag: '0003_more', breakpoints: true }]);
}

async function twins(folder: string): Promise<void> {
  await add(folder, 'more');
  const [, , third = '', fourth = ''] = await foldersOf(folder);
  await move(folder, fourth, `${third.slice(0, 14)}_zzz`);
}

/** As drizzle-kit lays it down with the prefix `none`. */
async function withoutPrefix(folder: string): Promise<void> {
  for (const [from, to] of [['0000_users.sql', 'users.sql'] as const, [snapshot(0), 'meta/_snapshot.json'] as const]) await move(folder, from, to);
  await remove(folder, '0001_posts.sql', '0002_post_body.sql', snapshot(1), snapshot(2));
  await editEntries(folder, ([first]) => (first === undefined ? [] : [{ ...first, tag: 'users' }]));
}

/** After a date, the kit counts with numbers again: the date stays the last name. */
async function mixed(folder: string): Promise<void> {
  await add(folder, 'dated', '20270101000000_dated');
  await add(folder, 'counted');
}
