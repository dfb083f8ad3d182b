import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { composeManifest } from '../../src/manifest/compose.ts';
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { DeployFacts } from '../../src/manifest/facts.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import type { StatementResult } from '../../src/model/statement-result.ts';
import { applied, broken, ledger, lost, migration, now, redact, row, startOnly, statement, upToThePlan } from './deploys.ts';

const failedProblem = new Problem('apply/failed', { message: 'It says planted.', remedy: 'Mend it.', place: '0000_a' });

const deploys: readonly [string, DeployFacts, string][] = [
  ['a refusal before anything was read', { ...startOnly(), problems: [new Problem('database/unreachable', { message: 'planted', remedy: 'r' })] }, 'refused'],
  ['a no-op', upToThePlan([], ledger(row)), 'no-op'],
  ['a success', { ...upToThePlan([migration], ledger()), applying: true, execution: applied }, 'succeeded'],
  ['a failure', { ...upToThePlan([migration], ledger()), applying: true, execution: broken, problems: [failedProblem] }, 'failed'],
  [
    'a connection that was lost for good',
    {
      ...upToThePlan([migration], ledger()),
      applying: true,
      execution: lost,
      problems: [new Problem('database/connection-lost', { message: 'gone', remedy: 'r' })],
    },
    'unknown',
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

describe('of the statements of a deploy', () => {
  const columns = Array.from({ length: 50 }, (_, at) => `column_${String(at)}_ü`);
  const insert = { kind: 'INSERT', objects: [{ kind: 'table', schema: 'public', table: null, name: 'rows', columns }], rows: 1, effect: 'kept' as const };
  const many = Array.from({ length: 10_000 }, (_, at) => ({ ...migration, name: `${String(at).padStart(60, '0')}_a` }));

  function told(count: number, statements: readonly StatementResult[]): Manifest['execution'] {
    const migrations = many.slice(0, count).map((one) => ({ migration: one, outcome: 'applied' as const, statements, row }));
    const execution = { ...applied, judgement: { ...applied.judgement, migrations } };
    return composeManifest({ ...upToThePlan(many.slice(0, count), ledger()), applying: true, execution }, now + 20, redact).execution;
  }

  test('what has no room is counted, and the one that failed is listed', () => {
    const statements = Array.from({ length: 30_000 }, (_, at) => ({ ...statement, index: at + 1, commands: [insert] }));
    const last = { ...statement, index: 30_001, error: { sqlState: '23505', message: 'planted', position: null } };
    const [executed] = told(1, [...statements, last]).migrations;
    const named = executed !== undefined && Array.isArray(executed.statements) ? executed.statements : [];
    expect(named.length + (executed?.statementsLeftOut ?? 0)).toBe(30_001);
    expect(named.map(({ index }) => index)).toEqual([...Array.from({ length: named.length - 1 }, (_, at) => at + 1), 30_001]);
    expect(named.at(-1)?.error?.message).toBe('***');
  });

  test('the one that failed is listed even if its commands have no room', () => {
    const commands = Array.from({ length: 900 }, () => insert);
    const [executed] = told(1, [{ ...statement, commands, error: { sqlState: '23505', message: 'm', position: null } }]).migrations;
    expect(executed).toMatchObject({ statements: [{ commands: { unknown: expect.any(String) }, error: { sqlState: '23505' } }], statementsLeftOut: 0 });
  });

  test('a list that is too long is unknown, with its length', () => {
    const commands = Array.from({ length: 1_001 }, () => insert);
    const wide = { ...insert, objects: [{ kind: 'table', schema: null, table: null, name: 'rows', columns: Array.from({ length: 1_601 }, () => 'a') }] };
    const [executed] = told(1, [
      { ...statement, commands },
      { ...statement, index: 2, commands: [wide] },
    ]).migrations;
    expect(executed?.statements).toMatchObject([
      { commands: { unknown: 'there are 1001 commands, and a manifest takes at most 1000' } },
      { commands: [{ objects: { unknown: 'there are 1601 columns, and a manifest takes at most 1600' } }] },
    ]);
  });

  test('as many as there may be leave the manifest short enough to be read', () => {
    const facts = { ...upToThePlan(many, ledger()), applying: true };
    const migrations = many.map((one) => ({
      migration: one,
      outcome: 'applied' as const,
      statements: [1, 2, 3].map((index) => ({ ...statement, index, commands: [insert] })),
      row,
    }));
    const interrupted = Array.from({ length: 64 }, (_, at) => ({
      manifestId: `01980000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`,
      startedAt: '2026-01-01T00:00:00.000Z',
      runId: '7',
      reason: 'no-manifest' as const,
      migrations: many.map(({ name, sha256 }) => ({ name, sha256, applied: false })),
    }));
    const manifest = composeManifest({ ...facts, interrupted, execution: { ...applied, judgement: { ...applied.judgement, migrations } } }, now + 20, redact);
    // Beside it, reviews and commits may take 3 MiB, and problems 2 MiB.
    expect(Buffer.byteLength(renderManifest(manifest))).toBeLessThan(11 * 1024 * 1024);
  });
});

test('a ledger that was not read again has not been seen without the row of a migration', () => {
  const facts = deploys.find(([, { execution }]) => execution === lost)?.[1];
  const [composed] = composeManifest(facts ?? startOnly(), now, redact).execution.migrations;
  expect(composed?.appliedAt).toEqual({ unknown: 'it has no ledger row that is known' });
});
