import { expect, test } from 'vitest';
import type { Manifest } from '../../src/manifest/schema.ts';
import { targetLabel } from '../../src/model/target.ts';
import { indexTargets, renderTargetIndex, type FoundManifest } from '../../src/publish/target-index.ts';
import { succeeded } from '../manifest/truthful.ts';

const target = (name: string, environment = name) => ({ name, environment, secret: 'DATABASE_URL' });

function found(artifact: string, change: Partial<Manifest> = {}): FoundManifest {
  return { artifact, manifestSha256: 'a'.repeat(64), manifest: { ...succeeded(), ...change } };
}

test('every target has its manifest: complete', () => {
  const index = indexTargets(
    [target('eu'), target('tenant-7', 'production')],
    [found('migration-manifest-eu-42-1'), found('migration-manifest-production.tenant-7-42-1', { outcome: 'no-op' })],
  );
  expect(index).toMatchObject({ verdict: 'complete', problems: [] });
  expect(index.entries.map(({ deployed }) => deployed?.outcome)).toEqual(['succeeded', 'no-op']);
});

test('one that failed and one that never started are named', () => {
  const index = indexTargets(
    [target('eu'), target('us'), target('ap')],
    [found('migration-manifest-eu-42-1'), found('migration-manifest-us-42-1', { outcome: 'failed' })],
  );
  expect(index.verdict).toBe('incomplete');
  expect(index.problems.map(({ code, place }) => [code, place])).toEqual([
    ['targets/not-deployed', 'us'],
    ['targets/no-manifest', 'ap'],
  ]);
});

test('the newest attempt counts, and a name that another begins with is another', () => {
  const manifests = [
    found('migration-manifest-eu-42-2'),
    found('migration-manifest-eu-42-10', { outcome: 'no-op' }),
    found('migration-manifest-eu-42-9', { outcome: 'failed' }),
  ];
  expect(indexTargets([target('eu')], manifests).entries[0]?.deployed).toMatchObject({ outcome: 'no-op', artifact: 'migration-manifest-eu-42-10' });
  expect(indexTargets([target('eu')], [found('migration-manifest-eu-west-42-1')]).entries[0]?.deployed).toBeNull();
});

test('a label is the environment, and the target where that is another', () => {
  expect([targetLabel('production', null), targetLabel('EU', 'eu'), targetLabel('production', 'eu'), targetLabel('a b', 'c/d')]).toEqual([
    'production',
    'EU',
    'production.eu',
    'a_b.c_d',
  ]);
});

test('the page says the verdict first, and takes no markup from a name', () => {
  const page = renderTargetIndex(indexTargets([target('eu', '<b>|x')], []));
  expect(page).toMatch(/^## ⛔ Not every target is deployed/u);
  expect(page).not.toContain('<b>|x');
});
