import { describe, expect, test } from 'vitest';
import { unresolvedDeploy } from '../../src/evidence/unresolved.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { failed, noOp, refused, succeeded, undetermined } from '../manifest/truthful.ts';

const unplaced = (manifest: Manifest, change: Partial<Manifest> = {}): Manifest => ({
  ...manifest,
  chain: { ...manifest.chain, position: { unknown: 'the lock was lost' } },
  ...change,
});
const reasonOf = (manifest: Manifest): string | null => unresolvedDeploy(manifest)?.reason ?? null;

describe('a later manifest has to tell of', () => {
  test('one of unknown outcome, whether it has a place or not', () => {
    expect([undetermined(), unplaced(undetermined())].map(reasonOf)).toEqual(['outcome-unknown', 'outcome-unknown']);
  });

  test('one that lost its place, whatever it came to', () => {
    expect([succeeded(), failed(), noOp()].map((manifest) => reasonOf(unplaced(manifest)))).toEqual(['no-place', 'no-place', 'no-place']);
    expect(unresolvedDeploy(unplaced(failed()))?.known.map(({ applied }) => applied)).toEqual([false, false]);
  });

  test('one that lost the lock while it ran, even if the ledger was not that of the previous manifest', () => {
    const manifest = succeeded();
    const rewritten = { ledger: { ...manifest.ledger, unrecorded: { unknown: 'the rows have changed' } } };
    const lost: Manifest['execution'] = { ...manifest.execution, lock: 'lost' };
    expect(reasonOf(unplaced(manifest, { ...rewritten, execution: lost }))).toBe('no-place');
  });
});

describe('nothing is left to tell of', () => {
  test('one that has its place and knows its outcome', () => {
    expect([succeeded(), failed(), noOp(), refused()].map(reasonOf)).toEqual([null, null, null, null]);
  });

  test('one of a chain that never began, and a refusal from before the ledger was read', () => {
    const unread = { unknown: 'the deploy stopped before it was read' };
    const manifest = refused();
    const never = unplaced(succeeded(), { ledger: { ...succeeded().ledger, unrecorded: { unknown: 'there is no earlier manifest' } } });
    const early = unplaced(manifest, { plan: unread, ledger: { ...manifest.ledger, before: unread, after: unread, unrecorded: unread } });
    expect([never, early].map(reasonOf)).toEqual([null, null]);
  });
});
