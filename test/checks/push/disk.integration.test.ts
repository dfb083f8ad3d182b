import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../src/checks/push/disk.ts';
import { findPush } from '../../../src/checks/push/push.ts';
import { makeTemporary } from '../../project/workspace.ts';

async function makeFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeTemporary();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const push = '{ "scripts": { "deploy": "drizzle-kit push" } }';

describe("A repository's files", () => {
  test('are read as git lists them: those that may start a push, and code that names drizzle-kit', async () => {
    const folder = await makeFiles({
      'package.json': push,
      'apps/a/Dockerfile': 'FROM node\n',
      'src/a.ts': "import { pushSchema } from 'drizzle-kit/api';\n",
      'src/b.ts': 'export {};\n',
      'README.md': 'drizzle-kit push\n',
      'node_modules/x/package.json': push,
      'dist/package.json': push,
      'not-listed.sh': 'drizzle-kit push\n',
    });
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['add', '--force', ...['package.json', 'apps', 'src', 'README.md', 'node_modules', 'dist']], { cwd: folder });
    const paths = execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8' }).split('\0').filter(Boolean);
    const read = await readSources(folder, paths);
    expect(read.sources.map(({ path }) => path)).toEqual(['apps/a/Dockerfile', 'package.json', 'src/a.ts']);
    expect(read.unread).toEqual([]);
    expect(findPush(read, []).map(({ place }) => place?.path)).toEqual(['package.json', 'src/a.ts']);
  });

  test('are not followed where they are links, and those that are gone are passed over', async () => {
    const outside = await makeFiles({ 'package.json': push, 'a.sh': 'drizzle-kit push\n' });
    const folder = await makeFiles({ 'b.sh': 'echo\n' });
    await symlink(join(outside, 'package.json'), join(folder, 'package.json'));
    await symlink(outside, join(folder, 'linked'));
    const read = await readSources(folder, ['package.json', 'linked/a.sh', '../a.sh', 'gone.sh', 'b.sh']);
    expect(read).toEqual({ sources: [{ path: 'b.sh', text: 'echo\n' }], unread: [] });
  });

  test('of more than a megabyte are told as unread', async () => {
    const folder = await makeFiles({ 'package.json': push.padEnd(1_000_001), 'a.ts': ' '.repeat(1_000_001), 'b.ts': "'drizzle-kit'".padEnd(1_000_001) });
    const read = await readSources(folder, ['package.json', 'a.ts', 'b.ts']);
    expect(read.sources).toEqual([]);
    expect(findPush(read, [])).toMatchObject([
      { rule: 'push/unread', severity: 'warning', place: { path: 'b.ts' } },
      { rule: 'push/unread', place: { path: 'package.json' } },
    ]);
  });

  test('that are more than 20,000 are told as not looked through', async () => {
    const folder = await makeFiles({ 'a.sh': 'echo\n' });
    const read = await readSources(folder, ['a.sh', ...Array.from({ length: 20_000 }, (_, at) => `${at}.sh`)]);
    expect(read.unread).toMatchObject([{ path: null, reason: expect.stringContaining('20001') }]);
    expect(findPush(read, [])).toMatchObject([{ rule: 'push/unread', message: expect.stringContaining('not looked through') }]);
  });

  test('that are no regular files are passed over, and never waited for', async () => {
    const folder = await makeFiles({});
    await mkdir(join(folder, 'a'));
    await symlink('a.sh', join(folder, 'a.sh'));
    execFileSync('mkfifo', ['pipe.sh'], { cwd: folder });
    expect(await readSources(folder, ['a.sh', 'pipe.sh'])).toEqual({ sources: [], unread: [] });
    await rm(folder, { recursive: true });
  });
});
