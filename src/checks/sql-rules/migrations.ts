/** The door of the SQL rules: the new migrations of a change, read in their dialect and judged by its rules. */
import type { Dialect } from '../../model/drizzle.ts';
import type { Finding, RuleText } from '../../model/finding.ts';
import type { Migration } from '../../model/migration.ts';
import type { Claim } from '../suppressions/claim.ts';
import { parseInlineSuppressions, type InlineSuppressions } from '../suppressions/inline.ts';
import { findNotUnderstood, judgeFacts } from './statement-facts/fact-findings.ts';
import { readMigrations } from '../../sql/statement-facts/statements.ts';
import type { FactRule, ReadDialect } from './statement-facts/rule.ts';
import { judgeSql } from './syntax-findings.ts';
import { metaTexts } from './meta.ts';
import { findUnparsed } from './meta/unanalyzable-statement.ts';
import { mysqlRules } from './mysql-rules.ts';
import { openParser } from '../../sql/parser.ts';
import { postgresqlRules } from './postgresql-rules.ts';
import { sqliteRules } from './sqlite-rules.ts';

/** What of a migration is read. */
export type SqlMigration = Pick<Migration, 'name' | 'path' | 'chunks'>;

export interface JudgedMigrations {
  /** Of the rules, of statements that were not understood, and of comments that are no suppressions. */
  readonly findings: readonly Finding[];
  /** The suppressions in the migrations' comments; nothing is suppressed here. */
  readonly claims: readonly Claim[];
}

/**
 * `migrations` are the new ones of the change, in the order in which they will run; `merged` are those of the folder before them, from which the
 * old columns of altered tables are known for MySQL and SQLite. PostgreSQL's parser is loaded only where there are migrations for it.
 */
export async function judgeMigrations(dialect: Dialect, migrations: readonly SqlMigration[], merged: readonly SqlMigration[] = []): Promise<JudgedMigrations> {
  if (migrations.length === 0) return { findings: [], claims: [] };
  switch (dialect) {
    case 'postgresql':
      return judgePostgresql(migrations);
    case 'mysql':
    case 'sqlite':
    case 'turso':
      return judgeByFacts(migrations, merged, dialect);
  }
}

/** Every rule that may be heard on SQL of this dialect, with those on suppressions and on the check configuration file. */
export function rulesOf(dialect: Dialect): readonly RuleText[] {
  const rules: readonly RuleText[] = dialect === 'postgresql' ? postgresqlRules : factRulesOf(dialect);
  return [...rules.filter(({ id }) => !id.startsWith('meta/')), ...metaTexts];
}

async function judgePostgresql(migrations: readonly SqlMigration[]): Promise<JudgedMigrations> {
  const parser = await openParser();
  const read = migrations.map((migration) => ({ migration, parsed: parser.parseMigration(migration) }));
  const parsed = read.map((one) => one.parsed);
  const suppressions = read.map((one) => parseInlineSuppressions(one.migration, one.parsed, 'postgresql'));
  return join([...judgeSql(parsed, postgresqlRules), ...findUnparsed(parsed)], suppressions);
}

function judgeByFacts(migrations: readonly SqlMigration[], merged: readonly SqlMigration[], dialect: ReadDialect): JudgedMigrations {
  const grammar = dialect === 'mysql' ? 'mysql' : 'sqlite';
  const read = readMigrations(migrations, grammar);
  const byPath = new Map(read.map((migration) => [migration.path, migration]));
  const suppressions = migrations.map((migration) => parseInlineSuppressions(migration, byPath.get(migration.path) ?? { statements: [] }, grammar));
  return join([...judgeFacts(read, factRulesOf(dialect), dialect, () => readMigrations(merged, grammar)), ...findNotUnderstood(read)], suppressions);
}

function factRulesOf(dialect: ReadDialect): readonly FactRule[] {
  return dialect === 'mysql' ? mysqlRules : sqliteRules;
}

function join(findings: readonly Finding[], suppressions: readonly InlineSuppressions[]): JudgedMigrations {
  return { findings: [...findings, ...suppressions.flatMap((one) => one.findings)], claims: suppressions.flatMap(({ claims }) => claims) };
}
