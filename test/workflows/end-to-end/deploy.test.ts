/** Deploys by the reusable workflow: planned, approved, applied, sealed and kept, or stopped where they have to be. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { templatePaths, databaseSecret } from '../../../src/workflow-templates/template.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { generations } from '../../scenarios/harness/project.ts';
import type { JobResult, WorkflowResult } from '../interpreter/interpreter.ts';
import { makeEndToEnd, type EndToEnd } from './shop.ts';

const branch = 'drizzle-attest-evidence';

/** How each job ended, by its name within the workflow that is called. */
function endsOf({ jobs }: WorkflowResult): Record<string, string> {
  return Object.fromEntries(jobs.map(({ name, conclusion }) => [name.split(' / ').at(-1) ?? '', conclusion]));
}

const all = { plan: 'success', apply: 'success', seal: 'success', keep: 'success' };

/** The manifests on the evidence branch, in the order of their folders. */
function kept({ story }: EndToEnd): readonly Manifest[] {
  const tree = story.git.tree(branch, true)?.entries ?? [];
  const paths = tree.map(({ path }) => path).filter((path) => path.endsWith('/migration-manifest.json'));
  return paths.sort().map((path) => parseManifest(story.git.file(branch, path)?.bytes ?? new Uint8Array()));
}

function errorsOf({ annotations }: JobResult): readonly string[] {
  return annotations.flatMap(({ level, message }) => (level === 'error' ? (/^[a-z]+\/[a-z-]+/u.exec(message) ?? []) : []));
}

const plans = z.array(z.object({ name: z.string() }));

describe.each(generations)('With drizzle-kit of generation %s', (generation) => {
  test('the first deploy declares the start of its chain, and the next one is planned from its manifest', async () => {
    const endToEnd = await makeEndToEnd(generation);
    await endToEnd.bring();
    const first = await endToEnd.deployMain({ 'chain-start': true });
    expect(first.conclusion, first.text()).toBe('success');
    expect(endsOf(first)).toEqual(all);
    expect(first.job('deploy / plan').annotations.map(({ message }) => message.split(':')[0])).toEqual(['plan/unknown']);
    expect(await endToEnd.ledger()).toHaveLength(1);

    const name = await endToEnd.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
    await endToEnd.bring();
    const next = await endToEnd.deployMain();
    expect(next.conclusion, next.text()).toBe('success');
    const plan = next.job('deploy / plan');
    expect(plans.parse(JSON.parse(plan.outputs['plan'] ?? ''))).toEqual([expect.objectContaining({ name })]);
    expect(plan.summary).toContain('CREATE TABLE "tags"');
    expect(plan.summary).toContain('As record 1 of this target');
    const [one, two] = kept(endToEnd);
    expect(one?.chain.position).toEqual({ sequence: 1, previous: null });
    expect(two?.chain.position).toMatchObject({ sequence: 2, previous: { manifestId: one?.manifestId } });
    expect(two).toMatchObject({ outcome: 'succeeded', execution: { form: 'isolated' }, gate: { separationOfDuties: { counted: [{ login: 'ben' }] } } });
    expect(await endToEnd.tables()).toEqual(['tags', 'users']);
  });
});

test('a deploy that nobody approved is refused, and has its manifest', async () => {
  const endToEnd = await makeEndToEnd('v0');
  await endToEnd.bring();
  endToEnd.approveBy('bypass');
  const result = await endToEnd.deployMain({ 'chain-start': true });
  expect(endsOf(result), result.text()).toEqual({ ...all, apply: 'failure' });
  expect(errorsOf(result.job('deploy / apply'))).toContain('gate/not-approved');
  expect(kept(endToEnd).map(({ outcome }) => outcome)).toEqual(['refused']);
  expect(await endToEnd.tables()).toEqual([]);
});

test('a deploy that was rejected does not begin', async () => {
  const endToEnd = await makeEndToEnd('v0');
  await endToEnd.bring();
  endToEnd.approveBy('rejected');
  const result = await endToEnd.deployMain();
  expect(endsOf(result), result.text()).toMatchObject({ plan: 'success', apply: 'failure', seal: 'skipped', keep: 'skipped' });
  expect(kept(endToEnd)).toEqual([]);
});

test('a plan that is another one by the time it is approved is refused, and both are shown', async () => {
  const endToEnd = await makeEndToEnd('v0');
  await endToEnd.bring();
  await endToEnd.deployMain({ 'chain-start': true });
  const tags = await endToEnd.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await endToEnd.project.addMigration('more', ['CREATE TABLE "more" ("id" integer PRIMARY KEY);']);
  await endToEnd.bring();
  // Somebody goes around the deploy: the ledger has one of the two that were approved.
  const row = `'${await endToEnd.project.hashOf(tags)}', ${await endToEnd.project.createdAt(tags)}`;
  await endToEnd.sql(`insert into drizzle.__drizzle_migrations (hash, created_at) values (${row})`);
  const result = await endToEnd.deployMain();
  expect(endsOf(result), result.text()).toEqual({ ...all, apply: 'failure' });
  expect(errorsOf(result.job('deploy / apply'))).toContain('gate/plan-changed');
  expect(kept(endToEnd).map(({ outcome }) => outcome)).toEqual(['succeeded', 'refused']);
});

