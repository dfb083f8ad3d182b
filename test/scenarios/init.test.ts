/** init as people start it: `node dist/cli.js init` in their repository. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { toolVersion } from '../../src/model/version.ts';
import { renderCheckTemplate, renderDeployTemplate, renderEvidenceTemplate } from '../../src/workflow-templates/render.ts';
import { runAction, runCli, type ProcessRun } from './harness/action.ts';
import { makeFolder, makeProject } from './harness/project.ts';

const usual = { branch: 'main', approval: 'environment', signing: 'github', evidenceBranch: 'drizzle-attest-evidence' } as const;
const alone = { name: '', workingDirectory: null, config: null, environment: 'production' };
const answer = z.looseObject({
  packageManager: z.unknown(),
  projects: z.array(z.looseObject({ config: z.string(), dialect: z.string(), environment: z.string().nullable(), how: z.string() })),
  leftOut: z.array(z.looseObject({ path: z.string(), what: z.string() })),
  pushes: z.array(z.looseObject({ path: z.string(), line: z.number().nullable() })),
  deploys: z.array(z.looseObject({ path: z.string() })),
  files: z.array(z.looseObject({ path: z.string(), state: z.string(), diff: z.string(), written: z.boolean() })),
  manualSteps: z.array(z.looseObject({ what: z.string(), where: z.string() })),
});

async function ask(cwd: string, ...args: string[]): Promise<z.infer<typeof answer>> {
  const run = await runCli(['init', ...args, '--format', 'json'], { cwd });
  expect(run).toMatchObject({ exitCode: 0 });
  return answer.parse(JSON.parse(run.stdout));
}

async function makeRepository(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await makeFolder('init');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await mkdir(join(root, '.git/refs'), { recursive: true });
  await mkdir(join(root, '.git/objects'), { recursive: true });
  await writeFile(join(root, '.git/HEAD'), 'ref: refs/heads/main\n');
  await writeFile(join(root, '.git/config'), '[core]\n\trepositoryformatversion = 0\n[remote "origin"]\n\turl = https://github.com/acme/shop.git\n');
  return root;
}

function expectStopped(run: ProcessRun, exitCode: number, code: string): void {
  expect({ exitCode: run.exitCode, said: run.stderr.includes(code), stderr: run.stderr }).toMatchObject({ exitCode, said: true });
}

const config = (dialect: string, more = ''): string => `export default { dialect: '${dialect}', schema: './schema.ts', ${more} };\n`;
const read = async (root: string, path: string): Promise<string> => await readFile(join(root, path), 'utf8');

test('The diff is shown and nothing is written; with --write the files are there; a second time there is nothing to do', async () => {
  const project = await makeProject('v0');
  const shown = await runCli(['init'], { cwd: project.root });
  expect(shown).toMatchObject({ exitCode: 0, stderr: '' });
  expect(shown.stdout).toContain('+++ b/.github/workflows/drizzle-deploy.yml');
  expect(shown.stdout).toContain('Nothing was written');
  expect(await project.git('status', '--porcelain')).toBe('');

  expect((await runCli(['init', '--write'], { cwd: project.root })).exitCode).toBe(0);
  expect(await read(project.root, '.github/workflows/drizzle-check.yml')).toBe(renderCheckTemplate([alone]));
  expect(await read(project.root, '.github/workflows/drizzle-deploy.yml')).toBe(renderDeployTemplate([alone], usual));
  expect(await read(project.root, '.github/workflows/drizzle-evidence.yml')).toBe(renderEvidenceTemplate(usual));
  const before = await project.git('status', '--porcelain', '--untracked-files=all');

  const again = await runCli(['init', '--write'], { cwd: project.root });
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(again.stdout).toContain('Nothing to write');
  expect(again.stdout).not.toContain('@@');
  expect(await project.git('status', '--porcelain', '--untracked-files=all')).toBe(before);
});

test('a monorepo has a job for each project; what is no PostgreSQL is checked only; what is not supported is left out and said', async () => {
  const root = await makeRepository({
    'package.json': '{}',
    'pnpm-lock.yaml': '',
    'apps/api/drizzle.config.ts': config('postgresql'),
    'apps/web/drizzle.config.ts': config('mysql', "out: './sql'"),
    'apps/edge/drizzle.config.json': '{"dialect":"sqlite","driver":"d1-http"}',
    'apps/old/drizzle.config.ts': config('singlestore'),
  });
  const { packageManager, projects, leftOut, files } = await ask(root, '--write', '--environment', 'live');
  expect(packageManager).toBe('pnpm');
  expect(files.map(({ state, written }) => [state, written])).toEqual(files.map(() => ['new', true]));
  expect(projects.map(({ config: path, environment }) => [path, environment])).toEqual([
    ['apps/api/drizzle.config.ts', 'live'],
    ['apps/web/drizzle.config.ts', null],
  ]);
  expect(leftOut.map(({ what }) => what.split(':')[0])).toEqual(['config/driver-unsupported', 'config/dialect-unsupported']);
  const jobs = z.object({ jobs: z.record(z.string(), z.unknown()) });
  expect(Object.keys(jobs.parse(parse(await read(root, '.github/workflows/drizzle-check.yml'))).jobs)).toEqual(['check-api', 'check-web']);
  expect(Object.keys(jobs.parse(parse(await read(root, '.github/workflows/drizzle-deploy.yml'))).jobs)).toEqual(['deploy-api']);
});

test('pushes and deploys of today are listed, and none of them is allowed', async () => {
  const root = await makeRepository({
    'package.json': '{"scripts":{"db:push":"drizzle-kit push","db:migrate":"drizzle-kit migrate"}}',
    'drizzle.config.ts': config('postgresql'),
    '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npm run db:push\n      - run: npm run db:migrate\n',
  });
  const { pushes, deploys, manualSteps } = await ask(root, '--write');
  expect(pushes.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', '.github/workflows/ci.yml']));
  expect(deploys).toMatchObject([{ path: '.github/workflows/ci.yml' }]);
  expect(manualSteps[0]?.where).toContain('.github/workflows/ci.yml:6');
  expect(await read(root, '.github/drizzle-attest.yml')).not.toMatch(/^push/mu);
});

test('a config that computes what it says is loaded by the drizzle-kit of the project, which is said; no other is', async () => {
  const project = await makeProject('v1', {
    config: "const kind = 'postgresql' as const;\nexport default { dialect: kind, schema: './schema.ts', out: './drizzle' };\n",
  });
  const run = await runCli(['init', '--format', 'json'], { cwd: project.root });
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toContain('the drizzle-kit of the project loads it');
  expect(answer.parse(JSON.parse(run.stdout)).projects).toMatchObject([{ dialect: 'postgresql', how: 'loaded' }]);
  const plain = await makeRepository({ 'drizzle.config.ts': `throw new Error('I was run');\n${config('postgresql')}` });
  expect((await ask(plain)).projects).toMatchObject([{ how: 'read' }]);
});

test('choices are written, and the manual setup steps fit them', async () => {
  const root = await makeRepository({ 'drizzle.config.ts': config('postgresql') });
  const { manualSteps } = await ask(root, '--write', '--approval', 'pull-request', '--signing', 'key', '--evidence-branch', 'off', '--environment', 'prod eu');
  const deploy = await read(root, '.github/workflows/drizzle-deploy.yml');
  expect(deploy).toContain("environment: 'prod eu'");
  expect(deploy).toContain('approval: pull-request');
  expect(deploy).toContain("evidence-branch: ''");
  expect(deploy).toContain('SIGNING_KEY: ${{ secrets.SIGNING_KEY }}');
  const said = manualSteps.map(({ what, where }) => `${what} ${where}`).join('\n');
  expect(said).not.toContain('Required reviewers');
  expect(said).toContain('SIGNING_KEY');
  expect(said).toContain('at least 365 days');
});

test('a workflow that differs is shown and left, unless it is forced; a check configuration file is never replaced', async () => {
  const policy = 'version: 1\nsuppressions: []\n';
  const files = {
    'drizzle.config.ts': config('postgresql'),
    '.github/drizzle-attest.yml': policy,
    '.github/workflows/drizzle-check.yml': 'on: push\njobs: {}\n',
  };
  const root = await makeRepository(files);
  const { files: planned } = await ask(root);
  expect(planned.filter(({ state }) => state !== 'new').map(({ path, state }) => [path, state])).toEqual([
    ['.github/workflows/drizzle-check.yml', 'differs'],
    ['.github/drizzle-attest.yml', 'kept'],
  ]);
  expect(planned[0]?.diff).toContain('-jobs: {}');
  const left = await runCli(['init', '--write'], { cwd: root });
  expectStopped(left, 1, 'init/file-differs');
  expect(await read(root, '.github/workflows/drizzle-check.yml')).toBe('on: push\njobs: {}\n');
  expect(await read(root, '.github/workflows/drizzle-deploy.yml')).toBe(renderDeployTemplate([alone], usual));
  expect((await runCli(['init', '--write', '--force'], { cwd: root })).exitCode).toBe(0);
  expect(await read(root, '.github/workflows/drizzle-check.yml')).toBe(renderCheckTemplate([alone]));
  expect(await read(root, '.github/drizzle-attest.yml')).toBe(policy);
});

describe('It stops', () => {
  test('where there is no git repository', async () => {
    expectStopped(await runCli(['init'], { cwd: await makeFolder('none') }), 2, 'init/no-repository');
  });

  test('where there is no drizzle config', async () => {
    expectStopped(await runCli(['init'], { cwd: await makeRepository({ 'package.json': '{}' }) }), 2, 'config/not-found');
  });

  test('where the only project is of a dialect that is not supported', async () => {
    const root = await makeRepository({ 'drizzle.config.ts': config('singlestore') });
    expectStopped(await runCli(['init'], { cwd: root }), 2, 'config/dialect-unsupported');
  });

  test('at an input that is none', async () => {
    expectStopped(await runCli(['init', '--environment', '${{ x }}'], { cwd: await makeFolder('none') }), 2, 'input/invalid');
  });

  test('where a package.json cannot be read', async () => {
    const root = await makeRepository({ 'package.json': '{', 'drizzle.config.ts': config('postgresql') });
    expectStopped(await runCli(['init'], { cwd: root }), 2, 'init/package-unreadable');
  });

  test('where the path of the config would be evaluated by a workflow', async () => {
    const root = await makeRepository({ 'a${{ github.token }}/drizzle.config.ts': config('postgresql') });
    expectStopped(await runCli(['init', '--write'], { cwd: root }), 2, 'init/name-unwritable');
  });

  test('where its folder lies behind a link that leads out of the repository', async () => {
    const root = await makeRepository({ 'drizzle.config.ts': config('postgresql') });
    const elsewhere = await makeFolder('elsewhere');
    await symlink(elsewhere, join(root, '.github'));
    expectStopped(await runCli(['init', '--write'], { cwd: root }), 2, 'init/unwritable');
  });

  test('in a job', async () => {
    const root = await makeRepository({ 'drizzle.config.ts': config('postgresql') });
    const run = await runAction({ command: 'init', write: 'true' }, { workspace: root });
    expect({ exitCode: run.exitCode, codes: run.codes }).toEqual({ exitCode: 2, codes: ['init/not-here'] });
    expect(existsSync(join(root, '.github'))).toBe(false);
  });
});

test('what files and folders are called moves no cursor, and starts nothing', async () => {
  const name = 'a\u001b[31m\u202e$(touch hacked);`x`';
  const root = await makeRepository({
    'drizzle.config.ts': config('postgresql'),
    [`${name}/package.json`]: '{"scripts":{"\\u001b[2Jpush":"drizzle-kit push"}}',
    '.github/workflows/drizzle-check.yml': 'name: "\u001b[2J"\n',
  });
  const { stdout, exitCode } = await runCli(['init'], { cwd: root });
  expect(exitCode).toBe(0);
  expect(stdout).not.toMatch(/[\u001b\u202e]/u);
});

test('The command line says its version and how it is used, and names a wrong word with its code', async () => {
  const cwd = await makeFolder('anywhere');
  expect(await runCli(['--version'], { cwd })).toMatchObject({ exitCode: 0, stdout: `${toolVersion}\n`, stderr: '' });
  expect(await runCli(['--help'], { cwd })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Usage'), stderr: '' });
  expect(await runCli(['--nothing'], { cwd })).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('input/') });
});
