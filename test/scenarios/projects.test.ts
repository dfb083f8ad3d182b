/** Projects of other shapes: configs that are code, and packages within a repository. Each package manager and form of config has its case in test/project. */
import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { quickModules } from '../quick-kit/modules.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { repositoryRoot } from './harness/dist.ts';
import { expectPage, expectSealed } from './harness/page.ts';

const demanding = `import { defineConfig } from 'drizzle-kit';
if (process.env['APP_SECRET'] === undefined) throw new Error('APP_SECRET is not set');
export default defineConfig({ dialect: 'postgresql', schema: './schema.ts', out: './drizzle' });
`;

test('A config that throws without its environment is explained, and not needed where dialect and out are given', async () => {
  const target = await makeTarget('v1', { config: demanding });
  const run = await target.deploy();
  expect(run.exitCode).toBe(2);
  expect(run).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['config/unreadable'] });
  expect(await target.tables()).toEqual([]);
  await expectSealed(run, target);
  await expectPage(run, target, 'config-throws');

  const given = await target.deploy({ dialect: 'postgresql', out: 'drizzle' });
  expect(given.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['posts', 'users']);
  await expectSealed(given, target);
});

test('A package of an npm workspace is deployed by its own config, with the drizzle-kit at its root', async () => {
  const target = await makeTarget('v0', { packageFolder: 'packages/db', kit: 'none' });
  const { project } = target;
  await project.write('package.json', JSON.stringify({ name: 'shop', private: true, workspaces: ['packages/*'] }));
  await project.write('package-lock.json', '{"lockfileVersion":3}\n');
  await symlink(await quickModules('v0'), join(project.root, 'node_modules'));
  await project.commit();
  const run = await target.deploy({ 'chain-start': 'true', dialect: '', out: '' });
  expect(run.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['posts', 'users']);
  expect(manifestOf(run).source).toMatchObject({
    migrationsPath: 'packages/db/drizzle',
    migrationsTree: await project.git('rev-parse', 'HEAD:packages/db/drizzle'),
    clean: true,
  });
  expect(manifestOf(run).tool.lockfile).toMatchObject({ path: 'package-lock.json' });
  await expectSealed(run, target);
  await expectPage(run, target, 'monorepo');
});

test('A project without drizzle-kit is told to install it', async () => {
  const target = await makeTarget('v1', { kit: 'none' });
  const run = await target.deploy();
  expect(run.exitCode).toBe(2);
  expect(run).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['kit/not-found'] });
  expect(manifestOf(run).source.commit).toBe(await target.project.git('rev-parse', 'HEAD'));
  await expectSealed(run, target);
  await expectPage(run, target, 'no-kit');
});

const installTime = 300_000;
const dependencies = { 'drizzle-kit': '0.31.11', 'drizzle-orm': '0.45.4', pg: '8.23.1' };

/** Only what the package manager needs of the environment, so that the one that runs these tests does not show through. */
async function install(target: Target, manager: 'pnpm' | 'yarn', args: readonly string[]): Promise<void> {
  const kept = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_(?!config_registry)|pnpm_|yarn_|INIT_CWD|NODE_OPTIONS)/iu.test(name)),
  );
  const bin = join(repositoryRoot, 'node_modules/.bin');
  await promisify(execFile)(join(bin, manager), [...args], { cwd: target.project.root, env: { ...kept, CI: '1', PATH: `${bin}:${kept['PATH'] ?? ''}` } });
}

async function makeMonorepo(files: Readonly<Record<string, string>>): Promise<Target> {
  const target = await makeTarget('v0', { packageFolder: 'packages/db', kit: 'none' });
  await target.project.write('packages/db/package.json', JSON.stringify({ name: 'db', version: '1.0.0', private: true, dependencies }));
  for (const [path, text] of Object.entries(files)) await target.project.write(path, text);
  await target.project.write('.gitignore', 'node_modules\n.store\n.yarn\n.pnp.*\n');
  return target;
}

test('A package of a pnpm workspace is deployed', { timeout: installTime }, async () => {
  const target = await makeMonorepo({ 'package.json': '{"name":"shop","private":true}', 'pnpm-workspace.yaml': 'packages: ["packages/*"]\n' });
  await install(target, 'pnpm', ['install', '--ignore-scripts', '--store-dir', '.store']);
  await target.project.commit();
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['posts', 'users']);
  expect(manifestOf(run).tool.lockfile).toMatchObject({ path: 'pnpm-lock.yaml' });
  await expectSealed(run, target);
});

test("A package of a Yarn workspace is deployed under Plug'n'Play", { timeout: installTime }, async () => {
  // Without this extension, drizzle-kit itself cannot start under Plug'n'Play: it declares neither of the two that it needs.
  const extension = ['packageExtensions:', '  drizzle-kit@*:', '    peerDependencies: { drizzle-orm: "*", pg: "*" }'];
  const settings = ['enableScripts: false', 'enableTelemetry: false', 'enableGlobalCache: false', 'enableImmutableInstalls: false', ...extension];
  const target = await makeMonorepo({
    'package.json': '{"name":"shop","private":true,"workspaces":["packages/*"]}',
    'yarn.lock': '',
    '.yarnrc.yml': ['nodeLinker: pnp', ...settings, ''].join('\n'),
  });
  await install(target, 'yarn', ['install']);
  await target.project.commit();
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['posts', 'users']);
  expect(manifestOf(run).tool.lockfile).toMatchObject({ path: 'yarn.lock' });
  await expectSealed(run, target);
});
