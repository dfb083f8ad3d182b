/** What the reusable workflows hand on, read from their files: an input to each command that has it, and what one job tells the next. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commands } from '../../src/commands/table.ts';
import { textOf } from '../repository/markdown.ts';

const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const form = z.object({
  on: z.object({
    workflow_call: z.object({ inputs: z.record(z.string(), z.looseObject({ type: z.string() })), secrets: z.record(z.string(), z.unknown()).default({}) }),
  }),
  concurrency: z.record(z.string(), z.unknown()).optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      if: z.string().optional(),
      environment: z.string().optional(),
      outputs: z.record(z.string(), z.string()).default({}),
      with: texts.optional(),
      secrets: texts.optional(),
      steps: z.array(z.looseObject({ uses: z.string().optional(), with: texts.default({}) })).default([]),
    }),
  ),
});
type Workflow = z.infer<typeof form>;

const read = (name: string): Workflow => form.parse(parse(textOf(`.github/workflows/${name}.yml`), { merge: true }));
const [check, deploy, targets, evidence] = ['check', 'deploy', 'deploy-targets', 'evidence'].map(read);
const named = Object.entries({ check, deploy, evidence }).flatMap(([workflow, words]) => (words === undefined ? [] : [{ workflow, words }]));

/** The steps of a job that are this project's action. */
const commandsOf = (workflow: Workflow | undefined, job: string): readonly z.infer<typeof texts>[] =>
  (workflow?.jobs[job]?.steps ?? []).flatMap((step) => (step.uses === '$/action' ? [step.with] : []));

/** Of a command of a job. */
const given = (workflow: Workflow | undefined, job: string): Readonly<Record<string, unknown>> => commandsOf(workflow, job)[0] ?? {};

test.each(named)('$workflow hands each of its inputs to each command that has one of this name', ({ words: { on, jobs } }) => {
  const missed = Object.keys(jobs).flatMap((job) =>
    commandsOf({ on, jobs }, job).flatMap((inputs) =>
      [...(commands.find(({ name }) => name === inputs['command'])?.inputs ?? [])]
        .filter(({ name }) => name in on.workflow_call.inputs)
        .filter(({ name }) => !new RegExp(`^\\$\\{\\{ (?:inputs\\.${name} != 0 && )?inputs\\.${name}(?: \\|\\| '')? \\}\\}$`, 'u').test(String(inputs[name])))
        .map(({ name }) => `${job}: ${name}`),
    ),
  );
  // The job that applies may not sign.
  const ofSigning = ['signing', 'publish-names', 'attestations', 'chain-start', 'retention-days', 'evidence-branch'];
  expect(missed).toEqual('apply' in jobs ? ofSigning.map((name) => `apply: ${name}`) : []);
});

test('deploy-targets hands each input of deploy to each target, but those that a target has of its own', () => {
  const asked = Object.keys(deploy?.on.workflow_call.inputs ?? {}).filter((name) => name in (targets?.on.workflow_call.inputs ?? {}));
  for (const job of ['canary', 'rest']) {
    const { with: passed = {}, secrets } = targets?.jobs[job] ?? {};
    expect(passed).toMatchObject(Object.fromEntries(asked.map((name) => [name, `\${{ inputs.${name} }}`])));
    expect(passed).toMatchObject({ environment: '${{ matrix.target.environment }}', target: '${{ matrix.target.name }}' });
    expect(secrets).toEqual({ DATABASE_URL: '${{ secrets[matrix.target.secret] }}', SIGNING_KEY: '${{ secrets.SIGNING_KEY }}' });
  }
});

test('one deploy to a target runs at a time, the others wait, and none is dropped', () => {
  const group = 'drizzle-attest deploy ${{ inputs.environment }} ${{ inputs.target }}';
  expect(deploy?.concurrency).toEqual({ group, 'cancel-in-progress': false, queue: 'max' });
  expect(evidence?.concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
});

test('only the job that applies is in the environment and has the secret of the database, and a role that reads is enough for the plan', () => {
  const urls = Object.keys(deploy?.jobs ?? {}).map((job) => [job, deploy?.jobs[job]?.environment, given(deploy, job)['database-url']]);
  expect(urls).toEqual([
    ['plan', undefined, '${{ secrets.PLAN_DATABASE_URL }}'],
    ['apply', '${{ inputs.environment }}', '${{ secrets.DATABASE_URL }}'],
    ['seal', '${{ inputs.evidence-environment }}', undefined],
    ['keep', undefined, undefined],
  ]);
});

test('the plan that was shown goes to the job that applies', () => {
  expect(deploy?.jobs['plan']?.outputs).toMatchObject({ plan: '${{ steps.plan.outputs.plan }}' });
  expect(given(deploy, 'apply')).toMatchObject({ 'approved-plan': '${{ needs.plan.outputs.plan }}' });
});

test('the digest of what is sealed comes from the job that applied, not with the file', () => {
  expect(deploy?.jobs['apply']?.outputs).toMatchObject({ sha256: '${{ steps.apply.outputs.handover-sha256 }}' });
  expect(given(deploy, 'seal')).toMatchObject({ 'handover-sha256': '${{ needs.apply.outputs.sha256 }}' });
});
