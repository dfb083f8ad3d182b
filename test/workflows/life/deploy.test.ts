/** Deploys by the reusable workflow: planned, approved, applied, sealed and kept, or stopped where they have to be. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callerPaths, databaseSecret } from '../../../src/callers/caller.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { DeployRecord } from '../../../src/manifest/record.ts';
import { generations } from '../../scenarios/harness/project.ts';
import type { JobResult, WorkflowResult } from '../interpreter/interpreter.ts';
import { makeLife, type Life } from './shop.ts';

const branch = 'drizzle-attest-evidence';

/** How each job ended, by its name within the workflow that is called. */
function endsOf({ jobs }: WorkflowResult): Record<string, string> {
  return Object.fromEntries(jobs.map(({ name, conclusion }) => [name.split(' / ').at(-1) ?? '', conclusion]));
}

const all = { plan: 'success', apply: 'success', seal: 'success', keep: 'success' };

/** The records on the evidence branch, in the order of their folders. */
function kept({ story }: Life): readonly DeployRecord[] {
  const tree = story.git.tree(branch, true)?.entries ?? [];
  const paths = tree.map(({ path }) => path).filter((path) => path.endsWith('/migration-manifest.json'));
  return paths.sort().map((path) => parseManifest(story.git.file(branch, path)?.bytes ?? new Uint8Array()));
}

function errorsOf({ annotations }: JobResult): readonly string[] {
  return annotations.flatMap(({ level, message }) => (level === 'error' ? (/^[a-z]+\/[a-z-]+/u.exec(message) ?? []) : []));
}

const plans = z.array(z.object({ name: z.string() }));

describe.each(generations)('With drizzle-kit of generation %s', (generation) => {
  test('the first deploy declares the start of its chain, and the next one is planned from its record', async () => {
    const life = await makeLife(generation);
    await life.bring();
    const first = await life.deployMain({ 'chain-start': true });
    expect(first.conclusion, first.text()).toBe('success');
    expect(endsOf(first)).toEqual(all);
    expect(first.job('deploy / plan').annotations.map(({ message }) => message.split(':')[0])).toEqual(['plan/unknown']);
    expect(await life.ledger()).toHaveLength(1);

    const name = await life.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
    await life.bring();
    const next = await life.deployMain();
    expect(next.conclusion, next.text()).toBe('success');
    const plan = next.job('deploy / plan');
    expect(plans.parse(JSON.parse(plan.outputs['plan'] ?? ''))).toEqual([expect.objectContaining({ name })]);
    expect(plan.summary).toContain('CREATE TABLE "tags"');
    expect(plan.summary).toContain('As record 1 of this target');
    const [one, two] = kept(life);
    expect(one?.chain.position).toEqual({ sequence: 1, previous: null });
    expect(two?.chain.position).toMatchObject({ sequence: 2, previous: { recordId: one?.recordId } });
    expect(two).toMatchObject({ outcome: 'succeeded', execution: { form: 'isolated' }, gate: { separationOfDuties: { counted: [{ login: 'ben' }] } } });
    expect(await life.tables()).toEqual(['tags', 'users']);
  });
});

test('a deploy that nobody approved is refused, and has its record', async () => {
  const life = await makeLife('v0');
  await life.bring();
  life.approveBy('bypass');
  const result = await life.deployMain({ 'chain-start': true });
  expect(endsOf(result), result.text()).toEqual({ ...all, apply: 'failure' });
  expect(errorsOf(result.job('deploy / apply'))).toContain('gate/not-approved');
  expect(kept(life).map(({ outcome }) => outcome)).toEqual(['refused']);
  expect(await life.tables()).toEqual([]);
});

test('a deploy that was rejected does not begin', async () => {
  const life = await makeLife('v0');
  await life.bring();
  life.approveBy('rejected');
  const result = await life.deployMain();
  expect(endsOf(result), result.text()).toMatchObject({ plan: 'success', apply: 'failure', seal: 'skipped', keep: 'skipped' });
  expect(kept(life)).toEqual([]);
});

test('a plan that is another one by the time it is approved is refused, and both are shown', async () => {
  const life = await makeLife('v0');
  await life.bring();
  await life.deployMain({ 'chain-start': true });
  const tags = await life.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await life.project.addMigration('more', ['CREATE TABLE "more" ("id" integer PRIMARY KEY);']);
  await life.bring();
  // Somebody goes around the deploy: the ledger has one of the two that were approved.
  const row = `'${await life.project.hashOf(tags)}', ${await life.project.createdAt(tags)}`;
  await life.sql(`insert into drizzle.__drizzle_migrations (hash, created_at) values (${row})`);
  const result = await life.deployMain();
  expect(endsOf(result), result.text()).toEqual({ ...all, apply: 'failure' });
  expect(errorsOf(result.job('deploy / apply'))).toContain('gate/plan-changed');
  expect(kept(life).map(({ outcome }) => outcome)).toEqual(['succeeded', 'refused']);
});

