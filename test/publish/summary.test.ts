import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/manifest/schema.ts';
import { renderHandedOver } from '../../src/publish/summary.ts';
import { failed, partial, resolved, succeeded } from '../manifest/truthful.ts';

const page = (manifest: Manifest): string => renderHandedOver(manifest, []);

describe('the statements of a deploy', () => {
  test('are shown if it failed, with what became of each', () => {
    expect(page(failed())).toContain(
      [
        '| Migration | Statement | Command | Rows | Effect | SQLSTATE |',
        '|---|---|---|---|---|---|',
        '| 0000_users | 1 | CREATE TABLE |  | rolled back |  |',
        '| 0001_orders | 1 | CREATE TABLE |  | rolled back | ❌ 42P07 |',
      ].join('\n'),
    );
    expect(page(partial())).toContain('| 0000_users | 1 | CREATE TABLE, COMMIT |  | kept |  |');
  });

  test('are shown as far as there is room, those that were sent last', () => {
    const manifest = failed();
    const [first, second] = manifest.execution.migrations;
    if (first === undefined || second === undefined || !Array.isArray(first.statements)) throw new Error('The truthful manifest names two migrations.');
    const [statement] = first.statements;
    if (statement === undefined) throw new Error('The truthful manifest names a statement.');
    const statements = Array.from({ length: 40 }, (_, at) => ({ ...statement, index: at + 1 }));
    const told = page({ ...manifest, execution: { ...manifest.execution, migrations: [{ ...first, statements, statementsLeftOut: 100 }, second] } });
    expect(told).toContain('The last 20 of 141 statements that were sent:');
    expect(told).toContain('| 0001_orders | 1 | CREATE TABLE |  | rolled back | ❌ 42P07 |');
    expect(told).not.toContain('| 0000_users | 21 |');
  });

  test('are not shown if it succeeded', () => {
    expect(page(succeeded())).not.toContain('SQLSTATE');
  });
});

test('a deploy whose drizzle-kit had a session of its own names the weaker promise, and no other does', () => {
  const manifest = succeeded();
  const said = '**Weaker promise** (kit-connection: separate): drizzle-kit had the database URL';
  expect(page({ ...manifest, execution: { ...manifest.execution, connection: 'separate' } })).toContain(said);
  expect(page(manifest)).not.toContain('Weaker promise');
});

describe('a deploy of which no manifest says what it applied', () => {
  const [deploy] = resolved().ledger.interrupted;

  test.each([
    ['no-manifest', '**Interrupted deploy** 01980000-0000-7000-8000-00000000000a of run 8999, started 2026-03-01T09:00:00.000Z, left no manifest.'],
    [
      'no-place',
      '**Deploy outside of the chain** 01980000-0000-7000-8000-00000000000a of run 8999, started 2026-03-01T09:00:00.000Z, left a manifest that has no place in the chain.',
    ],
    ['outcome-unknown', '**Deploy of unknown outcome** 01980000-0000-7000-8000-00000000000a of run 8999, started 2026-03-01T09:00:00.000Z, did not know'],
  ] as const)('is said in words: %s', (reason, words) => {
    if (deploy === undefined) throw new Error('The truthful manifest names one.');
    const manifest = resolved();
    const told = page({ ...manifest, ledger: { ...manifest.ledger, interrupted: [{ ...deploy, reason }] } });
    expect(told).toContain(words);
    expect(told).toContain('0000_users was applied.');
  });

  test('is not called without effect for want of a row, if nobody saw its statements', () => {
    if (deploy === undefined) throw new Error('The truthful manifest names one.');
    const manifest = resolved();
    const migrations = deploy.migrations.map((one) => ({ ...one, applied: false }));
    const told = page({ ...manifest, ledger: { ...manifest.ledger, interrupted: [{ ...deploy, reason: 'no-manifest', migrations }] } });
    expect(told).toContain('0000_users had no row. A migration without a row can have left changes');
  });
});
