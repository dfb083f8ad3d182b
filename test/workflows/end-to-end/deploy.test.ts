/** Deploys by the reusable workflow, and the weekly look at their manifests. What only decides which job runs is in ../jobs.test.ts. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { renderDeployTemplate } from '../../../src/workflow-templates/render.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import type { JobResult, WorkflowResult } from '../interpreter/interpreter.ts';
import { makeStage, path } from '../stage.ts';
import { makeEndToEnd, onlyProject, tool, usualChoices, type EndToEnd } from './shop.ts';

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

function collected(result: WorkflowResult): { readonly verdict: string | undefined; readonly codes: unknown } {
  const { outputs } = result.job('evidence / collect');
  return { verdict: outputs['verdict'], codes: JSON.parse(outputs['codes'] ?? 'null') };
}

/** The states of the issues about evidence. */
const issuesOf = ({ story }: EndToEnd): unknown => story.issues.flatMap(({ title, state = 'open' }) => (/evidence/iu.test(title) ? [state] : []));

const plans = z.array(z.object({ name: z.string() }));

test('two deploys are planned, approved, applied, sealed and kept; what then is missing is put back and told in an issue, which is closed once all is there', async () => {
  const endToEnd = await makeEndToEnd('v1');
  const { story, project } = endToEnd;
  await endToEnd.bring();
  const first = await endToEnd.deployMain({ 'chain-start': true });
  expect(first.conclusion, first.text()).toBe('success');
  expect(endsOf(first)).toEqual(all);
  expect(first.job('deploy / plan').annotations.map(({ message }) => message.split(':')[0])).toEqual(['plan/unknown']);
  expect(await endToEnd.ledger()).toHaveLength(1);

  const name = await project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await endToEnd.bring();
  const next = await endToEnd.deployMain();
  expect(next.conclusion, next.text()).toBe('success');
  const plan = next.job('deploy / plan');
  expect(plans.parse(JSON.parse(plan.outputs['plan'] ?? ''))).toEqual([expect.objectContaining({ name })]);
  expect(plan.summary).toContain('CREATE TABLE "tags"');
  expect(plan.summary).toContain('As manifest 1 of this target');
  const [one, two] = kept(endToEnd);
  expect(one?.chain.position).toEqual({ sequence: 1, previous: null });
  expect(two?.chain.position).toMatchObject({ sequence: 2, previous: { manifestId: one?.manifestId } });
  expect(two).toMatchObject({ outcome: 'succeeded', execution: { form: 'isolated' }, gate: { separationOfDuties: { counted: [{ login: 'ben' }] } } });
  expect(await endToEnd.tables()).toEqual(['tags', 'users']);

  // Somebody deletes the branch: an issue says so, and what would expire with the artifacts is copied to a new one.
  story.git.run(['update-ref', '-d', `refs/heads/${branch}`]);
  const found = await endToEnd.collect();
  expect(collected(found), found.text()).toMatchObject({ verdict: 'incomplete', codes: expect.arrayContaining(['evidence/branch-missing']) });
  // Two of them run beside each other, and end as they come.
  expect(endsOf(found)).toEqual({ collect: 'failure', keep: 'success', alert: 'success' });
  expect(issuesOf(endToEnd)).toEqual(['open']);
  expect(kept(endToEnd)).toEqual([one, two]);

  const mended = await endToEnd.collect();
  expect(collected(mended), mended.text()).toEqual({ verdict: 'complete', codes: [] });
  expect(endsOf(mended)).toEqual({ collect: 'success', keep: 'success', alert: 'success' });
  expect(issuesOf(endToEnd)).toEqual(['closed']);
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

test('a workflow that grants too little is not started, and is told which job lacks what', async () => {
  const text = renderDeployTemplate([onlyProject], usualChoices).replace(/^ *id-token: write.*\n/mu, '');
  const { actions, ada } = await makeStage({ [path]: text });
  const result = await actions({ repositories: [tool] }).run({ event: 'push', by: ada, workflow: path });
  expect(result.conclusion).toBe('startup_failure');
  expect(result.errors.join('\n')).toMatch(/seal.*id-token: write/su);
});
