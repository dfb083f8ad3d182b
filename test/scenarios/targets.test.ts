/** The order of several targets, and the list of what their deploys left. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderManifest } from '../../src/manifest/document.ts';
import { succeeded } from '../manifest/truthful.ts';
import { runAction } from './harness/action.ts';
import { makeFolder } from './harness/project.ts';

const targets = JSON.stringify([{ name: 'eu' }, { name: 'us' }, { name: 'ap', environment: 'production' }]);
const eu = { name: 'eu', environment: 'eu', secret: 'DATABASE_URL' };
const ap = { name: 'ap', environment: 'production', secret: 'DATABASE_URL' };

test('the canaries come first, and the others after them', async () => {
  const run = await runAction({ command: 'targets', targets }, { workspace: await makeFolder('targets') });
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.outputs['canary'] ?? '')).toEqual([eu]);
  expect(JSON.parse(run.outputs['rest'] ?? '')).toEqual([{ ...eu, name: 'us', environment: 'us' }, ap]);
});

test('a list that is none is refused before anything is deployed', async () => {
  const run = await runAction({ command: 'targets', targets: '[{"name":"eu"},{"name":"eu"}]' }, { workspace: await makeFolder('targets') });
  expect(run).toMatchObject({ exitCode: 2, codes: ['targets/invalid'] });
});

test('what the deploys left is listed, and uploaded', async () => {
  const workspace = await makeFolder('targets');
  const folder = join(workspace, 'manifests/migration-manifest-eu-42-1');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration-manifest.json'), renderManifest(succeeded()));
  const run = await runAction({ command: 'targets', targets, manifests: 'manifests' }, { workspace });
  expect(run).toMatchObject({ exitCode: 1, codes: ['targets/no-manifest', 'targets/no-manifest'], outputs: { verdict: 'incomplete' } });
  const index: unknown = JSON.parse(await readFile(run.outputs['index-path'] ?? '', 'utf8'));
  expect(index).toMatchObject({
    verdict: 'incomplete',
    targets: [{ target: 'eu', deployed: { outcome: 'succeeded' } }, { deployed: null }, { deployed: null }],
  });
  expect(run.artifact?.stored.name).toBe(run.outputs['artifact-name']);
  expect(run.summary).toContain('Not every target is deployed');
});
