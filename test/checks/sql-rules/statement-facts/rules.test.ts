import { describe, expect, it } from 'vitest';
import { judgeMigrations, rulesOf } from '../../../../src/checks/sql-rules/migrations.ts';
import { sqlRulesOf } from '../../../../src/checks/sql-rules/sql-rules.ts';
import type { Cases, Sql } from '../sql.ts';
import { mysqlCases } from './mysql-cases.ts';
import { sqliteCases } from './sqlite-cases.ts';

const dialects = [
  { dialect: 'mysql', cases: mysqlCases, rules: sqlRulesOf('mysql') },
  { dialect: 'sqlite', cases: sqliteCases, rules: sqlRulesOf('sqlite') },
] as const;

const sentences: unknown = expect.stringMatching(/^(?:[A-Z]|drizzle-kit ).*\.$/su);

/** They need to know the tables as they were: merged.test.ts tries them. */
const needMerged = ['availability/set-not-null-scan', 'integrity/drop-not-null', 'integrity/sqlite-rebuild-invents-values'];

async function fired(dialect: 'mysql' | 'sqlite', sql: Sql): Promise<readonly string[]> {
  const files = typeof sql === 'string' ? [sql] : sql;
  const migrations = files.map((text, at) => ({ name: `000${at}_a`, path: `drizzle/000${at}_a.sql`, chunks: text.split('--> statement-breakpoint') }));
  return (await judgeMigrations(dialect, migrations)).findings.map(({ rule }) => rule);
}

function rows(cases: Readonly<Record<string, Cases>>, kind: keyof Cases): readonly (readonly [string, Sql])[] {
  return Object.entries(cases).flatMap(([id, { [kind]: list }]) => list.map((sql) => [id, sql] as const));
}

describe.each(dialects)('The rules for $dialect', ({ dialect, cases, rules }) => {
  it.each(rows(cases, 'fires'))('%s fires on %s', async (id, sql) => {
    expect(await fired(dialect, sql)).toContain(id);
  });

  it.each(rows(cases, 'quiet'))('%s lets %s pass', async (id, sql) => {
    const found = await fired(dialect, sql);
    expect(found).not.toContain(id);
    expect(found).not.toContain('meta/unanalyzable-statement');
  });

  it('all have SQL that fires and SQL that passes, and are told in sentences', () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const [id, { fires, quiet }] of Object.entries(cases))
      expect([id, fires.length > 0 || needMerged.includes(id), quiet.length > 0]).toEqual([id, true, true]);
    for (const { id, cause, remedy, criteria } of rules) expect([id, cause, remedy, criteria.length > 0]).toEqual([id, sentences, sentences, true]);
  });

  it('are all in the list for the report, each once', () => {
    const ids = rulesOf(dialect).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
  });
});
