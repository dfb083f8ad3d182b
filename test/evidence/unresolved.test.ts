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

  test('one without a place, whatever it came to', () => {
    expect([succeeded(), failed(), noOp(), refused()].map((manifest) => reasonOf(unplaced(manifest)))).toEqual(Array(4).fill('no-place'));
    expect(unresolvedDeploy(unplaced(failed()))?.known.map(({ applied }) => applied)).toEqual([false, false]);
  });

  test('one from before the chain had begun, of which nobody knows what came before', () => {
    const manifest = succeeded();
    expect(reasonOf(unplaced(manifest, { ledger: { ...manifest.ledger, unrecorded: { unknown: 'there is no earlier manifest' } } }))).toBe('no-place');
  });
});

describe('nothing is left to tell of', () => {
  test('one that has its place and knows its outcome', () => {
    expect([succeeded(), failed(), noOp(), refused()].map(reasonOf)).toEqual([null, null, null, null]);
  });

  test('a refusal from before the ledger was read', () => {
    const unread = { unknown: 'the deploy stopped before it was read' };
    const manifest = refused();
    expect(reasonOf(unplaced(manifest, { plan: unread, ledger: { ...manifest.ledger, before: unread, after: unread, unrecorded: unread } }))).toBeNull();
  });
});
