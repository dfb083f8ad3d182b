import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restamp, type Restamp } from '../../../src/checks/history/restamp.ts';
import { add, commit, editEntries, foldersOf, git, judge, makeRepository, move, see, type Entry } from './repository.ts';

async function restampOf(folder: string): Promise<Restamp> {
  const { history } = await judge(folder);
  if (history === null) throw new Error('There is no base.');
  return restamp(history.change, history.evidence);
}

describe('An out-of-order migration', () => {
  test('gets the next `when`, and nothing else changes', async () => {
    const folder = await makeRepository('v0');
    await add(folder, 'more');
    const path = join(folder, 'drizzle/meta/_journal.json');
    const right = await readFile(path, 'utf8');
    await editEntries(folder, (entries) => entries.map((entry) => (entry.tag === '0003_more' ? { ...entry, when: 1_600_000_000_000 } : entry)));
    const fix = await restampOf(folder);
    if (fix.kind !== 'journal') throw new Error(JSON.stringify(fix));
    const newest = Number(/"when": (\d+),\n\s+"tag": "0002_post_body"/u.exec(right)?.[1]);
    expect(fix.restamped).toEqual([{ name: '0003_more', from: '1600000000000', to: String(newest + 1) }]);
    expect(fix.text).toBe(right.replace(/"when": \d+(?=,\n\s+"tag": "0003_more")/u, `"when": ${newest + 1}`));
    await writeFile(path, fix.text);
    expect(await see(folder)).toEqual([]);
    expect(await restampOf(folder)).toEqual({ kind: 'nothing-out-of-order' });
  });

  test('takes the new ones after it along, in their order', async () => {
    const folder = await makeRepository('v0');
    await add(folder, 'more');
    await add(folder, 'most');
    await editEntries(folder, (entries) => entries.map((entry) => (entry.idx === 3 ? { ...entry, when: 5 } : entry.idx === 4 ? { ...entry, when: 4 } : entry)));
    const fix = await restampOf(folder);
    if (fix.kind !== 'journal') throw new Error(JSON.stringify(fix));
    expect(fix.restamped.map(({ name, to }) => [name, Number(to) - Number(fix.restamped[0]?.to)])).toEqual([
      ['0003_more', 0],
      ['0004_most', 1],
    ]);
  });

  test('of 1.0 gets the next name', async () => {
    const folder = await makeRepository('v1');
    await add(folder, 'more');
    await move(folder, (await foldersOf(folder)).at(-1) ?? '', '20200101000000_more');
    const fix = await restampOf(folder);
    if (fix.kind !== 'folders') throw new Error(JSON.stringify(fix));
    const merged = (await foldersOf(folder)).at(-1) ?? '';
    expect(fix.restamped).toEqual([{ name: '20200101000000_more', from: '20200101000000_more', to: expect.stringMatching(/^\d{14}_more$/u) }]);
    expect(Number(fix.restamped[0]?.to.slice(0, 14))).toBeGreaterThan(Number(merged.slice(0, 14)));
    await move(folder, fix.restamped[0]?.from ?? '', fix.restamped[0]?.to ?? '');
    expect(await see(folder)).toEqual([]);
  });

  test('that was generated beside another one is left to be generated again', async () => {
    const folder = await makeRepository('v0');
    await add(folder, 'mine');
    commit(folder, 'mine');
    git(folder, 'checkout', '--quiet', 'main');
    await add(folder, 'theirs');
    commit(folder, 'theirs');
    git(folder, 'checkout', '--quiet', '-b', 'merged');
    // What a person makes of the conflict: both files, both entries, one snapshot.
    git(folder, 'checkout', 'change', '--', 'drizzle/0003_mine.sql');
    const mine: { entries: Entry[] } = JSON.parse(git(folder, 'show', 'change:drizzle/meta/_journal.json'));
    await editEntries(folder, (entries) => [...entries, ...mine.entries.filter(({ tag }) => tag === '0003_mine')]);
    expect((await see(folder)).map(({ rule }) => rule)).toContain('history/out-of-order');
    expect(await restampOf(folder)).toMatchObject({ kind: 'unsafe', reason: expect.stringContaining('generate it again') });
  });

  test('without a snapshot is left to be generated again', async () => {
    const folder = await makeRepository('v0');
    await writeFile(join(folder, 'drizzle/0003_mine.sql'), 'SELECT 1;\n');
    await editEntries(folder, (entries) => [...entries, { idx: 3, when: 1, tag: '0003_mine', breakpoints: true }]);
    expect(await restampOf(folder)).toMatchObject({ kind: 'unsafe', reason: expect.stringContaining('no snapshot') });
  });
});
