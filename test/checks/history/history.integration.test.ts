import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { declarationsSchema, type Declarations } from '../../../src/checks/history/declaration.ts';
import { selectCorrected } from '../../../src/checks/history/edited.ts';
import { historyTexts } from '../../../src/checks/history/history.ts';
import { digest } from '../../../src/model/digest.ts';
import { installKit } from '../../project/workspace.ts';
import {
  add,
  commit,
  edit,
  editEntries,
  fired,
  foldersOf,
  generate,
  git,
  judge,
  makeRepository,
  move,
  remove,
  runKit,
  see,
  seeRules,
  type Entry,
} from './repository.ts';

const journal = 'drizzle/meta/_journal.json';

function change(entries: Entry[], tag: string, values: Partial<Entry>): Entry[] {
  return entries.map((entry) => (entry.tag === tag ? { ...entry, ...values } : entry));
}

describe('A merged migration', () => {
  test.each(['v0', 'v1'] as const)('that is as it was, with a new one after it, is nothing to tell of (%s)', async (generation) => {
    const folder = await makeRepository(generation);
    await generate(folder, 'more', 'more');
    expect(await see(folder)).toEqual([]);
    commit(folder, 'more');
    expect(await see(folder)).toEqual([]);
  });

  test.each(['v0', 'v1'] as const)('that was edited is told with both digests and its line (%s)', async (generation) => {
    const folder = await makeRepository(generation);
    const file = generation === 'v0' ? '0001_posts.sql' : `${(await foldersOf(folder))[1] ?? ''}/migration.sql`;
    await edit(folder, file, (text) => text.replace('"title" text', '"title" varchar'));
    const found = (await judge(folder)).findings;
    expect(found).toMatchObject([{ rule: 'history/edited', severity: 'error', place: { path: `drizzle/${file}`, line: 4 }, excerpt: '"title" varchar' }]);
    expect(found[0]?.message).toMatch(/sha256 [0-9a-f]{64} in the base, [0-9a-f]{64} now/u);
  });

  test.each(['v0', 'v1'] as const)(
    'whose correction was declared is a notice, for those bytes in the base only, and until its last day (%s)',
    async (generation) => {
      const folder = await makeRepository(generation);
      const [name, path] =
        generation === 'v0' ? ['0001_posts', '0001_posts.sql'] : await foldersOf(folder).then(([, second = '']) => [second, `${second}/migration.sql`]);
      const sha256 = digest(await readFile(join(folder, 'drizzle', path ?? '')));
      await edit(folder, path ?? '', (text) => text.replace('"title" text', '"title" varchar'));
      const declared = { event: 'correction', newest: name ?? '', sha256, reason: 'the deploy failed', ticket: 'OPS-1', until: '2100-01-01' } as const;
      const judged = async (change: Partial<Declarations[number]>): Promise<unknown> => {
        const { findings, history } = await judge(folder, { declarations: [{ ...declared, ...change }] });
        const corrected = history === null ? [] : selectCorrected(history.change, history.evidence).map(({ head }) => head.name);
        return [findings.map(({ severity }) => severity), corrected];
      };
      expect(await judged({})).toEqual([['notice'], [name]]);
      expect((await judge(folder, { declarations: [declared] })).findings[0]?.message).toContain('Declared: the deploy failed (OPS-1, until 2100-01-01).');
      expect((await judge(folder, { declarations: [declared] })).findings[0]?.remedy).toMatch(/^Merge this, and deploy the merged commit\./u);
      expect(await judged({ until: '2001-01-01' })).toEqual([['error'], []]);
      expect(await judged({ sha256: digest('other bytes') })).toEqual([['error'], []]);
      expect(await judged({ newest: '0000_users' })).toEqual([['error'], []]);
    },
  );

  test('of which only the line ends changed is told so', async () => {
    const folder = await makeRepository('v0');
    await edit(folder, '0001_posts.sql', (text) => text.replaceAll('\n', '\r\n'));
    expect((await judge(folder)).findings).toMatchObject([{ rule: 'history/edited', remedy: expect.stringContaining('eol=lf') }]);
  });

  test.each(['v0', 'v1'] as const)('that was deleted is told (%s)', async (generation) => {
    const folder = await makeRepository(generation);
    if (generation === 'v0') {
      await remove(folder, '0002_post_body.sql', 'meta/0002_snapshot.json');
      await editEntries(folder, (entries) => entries.slice(0, 2));
    } else await remove(folder, (await foldersOf(folder))[2] ?? '');
    expect(await seeRules(folder, 'history')).toEqual(['history/deleted']);
  });

  test('whose file alone was deleted is told, beside the entry without a file', async () => {
    const folder = await makeRepository('v0');
    await remove(folder, '0002_post_body.sql');
    expect((await see(folder)).map(({ rule }) => rule)).toEqual(['journal/entry-without-sql', 'history/deleted']);
  });

  test('that was renamed is told: a warning where its `when` stayed, else an error', async () => {
    const folder = await makeRepository('v0');
    await move(folder, '0001_posts.sql', '0001_articles.sql');
    await editEntries(folder, (entries) => change(entries, '0001_posts', { tag: '0001_articles' }));
    expect(await see(folder)).toEqual([{ rule: 'history/renamed', severity: 'warning', place: `${journal}:16` }]);
    await editEntries(folder, (entries) => change(entries, '0001_articles', { when: (entries[1]?.when ?? 0) + 1 }));
    expect(await see(folder)).toEqual([{ rule: 'history/renamed', severity: 'error', place: `${journal}:16` }]);
  });

  test('whose folder was renamed is told', async () => {
    const folder = await makeRepository('v1');
    const [, second = ''] = await foldersOf(folder);
    await move(folder, second, `${second}_again`);
    expect(await see(folder)).toEqual([{ rule: 'history/renamed', severity: 'error', place: `drizzle/${second}_again/migration.sql` }]);
  });

  test('whose `when` was changed is told', async () => {
    const folder = await makeRepository('v0');
    await editEntries(folder, (entries) => change(entries, '0001_posts', { when: (entries[1]?.when ?? 0) + 1 }));
    expect(await see(folder)).toEqual([{ rule: 'history/when-changed', severity: 'error', place: `${journal}:16` }]);
  });

  test('whose `breakpoints` was changed is told', async () => {
    const folder = await makeRepository('v0');
    await editEntries(folder, (entries) => change(entries, '0001_posts', { breakpoints: false }));
    expect(await see(folder)).toEqual([{ rule: 'history/breakpoints-changed', severity: 'warning', place: `${journal}:16` }]);
  });

  test('whose snapshot was changed is told, unless it is the same in a newer format', async () => {
    const folder = await makeRepository('v0');
    await edit(folder, 'meta/0001_snapshot.json', (text) => text.replace('"title"', '"headline"'));
    expect(await see(folder)).toEqual([{ rule: 'history/snapshot-changed', severity: 'warning', place: 'drizzle/meta/0001_snapshot.json' }]);
    await edit(folder, 'meta/0001_snapshot.json', (text) => text.replace('"version": "7"', '"version": "6"'));
    git(folder, 'commit', '-qam', 'an older format');
    git(folder, 'branch', '--force', 'main');
    await edit(folder, 'meta/0001_snapshot.json', (text) => text.replace('"version": "6"', '"version": "7"'));
    expect(await see(folder)).toEqual([]);
  });

  test('whose snapshot was only touched is nothing to tell of', async () => {
    const folder = await makeRepository('v0');
    await edit(folder, 'meta/0001_snapshot.json', (text) => text);
    expect(await see(folder)).toEqual([]);
  });
});

