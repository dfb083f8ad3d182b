import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { composeManifest } from '../../src/manifest/compose.ts';
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { DeployFacts } from '../../src/manifest/facts.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { applied, ledger, migration, now, redact, row, startOnly, upToThePlan } from './deploys.ts';

const failedProblem = new Problem('apply/failed', { message: 'It says planted.', remedy: 'Mend it.', place: '0000_a' });

const deploys: readonly [string, DeployFacts, string][] = [
  ['a refusal before anything was read', { ...startOnly(), problems: [new Problem('database/unreachable', { message: 'planted', remedy: 'r' })] }, 'refused'],
  ['a no-op', upToThePlan([], ledger(row)), 'no-op'],
  ['a success', { ...upToThePlan([migration], ledger()), applying: true, execution: applied }, 'succeeded'],
  [
    'a failure',
    {
      ...upToThePlan([migration], ledger()),
      applying: true,
      execution: {
        ...applied,
        end: { kind: 'exited', code: 1 },
        after: ledger(),
        judgement: { outcome: 'failed', migrations: [{ migration, outcome: 'failed', row: null }], unexpected: [], mismatched: [] },
        replay: { kind: 'failed', failure: { migration: '0000_a', statement: 1, keyword: 'SELECT', sqlState: '42P01', message: 'planted' } },
      },
      problems: [failedProblem],
    },
    'failed',
  ],
  [
    'a ledger that could not be read again',
    { ...upToThePlan([migration], ledger()), applying: true, problems: [new Problem('database/connection-lost', { message: 'gone', remedy: 'r' })] },
    'unknown',
  ],
];

describe.each(deploys)('%s', (_title, facts, outcome) => {
  const manifest = composeManifest(facts, now + 20, redact);

  test('is told with its outcome', () => {
    expect(manifest.outcome).toBe(outcome);
  });

  test('makes a manifest that a strict reader takes and that does not contradict itself', () => {
    expect(parseManifest(Buffer.from(renderManifest(manifest)))).toEqual(manifest);
    expect(findContradictions(manifest)).toEqual([]);
  });

  test('shows no secret', () => {
    expect(JSON.stringify(manifest)).not.toContain('planted');
  });

  test('leaves nothing blank', () => {
    expect(JSON.stringify(manifest)).not.toContain('undefined');
    expect(JSON.stringify(manifest)).not.toContain('""');
  });
});

test('what was not reached says at which finding the deploy stopped', () => {
  const manifest = composeManifest(deploys[0]?.[1] ?? startOnly(), now, redact);
  expect(manifest.plan).toEqual({ unknown: 'the deploy stopped before it was read: database/unreachable' });
});

test('a long message is cut, and many problems are bounded', () => {
  const problems = Array.from({ length: 400 }, () => new Problem('history/out-of-order', { message: 'x'.repeat(10_000), remedy: 'r' }));
  const manifest = composeManifest({ ...startOnly(), problems }, now, redact);
  expect(manifest.problems).toHaveLength(256);
  expect(manifest.problems[0]?.message).toHaveLength(4_000);
});
