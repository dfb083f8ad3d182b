/** Each package manager installs a small project from the registry; then the drizzle-kit that was found has to start. */
import { execa } from 'execa';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChild } from '../../src/host/process.ts';
import type { Kit } from '../../src/model/project.ts';
import { copyFiles, makeTemporary, problemOf, read, write } from './workspace.ts';

const bin = join(import.meta.dirname, '../../node_modules/.bin');
const limit = 300_000;

const versions = {
  v0: { 'drizzle-kit': '0.31.11', 'drizzle-orm': '0.45.4', pg: '8.23.1' },
  v1: { 'drizzle-kit': '1.0.0-rc.5', 'drizzle-orm': '1.0.0-rc.5', pg: '8.23.1' },
} as const;

type Generation = keyof typeof versions;

/** A space in the path, since it also has to survive in NODE_OPTIONS. */
async function makeRoot(): Promise<string> {
  const root = join(await makeTemporary(), 'the repository');
  await mkdir(root);
  return root;
}

/** A repository with the fixture as its package `packages/db`, and the files that its package manager needs. */
async function makeMonorepo(
  generation: Generation,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly root: string; readonly packageFolder: string }> {
  const root = await makeRoot();
  const packageFolder = join(root, 'packages/db');
  await copyFiles(generation, 'three', packageFolder);
  await write(root, 'packages/db/package.json', JSON.stringify({ name: 'db', private: true, version: '1.0.0', dependencies: versions[generation] }));
  for (const [name, text] of Object.entries(files)) await write(root, name, text);
  return { root, packageFolder };
}

/** Only what the package manager needs of the environment, so that the one that runs these tests does not show through. */
async function install(file: string, args: readonly string[], root: string): Promise<void> {
  const kept = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_(?!config_registry)|pnpm_|yarn_|INIT_CWD|NODE_OPTIONS)/iu.test(name)),
  );
  await execa(file, [...args], {
    cwd: root,
    env: { ...kept, CI: '1', PATH: `${bin}:${kept['PATH'] ?? ''}` },
    extendEnv: false,
    stdin: 'ignore',
    timeout: limit,
  });
}

/** What the kit at hand says, and its exit code. */
async function runKit(kit: Kit, cwd: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const lines: string[] = [];
  const { signal } = new AbortController();
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, NO_COLOR: '1', ...kit.environment };
  const end = await runChild({ file: 'node', args: [kit.script, ...args], cwd, env, timeLimitMs: limit, signal, onLine: (line) => lines.push(line) });
  return { code: end.kind === 'exited' ? end.code : null, said: lines.join('\n') };
}

/** The driver that drizzle-kit itself takes for a server that is not there; null if it finds none. */
async function driverTaken(kit: Kit, cwd: string): Promise<string | null> {
  await write(cwd, 'away.config.cjs', `module.exports = { dialect: 'postgresql', out: './drizzle', dbCredentials: { url: 'postgres://u@127.0.0.1:9/d' } };`);
  const { said } = await runKit(kit, cwd, ['migrate', '--config', 'away.config.cjs']);
  expect(said).toMatch(/Using '.+' driver|please install either of/u);
  return /Using '(.+)' driver/u.exec(said)?.[1] ?? null;
}

async function expectToStart(generation: Generation, root: string, packageFolder: string, lockfile: string): Promise<Kit> {
  const project = await read(root, { packageFolder, timeLimitMs: limit });
  expect(project.kit).toMatchObject({
    version: versions[generation]['drizzle-kit'],
    ormVersion: versions[generation]['drizzle-orm'],
    generation,
  });
  expect(project.config.out).toBe('./drizzle');
  expect(project.folder).toMatchObject({ path: 'packages/db/drizzle', defects: [] });
  expect(project.lockfile).toMatchObject({ path: lockfile });
  const { code, said } = await runKit(project.kit, packageFolder, ['--version']);
  expect([code, said]).toEqual([0, expect.stringContaining(`drizzle-kit: v${versions[generation]['drizzle-kit']}`)]);
  expect(project.kit.driver).toBe(await driverTaken(project.kit, packageFolder));
  return project.kit;
}

const workspacesRoot = { name: 'root', private: true, workspaces: ['packages/*'] };
const workspaces = JSON.stringify(workspacesRoot);

/** Where it lies is the package manager's matter; Plug'n'Play stands between Node and how each generation loads a config. */
describe('drizzle-kit is found and starts where', () => {
  test('npm hoisted it to the root of its workspaces', { timeout: limit }, async () => {
    const generation = 'v0';
    const { root, packageFolder } = await makeMonorepo(generation, { 'package.json': workspaces });
    await install('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], root);
    const kit = await expectToStart(generation, root, packageFolder, 'package-lock.json');
    expect(kit.script).toBe(join(root, 'node_modules/drizzle-kit/bin.cjs'));
  });

  test('pnpm linked it into its package alone', { timeout: limit }, async () => {
    const generation = 'v1';
    const { root, packageFolder } = await makeMonorepo(generation, {
      'package.json': '{"name":"root","private":true}',
      'pnpm-workspace.yaml': 'packages: ["packages/*"]\n',
    });
    await install(join(bin, 'pnpm'), ['install', '--ignore-scripts', '--store-dir', join(root, '.store')], root);
    const kit = await expectToStart(generation, root, packageFolder, 'pnpm-lock.yaml');
    expect(kit.script).toBe(join(packageFolder, 'node_modules/drizzle-kit/bin.cjs'));
  });

  test.each([
    ['node-modules', 'v0', {}, 'pg'],
    // Plug'n'Play lets drizzle-kit see what its own package.json does not name only if the root has it.
    ['pnp', 'v0', versions.v0, 'pg'],
    ['pnp', 'v1', {}, null],
  ] as const)('Yarn 4 put it (%s, %s)', { timeout: limit }, async (linker, generation, dependencies, driver) => {
    const { root, packageFolder } = await makeMonorepo(generation, {
      'package.json': JSON.stringify({ ...workspacesRoot, dependencies }),
      'yarn.lock': '',
      '.yarnrc.yml': `nodeLinker: ${linker}\nenableScripts: false\nenableTelemetry: false\nenableGlobalCache: false\nenableImmutableInstalls: false\n`,
    });
    await install(join(bin, 'yarn'), ['install'], root);
    const kit = await expectToStart(generation, root, packageFolder, 'yarn.lock');
    expect(kit.driver).toBe(driver);
    expect(kit.environment['NODE_OPTIONS']?.includes('.pnp.cjs') ?? false).toBe(linker === 'pnp');
  });
});

test("Yarn Plug'n'Play without drizzle-kit among the dependencies has none", { timeout: limit }, async () => {
  const { root, packageFolder } = await makeMonorepo('v0', {
    'package.json': workspaces,
    'packages/db/package.json': '{"name":"db","version":"1.0.0"}',
    'yarn.lock': '',
    '.yarnrc.yml': 'nodeLinker: pnp\nenableTelemetry: false\nenableImmutableInstalls: false\n',
  });
  await install(join(bin, 'yarn'), ['install'], root);
  const problem = await problemOf(read(root, { packageFolder }));
  expect([problem.code, problem.place]).toEqual(['kit/not-found', '.pnp.cjs']);
});

test('A .pnp.cjs that gives no answer is no installation', async () => {
  const { root, packageFolder } = await makeMonorepo('v0', { '.pnp.cjs': `throw new Error('broken');` });
  const problem = await problemOf(read(root, { packageFolder }));
  expect(problem.code).toBe('kit/not-found');
  expect(problem.message).toContain('Node ended with exit code 1');
});
