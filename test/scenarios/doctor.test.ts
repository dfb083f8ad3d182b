/** doctor as people and jobs start it: `node dist/cli.js doctor`, and a step of the action. */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { doctorReportSchemaFile } from '../../scripts/schema.ts';
import { administers, jobReads, openShop, type Shop, type ShopWords } from '../commands/doctor/shop.ts';
import { startGitHub, type GitHub } from '../fakes/github/github.ts';
import type { Permissions } from '../fakes/github/world.ts';
import { runAction, runCli, type ProcessRun } from './harness/action.ts';
import { makeFolder } from './harness/project.ts';

const report = z.looseObject({
  verdict: z.string(),
  files: z.string(),
  counts: z.looseObject({ required: z.number(), 'not-configured': z.number() }),
  controls: z.array(z.looseObject({ id: z.string(), status: z.string(), required: z.boolean() })),
});
const schema: unknown = JSON.parse(readFileSync(doctorReportSchemaFile, 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(typeof schema === 'object' && schema !== null ? schema : {});

interface Office {
  readonly shop: Shop;
  readonly github: GitHub;
  /** A clone of the repository, or an empty folder. */
  readonly folder: string;
}

async function open(words: ShopWords = {}, isClone = false): Promise<Office> {
  const shop = openShop(words);
  const github = await startGitHub(shop.story);
  onTestFinished(() => github.stop());
  const folder = await makeFolder('doctor');
  if (isClone) {
    shop.story.git.run(['clone', '--quiet', shop.story.git.root, join(folder, 'clone')]);
    shop.story.git.run(['-C', join(folder, 'clone'), 'remote', 'set-url', 'origin', 'git@github.com:acme/shop.git']);
  }
  return { shop, github, folder: isClone ? join(folder, 'clone') : folder };
}

function tokenOf({ shop: { story, ada }, github }: Office, permissions: Permissions = administers): string {
  const run = story.run({ by: ada });
  return github.startJob(run, story.job(run, { permissions })).token;
}

async function ask(
  office: Office,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = { GITHUB_TOKEN: tokenOf(office) },
): Promise<ProcessRun> {
  const usual = ['--api-url', office.github.apiUrl, '--evidence-branch', 'drizzle-attest-evidence'];
  return await runCli(['doctor', ...usual, ...args], { cwd: office.folder, env });
}

function parse({ stdout }: ProcessRun): z.infer<typeof report> {
  const value: unknown = JSON.parse(stdout);
  expect([validate(value), validate.errors]).toEqual([true, null]);
  return report.parse(value);
}

describe('In a terminal', () => {
  test('a repository with every control ends with 0, says so first, and is asked for nothing but readings', async () => {
    const office = await open();
    const run = await ask(office, ['--repository', 'acme/shop']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Every required control is configured: /u);
    expect([...new Set(office.github.requests.map(({ method }) => method))]).toEqual(['GET']);
  });

  test('its JSON, and the report that is written where it is asked for, are of the published form', async () => {
    const office = await open();
    const answer = await ask(office, ['--repository', 'acme/shop', '--format', 'json', '--report-directory', 'out']);
    expect(parse(answer)).toMatchObject({ verdict: 'configured', files: 'github' });
    expect(JSON.parse(await readFile(join(office.folder, 'out/doctor-report.json'), 'utf8'))).toEqual(JSON.parse(answer.stdout));
  });

  test('a required control that is missing ends with 1, and its remedy is said', async () => {
    const run = await ask(await open({ rules: { approvals: 0 } }), ['--repository', 'acme/shop']);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('Required approvals: 1 or more');
  });

  test('a required control that cannot be read ends with 2', async () => {
    expect((await ask(await open({ environment: { adminsBypass: 'not-told' } }), ['--repository', 'acme/shop'])).exitCode).toBe(2);
  });

  test('in a clone, the files of the folder are read, and the remote names the repository', async () => {
    const office = await open({}, true);
    await mkdir(join(office.folder, '.github/workflows'), { recursive: true });
    await writeFile(
      join(office.folder, '.github/workflows/push.yml'),
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npx drizzle-kit push\n',
    );
    const run = await ask(office, ['--format', 'json']);
    expect(run.exitCode).toBe(1);
    const answer = parse(run);
    expect(answer.files).toBe('work-tree');
    expect(answer.controls.filter(({ status, required }) => status === 'not-configured' && required).map(({ id }) => id)).toEqual(['workflows/no-push']);
  });

  test('GH_TOKEN is taken, too; without any token that is said; no token is ever shown', async () => {
    const office = await open();
    const token = tokenOf(office);
    const run = await ask(office, ['--repository', 'acme/shop'], { GH_TOKEN: token });
    expect(run.exitCode).toBe(0);
    expect(run.stdout + run.stderr).not.toContain(token);
    const bare = await ask(office, ['--repository', 'acme/shop'], {});
    expect(bare.exitCode).toBe(2);
    expect(bare.stderr).toContain('No token was given');
  });

  test('a folder without a remote, and no repository named, is an error', async () => {
    const run = await ask(await open());
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('doctor/no-repository');
  });

  test('an input that is none, and no environment at all, are errors', async () => {
    const office = await open();
    for (const [flag, value, code] of [
      ['--repository', 'shop', 'input/invalid'],
      ['--environment', ',', 'input/missing'],
    ] as const) {
      const run = await ask(office, ['--repository', 'acme/shop', flag, value]);
      expect({ exitCode: run.exitCode, said: run.stderr }).toEqual({ exitCode: 2, said: expect.stringContaining(code) });
    }
  });

  test('names from GitHub and from files move no cursor', async () => {
    const hostile = '\u001b[2J\u202e';
    const office = await open({
      files: { '.github/workflows/other.yml': `on: push\njobs:\n  a:\n    steps:\n      - uses: "evil/x@${hostile.replace('\u001b', '\\e')}"\n` },
    });
    const run = await ask(office, ['--repository', 'acme/shop']);
    expect(run.stdout).toContain('evil/x');
    expect(run.stdout).not.toMatch(/[\u001b\u202e]/u);
  });
});

describe('As a step of the action', () => {
  test('the files of the checkout and the token of the job are used; page, outputs and report tell the verdict', async () => {
    const office = await open({}, true);
    const { story, ada } = office.shop;
    const run = story.run({ by: ada });
    const { token, env, event } = office.github.startJob(run, story.job(run, { permissions: jobReads }));
    const step = await runAction(
      { command: 'doctor', 'github-token': token, 'evidence-branch': 'drizzle-attest-evidence' },
      { workspace: office.folder, event, env },
    );
    expect({ exitCode: step.exitCode, codes: step.codes, verdict: step.outputs['verdict'] }).toEqual({ exitCode: 0, codes: [], verdict: 'configured' });
    expect(step.summary).toContain('## ✅ Every required control is configured');
    expect(report.parse(JSON.parse(await readFile(step.outputs['report-path'] ?? '', 'utf8'))).files).toBe('work-tree');
  });

  test('what is missing are the codes, in the order of the page', async () => {
    const office = await open({ environment: { branches: 'all', preventSelfReview: false } }, true);
    const { story, ada } = office.shop;
    const run = story.run({ by: ada });
    const { token, env, event } = office.github.startJob(run, story.job(run, { permissions: jobReads }));
    const step = await runAction(
      { command: 'doctor', 'github-token': token, 'evidence-branch': 'drizzle-attest-evidence' },
      { workspace: office.folder, event, env },
    );
    expect({ exitCode: step.exitCode, codes: step.codes }).toEqual({ exitCode: 1, codes: ['environment/self-review', 'environment/branch-policy'] });
  });
});
