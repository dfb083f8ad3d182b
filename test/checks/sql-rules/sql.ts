/** SQL as a change of migrations, judged by rules: what the tests of all rules start from. */
import type { Sql } from './cases/form.ts';
import { judgeSql } from '../../../src/checks/sql-rules/findings.ts';
import { openParser } from '../../../src/sql/parser.ts';
import type { SqlRule } from '../../../src/checks/sql-rules/rule.ts';
import { readFacts, readParsed } from '../../../src/sql/statement-facts/postgresql.ts';
import type { ReadMigration } from '../../../src/sql/statement-facts/statements.ts';
import type { Finding } from '../../../src/model/finding.ts';

const parser = await openParser();

export function readSql(sql: Sql): readonly ReadMigration[] {
  const files = typeof sql === 'string' ? [sql] : sql;
  return files.map((text, index) => {
    const name = `${String(index).padStart(4, '0')}_change`;
    return readParsed(parser.parseMigration({ name, path: `drizzle/${name}.sql`, chunks: text.split('--> statement-breakpoint') }), readFacts);
  });
}

export function judge(sql: Sql, rules: readonly SqlRule[]): readonly Finding[] {
  const migrations = readSql(sql);
  const unparsed = migrations.flatMap(({ statements }) => statements.filter(({ facts }) => facts === null));
  if (unparsed.length > 0) throw new Error(`The test's own SQL does not parse: ${unparsed.map(({ text, reason }) => `${text}: ${reason ?? ''}`).join('\n')}`);
  return judgeSql(migrations, rules, 'postgresql');
}
