/** The weekly look at the manifests: what is there, what is gone, and the issue that says so. */
import { expect, test } from 'vitest';
import type { WorkflowResult } from '../interpreter/interpreter.ts';
import { makeEndToEnd, type EndToEnd } from './shop.ts';

const branch = 'drizzle-attest-evidence';

async function deployTwice(): Promise<EndToEnd> {
  const endToEnd = await makeEndToEnd('v0');
  await endToEnd.bring();
  await endToEnd.deployMain({ 'chain-start': true });
  await endToEnd.project.addMigration('tags', ['CREATE TABLE "tags" ("id" integer PRIMARY KEY);']);
  await endToEnd.bring();
  const second = await endToEnd.deployMain();
  expect(second.conclusion, second.text()).toBe('success');
  return endToEnd;
}

function verdictOf(result: WorkflowResult): { verdict: string | undefined; codes: unknown } {
  const { outputs } = result.job('evidence / collect');
  return { verdict: outputs['verdict'], codes: JSON.parse(outputs['codes'] ?? 'null') };
}

const issuesOf = ({ story }: EndToEnd): unknown => story.issues.map(({ title, state = 'open' }) => [title, state]);

test('all is there and verifies: no issue', async () => {
  const endToEnd = await deployTwice();
  const result = await endToEnd.collect();
  expect(result.conclusion, result.text()).toBe('success');
  expect(verdictOf(result)).toEqual({ verdict: 'complete', codes: [] });
  // Two of them run beside each other, and end as they come.
  expect(Object.fromEntries(result.jobs.map(({ name, conclusion }) => [name, conclusion]))).toEqual({
    'evidence / collect': 'success',
    'evidence / keep': 'success',
    'evidence / alert': 'success',
  });
});

test('a manifest that was taken out is found, an issue says so, and it is closed once the manifest is back', async () => {
  const endToEnd = await deployTwice();
  const { story, github, mia } = endToEnd;
  const whole = story.git.resolve(`refs/heads/${branch}`) ?? '';
  // An administrator rewrites the branch, and the artifact is gone, too.
  const gone = (story.git.tree(branch, true)?.entries ?? []).map(({ path }) => path).filter((path) => path.includes('/000001-') && path.endsWith('.json'));
  const files = Object.fromEntries(gone.map((path) => [path, null]));
  story.move(branch, story.commit(whole, { by: mia, files, message: 'tidy up' }), mia, 'force_push');
  for (const artifact of github.artifacts.artifacts.filter(({ name }) => name.startsWith('migration-manifest-')).slice(0, 1)) github.artifacts.remove(artifact);

  const found = await endToEnd.collect();
  expect(verdictOf(found).verdict, found.text()).toBe('incomplete');
  expect(found.job('evidence / alert').conclusion).toBe('success');
  const before = issuesOf(endToEnd);
  expect(before).toContainEqual([expect.stringMatching(/evidence/iu), 'open']);

  story.move(branch, whole, mia, 'force_push');
  const mended = await endToEnd.collect();
  expect(verdictOf(mended), mended.text()).toEqual({ verdict: 'complete', codes: [] });
  expect(issuesOf(endToEnd)).toContainEqual([expect.stringMatching(/evidence/iu), 'closed']);
});

test('manifests that would expire with their artifacts are copied to the branch', async () => {
  const endToEnd = await deployTwice();
  const { story } = endToEnd;
  story.git.run(['update-ref', '-d', `refs/heads/${branch}`]);
  const result = await endToEnd.collect();
  expect(result.job('evidence / keep').conclusion, result.text()).toBe('success');
  const paths = (story.git.tree(branch, true)?.entries ?? []).map(({ path }) => path).filter((path) => path.endsWith('/migration-manifest.json'));
  expect(paths).toEqual([expect.stringContaining('/000001-'), expect.stringContaining('/000002-')]);
});
