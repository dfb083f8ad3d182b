/** The door of the SQL rules: the new migrations of a change, read in their dialect and judged by its rules. */
import type { Dialect } from '../../model/drizzle.ts';
import type { Finding, RuleText } from '../../model/finding.ts';
import type { Migration } from '../../model/migration.ts';
import type { Claim } from '../suppressions/claim.ts';
import { parseInlineSuppressions, type InlineSuppressions } from '../suppressions/inline.ts';
import { sqlGrammar, type Grammar } from '../../sql/lexer.ts';
import { openParser } from '../../sql/parser.ts';
import { readFacts, readParsed } from '../../sql/statement-facts/postgresql.ts';
import { readMigrations, type ReadMigration } from '../../sql/statement-facts/statements.ts';
import { judgeSql } from './findings.ts';
import { metaTexts } from './meta.ts';
import { findNotUnderstood } from './meta/unanalyzable-statement.ts';
import { sqlRules, sqlRulesOf } from './sql-rules.ts';

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
  const grammar = sqlGrammar(dialect);
  const read = await readAll(grammar, migrations);
  const suppressions = migrations.map((migration, at) => parseInlineSuppressions(migration, read[at] ?? { statements: [] }, grammar));
  const readMerged = (): readonly ReadMigration[] => (grammar === 'postgresql' ? [] : readMigrations(merged, grammar));
  return join([...judgeSql(read, sqlRules, dialect, readMerged), ...findNotUnderstood(read)], suppressions);
}

/** Every rule that may be heard on SQL of this dialect, with those on suppressions and on the check configuration file. */
export function rulesOf(dialect: Dialect): readonly RuleText[] {
  return [...sqlRulesOf(sqlGrammar(dialect)).filter(({ id }) => !id.startsWith('meta/')), ...metaTexts];
}

async function readAll(grammar: Grammar, migrations: readonly SqlMigration[]): Promise<readonly ReadMigration[]> {
  if (grammar !== 'postgresql') return readMigrations(migrations, grammar);
  const parser = await openParser();
  return migrations.map((migration) => readParsed(parser.parseMigration(migration), readFacts));
}

function join(findings: readonly Finding[], suppressions: readonly InlineSuppressions[]): JudgedMigrations {
  return { findings: [...findings, ...suppressions.flatMap((one) => one.findings)], claims: suppressions.flatMap(({ claims }) => claims) };
}