test('a migration that fails has its manifest, and the run fails', async () => {
  const endToEnd = await makeEndToEnd('v0');
  await endToEnd.bring();
  await endToEnd.deployMain({ 'chain-start': true });
  await endToEnd.project.addMigration('broken', ['ALTER TABLE "nowhere" ADD COLUMN "x" text;']);
  await endToEnd.bring();
  const result = await endToEnd.deployMain();
  expect(endsOf(result), result.text()).toEqual({ ...all, apply: 'failure' });
  expect(errorsOf(result.job('deploy / apply'))).toContain('apply/failed');
  expect(result.conclusion).toBe('failure');
  expect(kept(endToEnd).map(({ outcome }) => outcome)).toEqual(['succeeded', 'failed']);
});

test('two deploys at once go one after the other, and each migration runs once', async () => {
  const endToEnd = await makeEndToEnd('v0');
  await endToEnd.bring();
  const results = await Promise.all([endToEnd.deployMain({ 'chain-start': true }), endToEnd.deployMain()]);
  expect(
    results.map(({ conclusion }) => conclusion),
    results.map((result) => result.text()).join('\n'),
  ).toEqual(['success', 'success']);
  expect(kept(endToEnd).map(({ outcome, chain: { position } }) => [outcome, 'sequence' in position ? position.sequence : null])).toEqual([
    ['succeeded', 1],
    ['no-op', 2],
  ]);
  expect(await endToEnd.ledger()).toHaveLength(1);
});

test('what was handed over and then changed is not sealed', async () => {
  const endToEnd = await makeEndToEnd('v0', {
    onStep: async ({ job, name, temp }) => {
      if (job !== 'deploy / seal' || !name.includes('$/action')) return;
      const path = join(temp, 'handover/migration-handover.json');
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll('succeeded', 'no-op'));
    },
  });
  await endToEnd.bring();
  const result = await endToEnd.deployMain({ 'chain-start': true });
  expect(endsOf(result), result.text()).toEqual({ plan: 'success', apply: 'success', seal: 'failure', keep: 'skipped' });
  expect(errorsOf(result.job('deploy / seal'))).toEqual(['seal/handover-invalid']);
  expect(kept(endToEnd)).toEqual([]);
  expect(endToEnd.story.attestations).toEqual([]);
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
  const endToEnd = await makeEndToEnd('v0', { files: { '.github/workflows/plan.yml': caller } });
  await endToEnd.bring();
  const result = await endToEnd.actions.run({ event: 'workflow_dispatch', by: endToEnd.mia, workflow: '.github/workflows/plan.yml' });
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
  const endToEnd = await makeEndToEnd('v0', { environment: { reviewers: [] }, files: { '.github/workflows/emergency.yml': caller } });
  await endToEnd.bring({ approvedBy: null });
  const result = await endToEnd.actions.run({ event: 'workflow_dispatch', by: endToEnd.mia, workflow: '.github/workflows/emergency.yml' });
  expect(endsOf(result), result.text()).toEqual(all);
  expect(kept(endToEnd)).toMatchObject([{ outcome: 'succeeded', gate: { outcome: 'emergency' } }]);
  expect(endToEnd.story.issues.map(({ title }) => title)).toContainEqual(expect.stringContaining('Review the emergency deploy to production'));
});

test('a caller that grants too little is not started, and is told which job lacks what', async () => {
  const endToEnd = await makeEndToEnd('v0');
  const path = templatePaths.deploy;
  const text = endToEnd.story.git.file('main', path)?.bytes.toString('utf8') ?? '';
  endToEnd.story.directPush({ by: endToEnd.mia, files: { [path]: text.replace(/^ *id-token: write.*\n/mu, '') } });
  const result = await endToEnd.deployMain();
  expect(result.conclusion).toBe('startup_failure');
  expect(result.errors.join('\n')).toMatch(/seal.*id-token: write/su);
});

test.each([
  ['passes no secret on', (text: string) => text.replace(/^ {4}secrets:\n.*\n/mu, '')],
  ['has no such secret', (text: string) => text.replace(`secrets.${databaseSecret}`, 'secrets.DATABASE')],
])('a caller that %s is told so, by name', async (_, change) => {
  const endToEnd = await makeEndToEnd('v0', { secrets: {} });
  await endToEnd.bring();
  const path = templatePaths.deploy;
  endToEnd.story.directPush({ by: endToEnd.mia, files: { [path]: change(endToEnd.story.git.file('main', path)?.bytes.toString('utf8') ?? '') } });
  const result = await endToEnd.deployMain({ 'chain-start': true });
  expect(endsOf(result), result.text()).toMatchObject({ plan: 'success', apply: 'failure' });
  const [message = ''] = result.job('deploy / apply').annotations.map((annotation) => annotation.message);
  expect(message).toMatch(/^url\/empty .*the secret DATABASE_URL of the environment/su);
});