describe('The order', () => {
  test('of merged entries that was changed is told', async () => {
    const folder = await makeRepository('v0');
    await editEntries(folder, ([first, second, third]) => [first, third, second].flatMap((entry) => entry ?? []));
    expect(await seeRules(folder, 'history')).toEqual(['history/reordered']);
  });

  test('with a new entry before merged ones is told', async () => {
    const folder = await makeRepository('v0');
    await add(folder, 'more');
    await editEntries(folder, (entries) => [entries[0], entries[3], entries[1], entries[2]].flatMap((entry) => entry ?? []));
    expect(await seeRules(folder, 'history')).toEqual(['history/inserted']);
  });

  test.each([
    ['older', -1],
    ['as old', 0],
  ])('with a new entry that is %s is told: 0.31 would skip it', async (_, difference) => {
    const folder = await makeRepository('v0');
    await add(folder, 'more');
    await editEntries(folder, (entries) => change(entries, '0003_more', { when: (entries[2]?.when ?? 0) + difference }));
    expect(await seeRules(folder, 'history')).toEqual(['history/out-of-order']);
  });

  test('with a new folder that is older is told', async () => {
    const folder = await makeRepository('v1');
    await add(folder, 'more');
    const last = (await foldersOf(folder)).at(-1) ?? '';
    await move(folder, last, '20200101000000_more');
    expect(await seeRules(folder, 'history')).toEqual(['history/out-of-order']);
  });

  test('with a new entry of a whole second, or of the future, is told', async () => {
    const folder = await makeRepository('v0');
    await add(folder, 'more');
    await editEntries(folder, (entries) => change(entries, '0003_more', { when: 4_200_000_000_000 }));
    expect(await see(folder)).toMatchObject([
      { rule: 'history/when-typed', severity: 'warning' },
      { rule: 'history/when-future', severity: 'warning' },
    ]);
    expect(await seeRules(folder, 'history', { now: 4_200_000_000_000 })).toEqual(['history/when-typed']);
  });

  test('with a new folder of the future is told', async () => {
    const folder = await makeRepository('v1');
    await add(folder, 'more');
    await move(folder, (await foldersOf(folder)).at(-1) ?? '', '29990101000000_more');
    expect(await see(folder)).toMatchObject([{ rule: 'history/when-future', severity: 'warning' }]);
  });
});

