import { expect, it } from 'vitest';
import { judgeMigrations, rulesOf } from '../../../src/checks/sql-rules/migrations.ts';

const dialects = ['postgresql', 'mysql', 'sqlite', 'turso'] as const;

it.each(dialects)('For %s one door gives findings and suppressions, with their lines', async (dialect) => {
  const first = { name: '0000_a', path: 'drizzle/0000_a.sql', chunks: ['CREATE TABLE a (id int PRIMARY KEY);'] };
  const text = '-- drizzle-attest: allow destructive/drop-table reason="kept in the archive"\nDROP TABLE b;\n';
  const second = { name: '0001_b', path: 'drizzle/0001_b.sql', chunks: [text, '\n\nDROP TABLE c;'] };
  const { findings, claims } = await judgeMigrations(dialect, [first, second]);
  const drops = findings.filter(({ rule }) => rule === 'destructive/drop-table');
  expect(drops.map(({ place, excerpt }) => [place, excerpt])).toEqual([
    [{ path: 'drizzle/0001_b.sql', line: 2 }, 'DROP TABLE b'],
    [{ path: 'drizzle/0001_b.sql', line: 5 }, 'DROP TABLE c'],
  ]);
  const place = { path: 'drizzle/0001_b.sql', line: 1 };
  const scope = { kind: 'lines', path: 'drizzle/0001_b.sql', from: 2, to: 2 };
  expect(claims).toEqual([{ rule: 'destructive/drop-table', reason: 'kept in the archive', ticket: null, until: null, place, scope }]);
});

it.each(dialects)('For %s a comment that is no suppression, and a statement that is not understood, are findings', async (dialect) => {
  const sql = '-- drizzle-attest: allow\nDROP TABEL b;';
  const { findings } = await judgeMigrations(dialect, [{ name: 'a', path: 'drizzle/a.sql', chunks: [sql] }]);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(['meta/suppression-invalid', 'meta/unanalyzable-statement']);
});

it.each(dialects)('For %s nothing is found in no migrations', async (dialect) => {
  expect(await judgeMigrations(dialect, [])).toEqual({ findings: [], claims: [] });
  expect(rulesOf(dialect).map(({ id }) => id)).toContain('meta/suppression-unused');
});

it('A suppression in what is a text for MySQL is none', async () => {
  const sql = "SELECT 'it\\'s\n-- drizzle-attest: allow destructive/drop-table reason=\"x\"\n';";
  expect((await judgeMigrations('mysql', [{ name: 'a', path: 'drizzle/a.sql', chunks: [sql] }])).claims).toEqual([]);
});