test('a migration that fails has its record, and the run fails', async () => {
  const life = await makeLife('v0');
  await life.bring();
  await life.deployMain({ 'chain-start': true });
  await life.project.addMigration('broken', ['ALTER TABLE "nowhere" ADD COLUMN "x" text;']);
  await life.bring();
  const result = await life.deployMain();
  expect(endsOf(result), result.text()).toEqual({ ...all, apply: 'failure' });
  expect(errorsOf(result.job('deploy / apply'))).toContain('apply/failed');
  expect(result.conclusion).toBe('failure');
  expect(kept(life).map(({ outcome }) => outcome)).toEqual(['succeeded', 'failed']);
});

test('two deploys at once go one after the other, and each migration runs once', async () => {
  const life = await makeLife('v0');
  await life.bring();
  const results = await Promise.all([life.deployMain({ 'chain-start': true }), life.deployMain()]);
  expect(
    results.map(({ conclusion }) => conclusion),
    results.map((result) => result.text()).join('\n'),
  ).toEqual(['success', 'success']);
  expect(kept(life).map(({ outcome, chain: { position } }) => [outcome, 'sequence' in position ? position.sequence : null])).toEqual([
    ['succeeded', 1],
    ['no-op', 2],
  ]);
  expect(await life.ledger()).toHaveLength(1);
});

test('what was handed over and then changed is not sealed', async () => {
  const life = await makeLife('v0', {
    onStep: async ({ job, name, temp }) => {
      if (job !== 'deploy / seal' || !name.includes('$/action')) return;
      const path = join(temp, 'handover/migration-handover.json');
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll('succeeded', 'no-op'));
    },
  });
  await life.bring();
  const result = await life.deployMain({ 'chain-start': true });
  expect(endsOf(result), result.text()).toEqual({ plan: 'success', apply: 'success', seal: 'failure', keep: 'skipped' });
  expect(errorsOf(result.job('deploy / seal'))).toEqual(['seal/handover-invalid']);
  expect(kept(life)).toEqual([]);
  expect(life.story.attestations).toEqual([]);
});

test('only the plan is made where only that is asked for', async () => {
  const caller = `on: workflow_dispatch
permissions: {}
jobs:
  plan:
    uses: drizzle-attest/drizzle-attest/.github/workflows/deploy.yml@v1
    permissions: { contents: write, actions: read, deployments: read, pull-requests: read, id-token: write, attestations: write, issues: write }
    with: { environment: production, plan-only: true }
    secrets: { PLAN_DATABASE_URL: '\${{ secrets.READER_URL }}' }
`;
  const life = await makeLife('v0', { files: { '.github/workflows/plan.yml': caller } });
  await life.bring();
  const result = await life.actions.run({ event: 'workflow_dispatch', by: life.mia, workflow: '.github/workflows/plan.yml' });
  expect(endsOf(result), result.text()).toEqual({ plan: 'success', apply: 'skipped', seal: 'skipped', keep: 'skipped' });
});

test('an emergency goes ahead, is recorded as one, and asks for its review', async () => {
  const caller = `on: workflow_dispatch
permissions: {}
jobs:
  deploy:
    uses: drizzle-attest/drizzle-attest/.github/workflows/deploy.yml@v1
    permissions: { contents: write, actions: read, deployments: read, pull-requests: read, id-token: write, attestations: write, issues: write }
    with: { environment: production, chain-start: true, emergency: true, emergency-reason: orders fail, emergency-ticket: OPS-7 }
    secrets: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}' }
`;
  const life = await makeLife('v0', { environment: { reviewers: [] }, files: { '.github/workflows/emergency.yml': caller } });
  await life.bring({ approvedBy: null });
  const result = await life.actions.run({ event: 'workflow_dispatch', by: life.mia, workflow: '.github/workflows/emergency.yml' });
  expect(endsOf(result), result.text()).toEqual(all);
  expect(kept(life)).toMatchObject([{ outcome: 'succeeded', gate: { outcome: 'emergency' } }]);
  expect(life.story.issues.map(({ title }) => title)).toContainEqual(expect.stringContaining('Review the emergency deploy to production'));
});

test('a caller that grants too little is not started, and is told which job lacks what', async () => {
  const life = await makeLife('v0');
  const path = callerPaths.deploy;
  const text = life.story.git.file('main', path)?.bytes.toString('utf8') ?? '';
  life.story.directPush({ by: life.mia, files: { [path]: text.replace(/^ *id-token: write.*\n/mu, '') } });
  const result = await life.deployMain();
  expect(result.conclusion).toBe('startup_failure');
  expect(result.errors.join('\n')).toMatch(/seal.*id-token: write/su);
});

test.each([
  ['passes no secret on', (text: string) => text.replace(/^ {4}secrets:\n.*\n/mu, '')],
  ['has no such secret', (text: string) => text.replace(`secrets.${databaseSecret}`, 'secrets.DATABASE')],
])('a caller that %s is told so, by name', async (_, change) => {
  const life = await makeLife('v0', { secrets: {} });
  await life.bring();
  const path = callerPaths.deploy;
  life.story.directPush({ by: life.mia, files: { [path]: change(life.story.git.file('main', path)?.bytes.toString('utf8') ?? '') } });
  const result = await life.deployMain({ 'chain-start': true });
  expect(endsOf(result), result.text()).toMatchObject({ plan: 'success', apply: 'failure' });
  const [message = ''] = result.job('deploy / apply').annotations.map((annotation) => annotation.message);
  expect(message).toMatch(/^url\/empty .*the secret DATABASE_URL of the environment/su);
});
