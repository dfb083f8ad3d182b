/** The step that installs a project: which package manager it takes, and that no script of a package runs. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const scripts = join(import.meta.dirname, '../../install');

interface Installed {
  readonly exitCode: number;
  readonly stdout: string;
  /** How each planted program was started. */
  readonly starts: readonly string[];
  readonly root: string;
}

interface Wishes {
  readonly folder?: string;
  readonly command?: string;
  readonly planted?: readonly string[];
}

/** Runs both scripts as the composite action does, on these files; `planted` are programs that only note how they are started. */
async function install(files: Readonly<Record<string, string>>, { folder = '', command = '', planted = [] }: Wishes = {}): Promise<Installed> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'attest-install-')));
  onTestFinished(async () => {
    await rm(root, { recursive: true, force: true });
  });
  const work = join(root, 'work');
  await mkdir(work);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(work, name)), { recursive: true });
    await writeFile(join(work, name), content);
  }
  const [bin, notes, output] = [join(root, 'bin'), join(root, 'notes'), join(root, 'output')];
  await mkdir(bin);
  await Promise.all([notes, output].map(async (path) => await writeFile(path, '')));
  for (const name of planted) {
    await writeFile(join(bin, name), `#!/bin/sh\necho "${name} $*" >> '${notes}'\nif [ "$1" = --version ]; then echo "$PLANTED_VERSION"; fi\n`);
    await chmod(join(bin, name), 0o755);
  }
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, GITHUB_WORKSPACE: work, GITHUB_OUTPUT: output, PLANTED_VERSION: '4.18.1' };
  const run = async (script: string, variables: Readonly<Record<string, string>>): Promise<{ exitCode: number; stdout: string }> => {
    try {
      const { stdout } = await promisify(execFile)('bash', [join(scripts, script)], { cwd: work, env: { ...env, ...variables } });
      return { exitCode: 0, stdout };
    } catch (thrown) {
      const { code = 1, stdout = '' } = Object(thrown);
      return { exitCode: Number(code), stdout: String(stdout) };
    }
  };
  const found = await run('find.sh', { FOLDER: folder });
  const outputs = new Map((await readFile(output, 'utf8')).split('\n').map((line) => [line.split('=')[0] ?? '', line.split('=')[1] ?? '']));
  const ended =
    found.exitCode === 0 ? await run('install.sh', { FOLDER: outputs.get('folder') ?? '', MANAGER: outputs.get('manager') ?? '', COMMAND: command }) : found;
  const starts = (await readFile(notes, 'utf8')).split('\n').filter((line) => line !== '');
  return { ...ended, starts, root: work };
}

const manifest = JSON.stringify({ name: 'app', version: '1.0.0', scripts: { postinstall: 'touch ran' } });
const npmLock = JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'app', version: '1.0.0' } } });

test('npm installs by its lockfile, and runs no script', async () => {
  const { exitCode, root } = await install({ 'package.json': manifest, 'package-lock.json': npmLock });
  expect(exitCode).toBe(0);
  await expect(readFile(join(root, 'ran'))).rejects.toThrow('ENOENT');
});

test('a lockfile that is not that of package.json stops', async () => {
  const changed = JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { 'drizzle-kit': '0.31.11' } });
  expect((await install({ 'package.json': changed, 'package-lock.json': npmLock })).exitCode).not.toBe(0);
});

test.each([
  ['pnpm-lock.yaml', ['corepack', 'pnpm'], ['corepack enable pnpm', 'pnpm install --frozen-lockfile --ignore-scripts']],
  ['yarn.lock', ['corepack', 'yarn'], ['corepack enable yarn', 'yarn --version', 'yarn install --immutable --mode=skip-build']],
  ['bun.lock', ['bun'], ['bun install --frozen-lockfile --ignore-scripts']],
  ['bun.lockb', ['bun'], ['bun install --frozen-lockfile --ignore-scripts']],
])('%s is installed by the one that wrote it', async (lockfile, planted, starts) => {
  expect(await install({ 'package.json': manifest, [lockfile]: '' }, { planted })).toMatchObject({ exitCode: 0, starts });
});

test('the lockfile of a workspace lies above its package', async () => {
  const { exitCode, starts } = await install(
    { 'packages/db/package.json': manifest, 'pnpm-lock.yaml': '' },
    { folder: 'packages/db', planted: ['corepack', 'pnpm'] },
  );
  expect({ exitCode, starts }).toEqual({ exitCode: 0, starts: ['corepack enable pnpm', 'pnpm install --frozen-lockfile --ignore-scripts'] });
});

test('a command takes the place of the lockfile, and its failure is one', async () => {
  expect(await install({ 'package.json': manifest }, { command: 'echo first | cat; echo done' })).toMatchObject({ exitCode: 0, stdout: 'first\ndone\n' });
  expect((await install({ 'package.json': manifest }, { command: 'false; echo done' })).exitCode).toBe(1);
});

test.each([
  ['', 'install/no-lockfile'],
  ['nowhere', 'install/no-folder'],
  ['..', 'install/no-folder'],
])('the folder "%s" without what is needed is refused by name', async (folder, code) => {
  const { exitCode, stdout } = await install({ 'package.json': manifest }, { folder });
  expect(exitCode).toBe(2);
  expect(stdout).toContain(`::error::${code}: `);
});