describe('What is more than an edit is known for what it is', () => {
  test('a conversion by `drizzle-kit up` is nothing to tell of', async () => {
    const folder = await makeRepository('v0');
    await convert(folder);
    const { findings, history } = await judge(folder);
    expect(findings).toEqual([]);
    expect(history?.change.converted).toBe(true);
    expect(history?.change.pairs).toHaveLength(3);
  });

  test('a conversion that edited a file, or lost one, is told', async () => {
    const folder = await makeRepository('v0');
    await convert(folder);
    const [first = '', , third = ''] = await foldersOf(folder);
    await edit(folder, `${first}/migration.sql`, (text) => `${text}\n`);
    await remove(folder, third);
    expect(await seeRules(folder, 'history')).toEqual(['history/edited', 'history/deleted']);
  });

  test('a conversion with a new migration on top is nothing to tell of', async () => {
    const folder = await makeRepository('v0');
    await convert(folder);
    await add(folder, 'more');
    expect(await see(folder)).toEqual([]);
  });

  test('a squash of all is one finding', async () => {
    const folder = await makeRepository('v0');
    await remove(folder, '.');
    await runKit(folder, 'generate', '--name', 'all');
    expect(await seeRules(folder, 'history')).toEqual(['history/squashed']);
  });

  test('a squash of the last two is one finding', async () => {
    const folder = await makeRepository('v0');
    await remove(folder, '0001_posts.sql', '0002_post_body.sql', 'meta/0001_snapshot.json', 'meta/0002_snapshot.json');
    await editEntries(folder, (entries) => entries.slice(0, 1));
    await runKit(folder, 'generate', '--name', 'both');
    expect(await seeRules(folder, 'history')).toEqual(['history/squashed']);
  });

  test('what looks like a squash and gives another schema is told as deletions', async () => {
    const folder = await makeRepository('v0');
    await remove(folder, '0001_posts.sql', '0002_post_body.sql', 'meta/0001_snapshot.json', 'meta/0002_snapshot.json');
    await editEntries(folder, (entries) => entries.slice(0, 1));
    await generate(folder, 'both', 'more');
    expect(await seeRules(folder, 'history')).toEqual(['history/deleted', 'history/deleted']);
  });

  test.each(['v0', 'v1'] as const)('a reset is one finding that says how to declare it (%s)', async (generation) => {
    const folder = await makeRepository(generation);
    await remove(folder, '.');
    await generate(folder, 'all', 'more');
    const found = (await judge(folder)).findings.filter(({ rule }) => rule.startsWith('history/'));
    expect(found).toMatchObject([{ rule: 'history/reset', severity: 'error', remedy: expect.stringContaining('drizzle-attest.yml') }]);
  });

  test('a declared reset is a notice with its reason, until its last day and for that history only', async () => {
    const folder = await makeRepository('v0');
    await remove(folder, '.');
    await generate(folder, 'all', 'more');
    const declared = { event: 'reset', newest: '0002_post_body', reason: 'before the first customer', ticket: 'OPS-1', until: '2100-01-01' } as const;
    const severity = async (declarations: Declarations): Promise<readonly string[]> =>
      (await judge(folder, { declarations })).findings.filter(({ rule }) => rule === 'history/reset').map((found) => found.severity);
    expect(await severity([declared])).toEqual(['notice']);
    expect(await severity([{ ...declared, until: '2099-12-31' }])).toEqual(['error']);
    expect(await severity([{ ...declared, newest: '0001_posts' }])).toEqual(['error']);
    expect(await severity([{ ...declared, event: 'squash' }])).toEqual(['error']);
    expect((await judge(folder, { declarations: [declared] })).findings[0]?.message).toContain('before the first customer (OPS-1, until 2100-01-01)');
    expect((await judge(folder, { declarations: [declared] })).findings[0]?.remedy).toMatch(/^Mark the ledger of each database anew /u);
    expect(declarationsSchema.safeParse([{ ...declared, ticket: '' }]).success).toBe(false);
  });

  test('a reset that leaves nothing is one finding too', async () => {
    const folder = await makeRepository('v0');
    await remove(folder, '.');
    expect(await seeRules(folder, 'history')).toEqual(['history/reset']);
  });
});

