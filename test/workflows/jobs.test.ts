/** Which jobs of the deploy run after what: the workflow as it is, with a stand-in for the action that answers as each test says. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeZip } from '../fakes/zip.ts';
import { repositoryRoot } from '../scenarios/harness/dist.ts';
import { makeFolder } from '../scenarios/harness/project.ts';
import { artifactIds } from './interpreter/artifact-ids.ts';
import type { WorkflowResult } from './interpreter/interpreter.ts';
import { makeStage, path } from './stage.ts';

interface Answer {
  readonly outputs?: Readonly<Record<string, string>>;
  readonly exit?: number;
}

/** It notes what it was given, and answers for its command. */
const standIn = `const fs = require('node:fs');
const inputs = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (name.startsWith('INPUT_') ? [[name.slice(6).toLowerCase(), value]] : [])));
fs.appendFileSync(process.env.NOTES, JSON.stringify(inputs) + '\\n');
const { outputs = {}, exit = 0 } = JSON.parse(process.env.ANSWERS)[inputs.command] ?? {};
for (const [name, value] of Object.entries(outputs)) fs.appendFileSync(process.env.GITHUB_OUTPUT, name + '=' + value + '\\n');
process.exitCode = exit;
`;

const handedOver: Answer = { outputs: { 'artifact-name': 'handover', 'handover-sha256': 'abc' } };
const sealed: Answer = { outputs: { 'artifact-name': 'manifest', outcome: 'succeeded' } };

interface Played {
  readonly ends: Readonly<Record<string, string>>;
  readonly conclusion: WorkflowResult['conclusion'];
  /** What each command was given, in turn. */
  readonly inputs: readonly Readonly<Record<string, string>>[];
}

async function play(
  answers: Readonly<Record<string, Answer>>,
  { inputs = '', rejected = false }: { readonly inputs?: string; readonly rejected?: boolean } = {},
): Promise<Played> {
  const folder = await makeFolder('stand-in');
  for (const part of ['.github/workflows', 'action', 'install']) await cp(join(repositoryRoot, part), join(folder, part), { recursive: true });
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist/index.js'), standIn);
  const notes = join(folder, 'notes');
  const { story, github, ada, ben, actions } = await makeStage({
    [path]: `on: push
permissions: {}
jobs:
  deploy:
    uses: drizzle-attest/drizzle-attest/.github/workflows/deploy.yml@v1
    permissions: { contents: write, actions: read, deployments: read, pull-requests: read, id-token: write, attestations: write, issues: write }
    with: { environment: production, install: 'true'${inputs} }
    secrets: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}' }
`,
  });
  story.environment('production', { reviewers: [ben] });
  const result = await actions({
    repositories: [{ name: 'drizzle-attest/drizzle-attest', folder }],
    env: { NOTES: notes, ANSWERS: JSON.stringify({ pending: { outputs: { plan: '[1]' } }, ...answers }) },
    approve: () => ({ by: ben, state: rejected ? 'rejected' : 'approved' }),
    secrets: { environment: { production: { DATABASE_URL: 'postgres://planted' } } },
    onStep: ({ name }) => {
      const run = story.runs.at(-1);
      const missing = name.includes('download-artifact') && github.artifacts.artifacts.length === 0;
      if (run === undefined || !missing) return;
      for (const artifact of ['handover', 'manifest']) github.artifacts.put(artifactIds(run), artifact, makeZip([[`${artifact}.json`, Buffer.from('{}')]]));
    },
  }).run({ event: 'push', by: ada, workflow: path });
  const lines = (await readFile(notes, 'utf8')).trimEnd().split('\n');
  return {
    ends: Object.fromEntries(result.jobs.map(({ name, conclusion }) => [name.split(' / ').at(-1) ?? '', conclusion])),
    conclusion: result.conclusion,
    inputs: lines.map((line) => z.record(z.string(), z.string()).parse(JSON.parse(line))),
  };
}

test('what failed is sealed and kept all the same, by what the job that applied handed over, and the run fails', async () => {
  const { ends, conclusion, inputs } = await play({ migrate: { ...handedOver, exit: 1 }, seal: sealed });
  expect(ends).toEqual({ plan: 'success', apply: 'failure', seal: 'success', keep: 'success' });
  expect(conclusion).toBe('failure');
  expect(inputs).toMatchObject([
    { command: 'pending', 'database-url': '' },
    { command: 'migrate', 'database-url': 'postgres://planted', 'approved-plan': '[1]' },
    { command: 'seal', 'handover-sha256': 'abc', 'database-url': '' },
    { command: 'keep' },
  ]);
});

test.each([
  ['left nothing to seal', { migrate: { exit: 1 } }, { apply: 'failure', seal: 'skipped', keep: 'skipped' }],
  ['handed over what is not sealed', { migrate: handedOver, seal: { exit: 1 } }, { apply: 'success', seal: 'failure', keep: 'skipped' }],
  ['was sealed, by a job that then failed', { migrate: handedOver, seal: { ...sealed, exit: 1 } }, { apply: 'success', seal: 'failure', keep: 'success' }],
])('a deploy that %s', async (_what, answers, ends) => {
  expect(await play(answers)).toMatchObject({ ends: { plan: 'success', ...ends }, conclusion: 'failure' });
});

test('without a branch for the evidence nothing is kept there', async () => {
  const { ends } = await play({ migrate: handedOver, seal: sealed }, { inputs: ", evidence-branch: ''" });
  expect(ends).toEqual({ plan: 'success', apply: 'success', seal: 'success', keep: 'skipped' });
});

test('only the plan is made if only that is asked for', async () => {
  const { ends, conclusion } = await play({}, { inputs: ', plan-only: true' });
  expect({ ends, conclusion }).toEqual({ ends: { plan: 'success', apply: 'skipped', seal: 'skipped', keep: 'skipped' }, conclusion: 'success' });
});

test('a deploy that was rejected does not begin', async () => {
  const { ends, inputs } = await play({}, { rejected: true });
  expect(ends).toEqual({ plan: 'success', apply: 'failure', seal: 'skipped', keep: 'skipped' });
  expect(inputs.map(({ command }) => command)).toEqual(['pending']);
});
