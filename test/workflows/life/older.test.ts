/** The workflows for runners that do not know an action of the workflow's own commit. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFileSync } from 'node:fs';
import { callerPaths } from '../../../src/callers/caller.ts';
import { repositoryRoot } from '../../scenarios/harness/dist.ts';
import { makeLife } from './shop.ts';

test('are what the others are written to', () => {
  expect(() => execFileSync(process.execPath, ['scripts/older-runners.ts', '--check'], { cwd: repositoryRoot, stdio: 'pipe' })).not.toThrow();
});

test('check and deploy by the action that they check out', async () => {
  const life = await makeLife('v0', { migrations: 3 });
  const older = (path: string): string =>
    (life.story.git.file('main', path)?.bytes.toString('utf8') ?? '').replace(/\/(check|deploy)\.yml@v1/u, '/$1-checkout.yml@v1');
  const files = Object.fromEntries([callerPaths.check, callerPaths.deploy].map((path) => [path, older(path)]));
  life.story.directPush({ by: life.mia, files });
  const { pull, result } = await life.propose();
  expect(result.conclusion, result.text()).toBe('success');
  life.story.review(pull, life.ben);
  life.story.merge(pull, life.mia, 'merge');
  const deployed = await life.deployMain({ 'chain-start': true });
  expect(deployed.conclusion, deployed.text()).toBe('success');
  expect(deployed.job('deploy / apply').log).toContain('# Run ./.drizzle-attest/action');
  expect(await life.tables()).toEqual(['posts', 'users']);
});

const steps = z.looseObject({
  jobs: z.record(z.string(), z.looseObject({ steps: z.array(z.looseObject({ name: z.string().optional(), run: z.string().optional() })).optional() })),
});

test.each([
  ['', '', 2],
  ['acme/tool', '', 2],
  ['', '0123456789012345678901234567890123456789', 2],
  ['acme/tool', 'main', 2],
  ['acme/tool', '0123456789012345678901234567890123456789', 0],
])('of the repository "%s" at "%s" the guard ends with %s', (repository, commit, status) => {
  const { jobs } = steps.parse(parse(readFileSync(join(repositoryRoot, '.github/workflows/deploy-checkout.yml'), 'utf8'), { merge: true }));
  const guard = jobs['seal']?.steps?.find(({ name }) => name === 'Find the action of this workflow')?.run ?? 'exit 9';
  const ended = spawnSync('bash', ['-e', '-c', guard], { env: { PATH: process.env['PATH'], REPOSITORY: repository, COMMIT: commit }, encoding: 'utf8' });
  expect(ended.status).toBe(status);
  const code = 'workflow/unknown-origin';
  expect(ended.stdout.includes(`::error::${code}: `)).toBe(status !== 0);
});
