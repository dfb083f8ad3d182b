/** The workflows of the documents, as they run in the repository of the example single-app. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { templatePaths } from '../../../src/workflow-templates/template.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { openZip } from '../../fakes/zip.ts';
import { needs } from '../../needs.ts';
import { makeFolder } from '../../scenarios/harness/project.ts';
import { jobsOf, workflowOf } from './documents.ts';
import { makeExample, type Example, type ExampleOptions } from './example.ts';

needs('curl', 'jq');
vi.setConfig({ testTimeout: 240_000 });

const path = '.github/workflows/documented.yml';

/** The example single-app with that workflow beside its own, and its first migration merged. */
async function makeDocumented(text: string, options: ExampleOptions = {}): Promise<Example> {
  const example = await makeExample('single-app', { ...options, files: () => ({ [path]: text }) });
  example.merge(example.open());
  return example;
}

/** The manifests that were uploaded, oldest first. */
function uploaded({ github }: Example): readonly Manifest[] {
  const stored = github.artifacts.artifacts.filter(({ name }) => name.startsWith('migration-manifest-'));
  return stored.map(({ bytes }) => parseManifest(openZip(bytes).get('migration-manifest.json') ?? new Uint8Array()));
}

test('README.md: the one file to paste is the deploy of the example single-app, which runs there', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../examples/single-app', templatePaths.deploy), 'utf8');
  expect(workflowOf('README.md', 'name: drizzle-deploy')).toBe(text);
});

/** The first by hand, the second by a push: both deploy, and the second goes on from the artifact of the first. */
async function deployTwice(example: Example): Promise<void> {
  const first = await example.start(path, { 'chain-start': true });
  expect(first.conclusion, first.text()).toBe('success');
  expect(await example.tables()).toEqual(['customers', 'orders']);
  const second = await example.actions.run({ event: 'push', by: example.mia, workflow: path });
  expect(second.conclusion, second.text()).toBe('success');
  expect(example.asked).toEqual(['production', 'production']);
  expect(uploaded(example).map(({ chain }) => chain.position)).toMatchObject([{ sequence: 1, previous: null }, { sequence: 2 }]);
}

test('README.md: a step of your own deploys with an approval, and goes on from its own artifact', async () => {
  const example = await makeDocumented(workflowOf('README.md', 'command: migrate'));
  await deployTwice(example);
  expect(uploaded(example)).toMatchObject([{ outcome: 'succeeded', execution: { form: 'in-job' } }, { outcome: 'no-op' }]);
});

test('docs/isolated-form.md: two jobs of your own deploy, and the second signs', async () => {
  const example = await makeDocumented(jobsOf('docs/isolated-form.md'));
  await deployTwice(example);
  expect(uploaded(example)).toMatchObject([{ outcome: 'succeeded', execution: { form: 'isolated' } }, { outcome: 'no-op' }]);
});

test('docs/adopting.md: an emergency goes ahead in its own environment, and asks for its review', async () => {
  const text = workflowOf('docs/adopting.md', 'name: drizzle-emergency');
  const rules = { reviewers: [], preventSelfReview: false } as const;
  const example = await makeDocumented(text, { environments: ['production-emergency'], rules });
  const result = await example.start(path, { reason: 'orders fail', ticket: 'OPS-7', 'chain-start': true });
  expect(result.conclusion, result.text()).toBe('success');
  expect(example.kept()).toMatchObject([{ outcome: 'succeeded', gate: { outcome: 'emergency' } }]);
  expect(example.story.issues.map(({ title }) => title)).toContainEqual(expect.stringContaining('Review the emergency deploy to production-emergency'));
});

/** Programs of the runner that only note how they were started. */
async function plant(names: readonly string[]): Promise<{ readonly folder: string; readonly starts: () => Promise<string> }> {
  const folder = await makeFolder('planted');
  const notes = join(folder, 'notes');
  await writeFile(notes, '');
  for (const name of names) {
    await writeFile(
      join(folder, name),
      `#!/bin/sh\necho "${name} $*" >> '${notes}'\nif [ "${name} $1" = "buildah push" ]; then echo sha256:0123 > digest; fi\n`,
    );
    await chmod(join(folder, name), 0o755);
  }
  return { folder, starts: async () => await readFile(notes, 'utf8') };
}

test('docs/evidence.md: what was collected goes into each of the stores', async () => {
  const { folder, starts } = await plant(['aws', 'gh', 'buildah']);
  const recipes = {
    s3: workflowOf('docs/evidence.md', 'aws s3 cp'),
    release: workflowOf('docs/evidence.md', 'gh release create'),
    oci: workflowOf('docs/evidence.md', 'buildah push'),
  };
  const vars = { repository: { EVIDENCE_BUCKET: 'acme-evidence', EVIDENCE_ROLE: 'arn:aws:iam::1:role/evidence', EVIDENCE_REGION: 'eu-central-1' } };
  const example = await makeExample('single-app', {
    tools: [folder],
    vars,
    files: () => Object.fromEntries(Object.entries(recipes).map(([name, text]) => [`.github/workflows/${name}.yml`, text])),
  });
  // A quiet period: what is in the evidence is the subject of others.
  const { story, mia } = example;
  story.move('drizzle-attest-evidence', story.commit(null, { by: mia, files: { 'README.md': 'evidence\n' }, message: 'begin' }), mia, 'branch_creation');
  for (const name of Object.keys(recipes)) {
    const result = await example.actions.run({ event: 'schedule', by: example.mia, workflow: `.github/workflows/${name}.yml` });
    expect(result.conclusion, result.text()).toBe('success');
    expect(result.job('evidence / collect').outputs['verdict']).toBe('complete');
    expect(result.job(name).conclusion).toBe('success');
  }
  const told = await starts();
  expect(told).toMatch(/^aws s3 cp --recursive --checksum-algorithm SHA256 evidence s3:\/\/acme-evidence\/acme\/shop\/\d+$/mu);
  expect(told).toMatch(/^gh release create evidence-\d+ .*--notes Verdict: complete evidence\.tar\.gz evidence\/evidence-index\.json$/mu);
  expect(told).toMatch(/^buildah push --digestfile digest .* docker:\/\/ghcr\.io\/acme\/shop\/evidence:\d+$/mu);
});
