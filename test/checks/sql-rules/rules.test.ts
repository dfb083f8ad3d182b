import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeMigrations, rulesOf } from '../../../src/checks/sql-rules/migrations.ts';
import { sqlRules, sqlRulesOf } from '../../../src/checks/sql-rules/sql-rules.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Grammar } from '../../../src/sql/lexer.ts';
import { casesOf, rowsOf } from './cases/cases.ts';
import type { Sql } from './cases/form.ts';

const sentences: unknown = expect.stringMatching(/^(?:[A-Z]|drizzle-kit ).*\.$/su);

/** They need to know the tables as they were: merged.test.ts tries them. */
const needMerged = ['availability/set-not-null-scan', 'integrity/drop-not-null', 'integrity/sqlite-rebuild-invents-values'];

async function judge(grammar: Grammar, sql: Sql): Promise<readonly Finding[]> {
  const files = typeof sql === 'string' ? [sql] : sql;
  const migrations = files.map((text, at) => ({ name: `000${at}_a`, path: `drizzle/000${at}_a.sql`, chunks: text.split('--> statement-breakpoint') }));
  return (await judgeMigrations(grammar, migrations)).findings;
}

describe.each(['postgresql', 'mysql', 'sqlite'] as const)('The rules for %s', (grammar) => {
  it.each(rowsOf(grammar, 'fires'))('%s fires on %s', async (id, sql) => {
    expect((await judge(grammar, sql)).map(({ rule }) => rule)).toContain(id);
  });

  it.each(rowsOf(grammar, 'quiet'))('%s lets %s pass', async (id, sql) => {
    const findings = await judge(grammar, sql);
    expect(findings.map(({ rule }) => rule)).not.toContain(id);
    expect(findings.map(({ message }) => message)).not.toContainEqual(expect.stringMatching(/^The statement is not understood/u));
  });

  it('all have SQL that fires and SQL that passes, and are told in sentences', () => {
    const rules = sqlRulesOf(grammar);
    expect([...casesOf(grammar).keys()].sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const [id, { fires, quiet }] of casesOf(grammar))
      expect([id, fires.length > 0 || needMerged.includes(id), quiet.length > 0]).toEqual([id, true, true]);
    for (const { id, cause, remedy, criteria } of rules) expect([id, cause, remedy, criteria.length > 0]).toEqual([id, sentences, sentences, true]);
  });

  it('are all in the list for the report, each once', () => {
    const ids = rulesOf(grammar).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(sqlRulesOf(grammar).map(({ id }) => id)));
  });
});

describe('The lists of the families', () => {
  const folder = resolve(import.meta.dirname, '../../../src/checks/sql-rules');

  it.each(['access', 'availability', 'confidentiality', 'destructive', 'integrity'])(
    '%s has each rule of its folder, as `npm run docs` writes it',
    (family) => {
      const inFolder = readdirSync(join(folder, family))
        .map((file) => `${family}/${file.replace(/\.ts$/u, '')}`)
        .filter((id) => readFileSync(join(folder, `${id}.ts`), 'utf8').includes(`id: '${id}'`));
      expect(sqlRules.map(({ id }) => id).filter((id) => id.startsWith(`${family}/`))).toEqual(inFolder.sort());
    },
  );
});
