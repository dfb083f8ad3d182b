import { expect, test } from 'vitest';
import type { JudgedChains } from '../../src/model/chain.ts';
import { renderChains } from '../../src/publish/chains.ts';

const folder: JudgedChains = { kind: 'complete', chains: [], unchained: [], refusals: [], resolved: [], unverified: [] };

test('a manifest without a place that another one names is counted apart, without a guess why it has none', () => {
  expect(renderChains(folder, 3, [])).toContain('3 manifests, 0 of them not verified, 0 without a place in a chain.');
  expect(renderChains({ ...folder, resolved: ['unchained-1'] }, 3, [])).toContain(
    '1 without a place in a chain. A manifest of a chain names 1 of those without a place, in `ledger.interrupted`.',
  );
});