test('A folder that was moved is compared with where it was, and told', async () => {
  const folder = await makeRepository('v0');
  await mkdir(join(folder, 'db'));
  await rename(join(folder, 'drizzle'), join(folder, 'db/drizzle'));
  commit(folder, 'moved');
  expect(await see(folder, { out: 'db/drizzle' })).toEqual([{ rule: 'history/moved', severity: 'warning', place: 'db/drizzle' }]);
});

test('A journal that cannot be read is never compared as an empty one', async () => {
  const folder = await makeRepository('v0');
  await edit(folder, 'meta/_journal.json', () => '{');
  expect((await see(folder)).map(({ rule }) => rule)).toEqual(['journal/invalid', 'history/uncomparable']);
  commit(folder, 'broken');
  git(folder, 'branch', '--force', 'main');
  git(folder, 'checkout', '--quiet', 'main~1', '--', 'drizzle');
  expect((await see(folder)).map(({ rule }) => rule)).toEqual(['history/uncomparable']);
});

test('Names with line breaks and workflow commands stand in no message as they are', async () => {
  const folder = await makeRepository('v1');
  const [first = ''] = await foldersOf(folder);
  await move(folder, first, `${first}\n::error::boo`);
  for (const { message } of (await judge(folder)).findings) expect(message).not.toContain('\n');
});

test('Every rule has words of its own, and an id of the family', () => {
  for (const { id, cause, remedy } of historyTexts) expect([id.startsWith('history/'), cause.endsWith('.'), remedy.endsWith('.')]).toEqual([true, true, true]);
  expect(new Set(historyTexts.map(({ id }) => id)).size).toBe(historyTexts.length);
});

test('Every rule of the folder is in the list, and fired above', async () => {
  const folder = join(import.meta.dirname, '../../../src/checks/history');
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const ids = texts.flatMap((text) => [...text.matchAll(/^ {2}id: '([^']+)'/gmu)].map(([, id]) => id)).sort();
  expect(historyTexts.map(({ id }) => id).sort()).toEqual(ids);
  expect(ids.filter((id) => !fired.has(id ?? ''))).toEqual([]);
});

async function convert(folder: string): Promise<void> {
  await installKit(folder, 'v1');
  await runKit(folder, 'up');
}
