import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCheckConfigurations, type CheckConfigurationReading } from '../../../src/checks/configuration/git.ts';
import { configurationFile } from '../../../src/checks/configuration/configuration.ts';
import { asProblem } from '../../../src/errors/problem.ts';
import { readOutput } from '../../../src/host/process.ts';
import { makeTemporary } from '../../project/workspace.ts';
import { commit, git } from '../history/repository.ts';

const allows = (...paths: readonly string[]): string => `version: 1\npush:\n  allowed: [${paths.join(', ')}]\n`;
const broken = 'version: 1\n\npusch:\n  allowed: []\n';

/** `text` null removes the file. */
async function write(folder: string, text: string | Uint8Array | null): Promise<void> {
  await mkdir(join(folder, '.github'), { recursive: true });
  if (text === null) await rm(join(folder, configurationFile), { force: true });
  else await writeFile(join(folder, configurationFile), text);
}

/** A repository with this policy on `main`, and a branch of which nothing is committed. */
async function repositoryWith(base: string | Uint8Array | null): Promise<string> {
  const folder = await makeTemporary();
  await write(folder, base);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'base');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  return folder;
}

const see = ({ settings, from, changed, findings }: CheckConfigurationReading): unknown => [
  from,
  [...settings.push.allowed],
  changed,
  findings.map(({ rule, severity, place }) => `${rule} ${severity} ${place?.path ?? ''}:${String(place?.line)}`),
];

async function refused(folder: string, base: string | null): Promise<unknown> {
  return await readCheckConfigurations(folder, base, readOutput).then(see, (thrown: unknown) => {
    const { code, place } = asProblem(thrown);
    return `${code} ${place ?? ''}`;
  });
}

const all = (file: string | Uint8Array | null) => async () => {
  const folder = await repositoryWith(file);
  return { folder, read: async (own: string | Uint8Array | null, base: string | null = 'main') => (await write(folder, own), await refused(folder, base)) };
};

describe('The check configuration file that judges', () => {
  test("is the base's, whatever the change makes of it", async () => {
    const { read } = await all(allows('a'))();
    expect(await read(allows('a'))).toEqual(['base', ['a'], false, []]);
    expect(await read(allows('a', 'b'))).toEqual(['base', ['a'], true, []]);
    expect(await read(null)).toEqual(['base', ['a'], true, []]);
    expect(await read(allows('a').replaceAll('\n', '\r\n'))).toEqual(['base', ['a'], false, []]);
  });

  test('is no file where the base has none, even if the change brings one', async () => {
    const { read } = await all(null)();
    expect(await read(null)).toEqual(['none', [], false, []]);
    expect(await read(allows('a'))).toEqual(['none', [], true, []]);
  });

  test("is the base's newest, although the change started from an older commit", async () => {
    const { folder, read } = await all(allows('a', 'b'))();
    git(folder, 'checkout', '--quiet', 'main');
    await write(folder, allows('a'));
    commit(folder, 'less is allowed');
    git(folder, 'checkout', '--quiet', 'change');
    expect(await read(allows('a', 'b'))).toEqual(['base', ['a'], false, []]);
  });

  test("is the work tree's without a base, in a repository or not", async () => {
    const { read } = await all(null)();
    expect(await read(allows('a'), null)).toEqual(['work-tree', ['a'], false, []]);
    expect(await read(null, null)).toEqual(['none', [], false, []]);
    expect(await read(broken, null)).toBe('check-configuration/invalid .github/drizzle-attest.yml:3');
    const bare = await makeTemporary();
    await write(bare, allows('a'));
    expect(await refused(bare, null)).toEqual(['work-tree', ['a'], false, []]);
  });

  test('is none where the base cannot be read: then nothing is suppressed', async () => {
    const { read } = await all(allows('a'))();
    expect(await read(allows('a'), 'nowhere')).toEqual(['none', [], false, []]);
    expect(await read(allows('a'), '--output=x')).toEqual(['none', [], false, []]);
  });

  test('is refused when the change would be merged one that cannot be used', async () => {
    const told = ['meta/configuration-invalid error .github/drizzle-attest.yml:3'];
    expect(await (await all(allows('a'))()).read(broken)).toEqual(['base', ['a'], true, told]);
    expect(await (await all(null)()).read(broken)).toEqual(['none', [], true, told]);
  });

  test('that merged and cannot be used stops every change but the one that mends it', async () => {
    const { read } = await all(broken)();
    expect(await read(broken)).toBe('check-configuration/invalid .github/drizzle-attest.yml:3');
    expect(await read(`${broken}x: 1\n`)).toBe('check-configuration/invalid .github/drizzle-attest.yml:3');
    const told = ['meta/configuration-invalid warning .github/drizzle-attest.yml:null'];
    expect(await read(allows('a'))).toEqual(['none', [], true, told]);
    expect(await read(null)).toEqual(['none', [], true, told]);
  });

  test('is read as UTF-8 or not at all, on both sides', async () => {
    const latin = Buffer.from('version: 1 # \xe9\n', 'latin1');
    expect(await (await all(latin)()).read(latin)).toBe('check-configuration/invalid .github/drizzle-attest.yml');
    expect(await (await all(null)()).read(latin, null)).toBe('check-configuration/invalid .github/drizzle-attest.yml');
  });

  test('is not read through a link, and not where it is no file or too large', async () => {
    const { folder, read } = await all(allows('a'))();
    const elsewhere = join(await makeTemporary(), 'policy.yml');
    await writeFile(elsewhere, allows('b'));
    await write(folder, null);
    await symlink(elsewhere, join(folder, configurationFile));
    expect(await refused(folder, null)).toBe('check-configuration/invalid .github/drizzle-attest.yml');
    expect(await refused(folder, 'main')).toEqual(['base', ['a'], true, ['meta/configuration-invalid error .github/drizzle-attest.yml:null']]);
    await write(folder, null);
    await mkdir(join(folder, configurationFile));
    expect(await refused(folder, null)).toBe('check-configuration/invalid .github/drizzle-attest.yml');
    await rm(join(folder, configurationFile), { recursive: true });
    expect(await read(`#${' '.repeat(300_000)}`, null)).toBe('check-configuration/invalid .github/drizzle-attest.yml');
  });
});
