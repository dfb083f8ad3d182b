/** Projects of other shapes: configs that are code, and packages within a repository. */
import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { repositoryRoot } from './harness/dist.ts';
import { expectPage, expectSealed } from './harness/page.ts';
import { generations } from './harness/project.ts';

const demanding = `import { defineConfig } from 'drizzle-kit';
if (process.env['APP_SECRET'] === undefined) throw new Error('APP_SECRET is not set');
export default defineConfig({ dialect: 'postgresql', schema: './schema.ts', out: './drizzle' });
`;

describe.each(generations)('With drizzle-kit of generation %s', (generation) => {
  test('a config that throws without its environment is explained', async () => {
    const target = await makeTarget(generation, { config: demanding });
    const run = await target.deploy();
    expect(run.exitCode).toBe(2);
    expect(run).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['config/unreadable'] });
    expect(await target.tables()).toEqual([]);
    await expectSealed(run, target);
    await expectPage(run, target, 'config-throws');
  });

  test('the same config is not needed where dialect and out are given', async () => {
    const target = await makeTarget(generation, { config: demanding });
    const run = await target.deploy({ dialect: 'postgresql', out: 'drizzle' });
    expect(run.exitCode).toBe(0);
    expect(await target.tables()).toEqual(['posts', 'users']);
    await expectSealed(run, target);
  });

  test('a config never sees the URL of the database', async () => {
    const config = `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify('seen.json')}, JSON.stringify(process.env));
export default { dialect: 'postgresql', schema: './schema.ts', out: './drizzle' };
`;
    const target = await makeTarget(generation, { config });
    const run = await target.deploy();
    expect(run.exitCode).toBe(0);
    const { password } = new URL(target.databaseUrl);
    expect(await promisify(execFile)('grep', ['-rlF', '--exclude-dir=node_modules', password, target.project.root]).catch(() => 'nowhere')).toBe('nowhere');
  });

  test('a package of an npm workspace is deployed with the drizzle-kit at its root', async () => {
    const target = await makeTarget(generation, { packageFolder: 'packages/db', kit: 'none' });
    const { project } = target;
    await project.write('package.json', JSON.stringify({ name: 'shop', private: true, workspaces: ['packages/*'] }));
    await project.write('package-lock.json', '{"lockfileVersion":3}\n');
    const modules = generation === 'v0' ? 'node_modules' : 'test/kits/1.0/node_modules';
    await symlink(join(repositoryRoot, modules), join(project.root, 'node_modules'));
    await project.commit();
    const run = await target.deploy({ 'chain-start': 'true' });
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

  test('a project without drizzle-kit is told to install it', async () => {
    const target = await makeTarget(generation, { kit: 'none' });
    const run = await target.deploy();
    expect(run.exitCode).toBe(2);
    expect(run).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['kit/not-found'] });
    expect(manifestOf(run).source.commit).toBe(await target.project.git('rev-parse', 'HEAD'));
    await expectSealed(run, target);
    await expectPage(run, target, 'no-kit');
  });
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

test.each(['node-modules', 'pnp'])('A package of a Yarn workspace is deployed (%s)', { timeout: installTime }, async (linker) => {
  // Without this extension, drizzle-kit itself cannot start under Plug'n'Play: it declares neither of the two that it needs.
  const extension = ['packageExtensions:', '  drizzle-kit@*:', '    peerDependencies: { drizzle-orm: "*", pg: "*" }'];
  const settings = ['enableScripts: false', 'enableTelemetry: false', 'enableGlobalCache: false', 'enableImmutableInstalls: false', ...extension];
  const target = await makeMonorepo({
    'package.json': '{"name":"shop","private":true,"workspaces":["packages/*"]}',
    'yarn.lock': '',
    '.yarnrc.yml': [`nodeLinker: ${linker}`, ...settings, ''].join('\n'),
  });
  await install(target, 'yarn', ['install']);
  await target.project.commit();
  const run = await target.deploy();
  expect(run.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['posts', 'users']);
  expect(manifestOf(run).tool.lockfile).toMatchObject({ path: 'yarn.lock' });
  await expectSealed(run, target);
});
