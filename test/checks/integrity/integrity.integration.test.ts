/** Folders of migrations as the real drizzle-kit writes them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add, edit, generate, judge, makeRepository, remove, runKit, seeRules } from '../history/repository.ts';

describe('A migrations folder', () => {
  test.each(['v0', 'v1'] as const)('as drizzle-kit wrote it is nothing to tell of (%s)', async (generation) => {
    const folder = await makeRepository(generation);
    await runKit(folder, 'generate', '--custom', '--name', 'by_hand');
    await generate(folder, 'more', 'more');
    expect(await seeRules(folder, 'integrity')).toEqual([]);
  });

  test.each(['timestamp', 'unix', 'supabase'])('of the prefix %s is nothing to tell of', async (prefix) => {
    const folder = await makeRepository('v0');
    await remove(folder, '.');
    await setPrefix(folder, prefix);
    await generate(folder, 'one', 'one');
    // The one after it is of the next second.
    const file = (await readdir(join(folder, 'drizzle'))).find((name) => name.endsWith('_one.sql')) ?? '';
    await add(folder, 'two', `${String(Number(/^\d+/u.exec(file)?.[0]) + 1)}_two`);
    expect(await seeRules(folder, 'integrity')).toEqual([]);
  });

  test('whose names have no prefix is told', async () => {
    const folder = await makeRepository('v0');
    await withoutPrefix(folder);
    expect(await seeRules(folder, 'integrity')).toEqual(['integrity/prefix-none']);
  });

  test('whose kinds of prefix are mixed is told', async () => {
    const folder = await makeRepository('v0');
    await mixed(folder);
    expect(await seeRules(folder, 'integrity')).toEqual(['integrity/mixed-prefixes']);
  });

  test('whose snapshot is nested deeper than any is told or passed, never a crash', async () => {
    const folder = await makeRepository('v0');
    await edit(folder, 'meta/0002_snapshot.json', (text) => text.replace('"tables": {', `"deep": ${'['.repeat(200_000)}${']'.repeat(200_000)}, "tables": {`));
    expect((await judge(folder)).findings.map(({ rule }) => rule)).toContain('history/snapshot-changed');
  });
});

async function setPrefix(folder: string, prefix: string): Promise<void> {
  const path = join(folder, 'drizzle.config.ts');
  await writeFile(path, (await readFile(path, 'utf8')).replace('out:', `migrations: { prefix: '${prefix}' }, out:`));
}

async function withoutPrefix(folder: string): Promise<void> {
  await remove(folder, '.');
  await mkdir(join(folder, 'drizzle'));
  await setPrefix(folder, 'none');
  await generate(folder, 'one', 'one');
}

/** After a date, the kit counts with numbers again: the date stays the last name. */
async function mixed(folder: string): Promise<void> {
  const path = join(folder, 'drizzle.config.ts');
  const numbers = await readFile(path, 'utf8');
  await setPrefix(folder, 'timestamp');
  await generate(folder, 'dated', 'dated');
  await writeFile(path, numbers);
  await generate(folder, 'counted', 'counted');
}
