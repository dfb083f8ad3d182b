/** Each example as the repository that it is: its pull request is judged, its merge deployed, and its evidence collected. */
import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { templatePaths, verificationPolicyPath } from '../../../src/workflow-templates/template.ts';
import { repositoryRoot } from '../../scenarios/harness/dist.ts';
import { makeEd25519Key } from '../../scenarios/harness/keys.ts';
import { makeFolder } from '../../scenarios/harness/project.ts';
import type { WorkflowResult } from '../interpreter/interpreter.ts';
import { makeExample, type Example } from './example.ts';

/** A whole repository each, from its first pull request to its evidence. */
vi.setConfig({ testTimeout: 240_000 });

/** Merges the pull request. Its check is that of single-app, and that there is nothing to find in the example is a test of its own. */
function bringIn(example: Example): void {
  expect(readCheck(example.name)).toBe(readCheck('single-app'));
  example.merge(example.open());
}

const readCheck = (name: string): string => readFileSync(join(repositoryRoot, 'examples', name, templatePaths.check), 'utf8');

/** Checks and merges the pull request; each job of its check has passed. */
async function checkIn(example: Example, jobs: readonly string[] = ['check / check']): Promise<void> {
  const { pull, result } = await example.propose();
  expect(result.conclusion, result.text()).toBe('success');
  for (const job of jobs) expect(result.job(job).outputs, result.text()).toMatchObject({ verdict: 'passed', codes: '[]' });
  example.merge(pull);
}

function expectSuccess(result: WorkflowResult): void {
  expect(result.conclusion, result.text()).toBe('success');
}

async function expectComplete(example: Example): Promise<void> {
  const result = await example.collect();
  expectSuccess(result);
  expect(result.job('evidence / collect').outputs, result.text()).toMatchObject({ verdict: 'complete', codes: '[]' });
  expect(example.story.issues.filter(({ title }) => /evidence/iu.test(title))).toEqual([]);
}

test('single-app: one application is checked, deployed with an approval, and its evidence is complete', async () => {
  const example = await makeExample('single-app');
  await checkIn(example);
  expectSuccess(await example.deployFirst());
  expect(example.asked).toEqual(['production']);
  expect(await example.tables()).toEqual(['customers', 'orders']);
  expect(example.kept()).toMatchObject([{ outcome: 'succeeded', gate: { separationOfDuties: { counted: [{ login: 'ben' }] } } }]);
  await expectComplete(example);
});

test('monorepo: each project is checked and deployed by jobs of its own, into its own database', async () => {
  const environments = ['production-shop', 'production-billing'];
  const example = await makeExample('monorepo', { environments, repository: { name: 'platform' } });
  await checkIn(example, ['check-shop / check', 'check-billing / check']);
  expectSuccess(await example.deployFirst());
  expect([...example.asked].sort()).toEqual([...environments].sort());
  expect(await example.tables('production-shop')).toEqual(['customers', 'orders']);
  expect(await example.tables('production-billing')).toEqual(['invoices']);
  expect(new Set(example.kept().map(({ chain }) => chain.id)).size).toBe(2);
  await expectComplete(example);
});

test('several-databases: every region is deployed, the canary first, each with an approval and a chain of its own', async () => {
  const environments = ['production-eu', 'production-us', 'production-ap'];
  const example = await makeExample('several-databases', { environments });
  bringIn(example);
  const result = await example.deployFirst();
  expectSuccess(result);
  expect(example.asked[0]).toBe('production-eu');
  expect([...example.asked].sort()).toEqual([...environments].sort());
  for (const environment of environments) expect(await example.tables(environment)).toEqual(['customers', 'orders']);
  expect(result.job('deploy / index').outputs['verdict']).toBe('complete');
  expect(new Set(example.kept().map(({ chain }) => chain.id)).size).toBe(3);
  await expectComplete(example);
});

test('private-team-plan: without reviewers of the environment, the review of the pull request is the approval', async () => {
  const rules = { reviewers: [], preventSelfReview: false, adminsBypass: true };
  const example = await makeExample('private-team-plan', { repository: { visibility: 'private', plan: 'team' }, rules });
  bringIn(example);
  const result = await example.deployFirst();
  expectSuccess(result);
  expect(example.asked).toEqual([]);
  expect(example.story.attestations).toEqual([]);
  expect(result.job('deploy / seal').summary).toContain('`seal/not-stored`');
  expect(example.kept()).toMatchObject([{ outcome: 'succeeded', gate: { separationOfDuties: { counted: [{ login: 'ben' }] } } }]);
  expect(await example.tables()).toEqual(['customers', 'orders']);
  await expectComplete(example);
});

test('self-hosted-runner: what deploys runs on the own runner, what signs on one of GitHub', async () => {
  const example = await makeExample('self-hosted-runner', { ownRunners: ['database-network'] });
  bringIn(example);
  expectSuccess(await example.deployFirst());
  expect(example.kept()).toMatchObject([{ outcome: 'succeeded', run: { runnerEnvironment: 'self-hosted', identity: { runnerEnvironment: 'github-hosted' } } }]);
  await expectComplete(example);
});

test('ghes: a step of the own workflow deploys on an Enterprise Server, a key signs, and the disk keeps', async () => {
  const [disk, key] = [await makeFolder('disk'), makeEd25519Key()];
  const example = await makeExample('ghes', {
    host: 'server.loopback',
    secrets: { SIGNING_KEY: key.privateKey },
    files: (files) => ({
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('/srv/drizzle-attest/evidence', disk)])),
      [verificationPolicyPath]: JSON.stringify({ schemaVersion: 1, policies: [{ name: 'the key of the deploy', keys: [key.publicKey] }] }),
    }),
  });
  await checkIn(example, []);
  expectSuccess(await example.deployFirst());
  expect(example.asked).toEqual(['production']);
  expect(await example.tables()).toEqual(['customers', 'orders']);
  expectSuccess(await example.deployMain());
  expect(example.github.artifacts.artifacts).toEqual([]);
  expectSuccess(await example.collect());

  const [first = ''] = globSync('*/000001-*/migration-manifest.json', { cwd: disk });
  await rm(join(disk, dirname(first)), { recursive: true });
  const found = await example.collect();
  expect(found.conclusion, found.text()).toBe('failure');
});
