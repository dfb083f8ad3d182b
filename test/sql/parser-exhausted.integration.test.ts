import { describe, expect, it } from 'vitest';
import { openParser } from '../../src/sql/parser.ts';

/** In a file of its own: the exhausted parser is the process's. */
describe('A parser that a statement exhausted', () => {
  it('is not relied on for any later statement, not even by another change', async () => {
    const deep = `SELECT now()${" AT TIME ZONE 'UTC'".repeat(50_000)}`;
    const parser = await openParser();
    const { statements } = parser.parseMigration({ name: 'a', path: 'a.sql', chunks: ['SELECT 1', deep, 'SELECT 2', deep] });
    expect(statements.map(({ node }) => node !== null)).toEqual([true, false, false, false]);
    expect(statements[1]?.reason).toMatch(/nested too deeply/u);
    expect(statements[2]?.reason).toMatch(/cannot be relied on/u);
    const later = (await openParser()).parseMigration({ name: 'b', path: 'b.sql', chunks: ['SELECT 1'] });
    expect(later.statements.map(({ node }) => node)).toEqual([null]);
  });
});
