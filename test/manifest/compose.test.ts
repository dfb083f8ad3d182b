import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors.ts';
import { composeRecord } from '../../src/manifest/compose.ts';
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
  const record = composeRecord(facts, now + 20, redact);

  test('is told with its outcome', () => {
    expect(record.outcome).toBe(outcome);
  });

  test('makes a record that a strict reader takes and that does not contradict itself', () => {
    expect(parseManifest(Buffer.from(renderManifest(record)))).toEqual(record);
    expect(findContradictions(record)).toEqual([]);
  });

  test('shows no secret', () => {
    expect(JSON.stringify(record)).not.toContain('planted');
  });

  test('leaves nothing blank', () => {
    expect(JSON.stringify(record)).not.toContain('undefined');
    expect(JSON.stringify(record)).not.toContain('""');
  });
});

test('what was not reached says at which finding the deploy stopped', () => {
  const record = composeRecord(deploys[0]?.[1] ?? startOnly(), now, redact);
  expect(record.plan).toEqual({ unknown: 'the deploy stopped before it was read: database/unreachable' });
});

test('a long message is cut, and many problems are bounded', () => {
  const problems = Array.from({ length: 400 }, () => new Problem('history/late', { message: 'x'.repeat(10_000), remedy: 'r' }));
  const record = composeRecord({ ...startOnly(), problems }, now, redact);
  expect(record.problems).toHaveLength(256);
  expect(record.problems[0]?.message).toHaveLength(4_000);
});
