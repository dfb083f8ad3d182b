import { describe, expect, test } from 'vitest';
import { planBatches } from '../../src/rehearsal/batches.ts';

describe('what drizzle-kit sends for a plan', () => {
  const table = { schema: 'a"b', name: 't' };
  const migration = { name: "it's", createdAt: 5, sha256: 'c'.repeat(64), bytes: 1, path: 'p', chunks: ['SELECT 1'] };

  test('has the statements of the ledger around those of the migrations', () => {
    expect(
      planBatches(table, 'v0', 'absent', [migration])
        .flat()
        .map(({ migration: name, statements }) => [name, statements.length]),
    ).toEqual([
      [null, 2],
      ["it's", 1],
      [null, 1],
    ]);
  });

  test('quotes names and texts', () => {
    const text = JSON.stringify(
      planBatches(table, 'v1', 'v0', [migration])
        .flat()
        .map(({ statements }) => statements),
    );
    expect(text).toContain(String.raw`\"a\"\"b\".\"t\"`);
    expect(text).toContain("'it''s'");
    expect(text).toContain('ADD COLUMN IF NOT EXISTS');
  });
});
