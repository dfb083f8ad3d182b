/** The door of the policy on SQL: the new migrations of a change, read in their dialect and judged by its rules. */
import type { Dialect } from '../../model/drizzle.ts';
import type { Finding, RuleText } from '../../model/finding.ts';
import type { Migration } from '../../model/migration.ts';
import type { Claim } from '../waivers/claim.ts';
import { parseInlineWaivers, type InlineWaivers } from '../waivers/inline.ts';
import { findNotUnderstood, judgeActs } from './acts/judge.ts';
import { readMigrations } from './acts/statements.ts';
import type { ActRule, ReadDialect } from './acts/rule.ts';
import { findActComments } from './acts/token.ts';
import { judgeSql } from './judge.ts';
import { metaTexts } from './meta.ts';
import { findUnparsed } from './meta/unanalyzable-statement.ts';
import { mysqlRules } from './mysql.ts';
import { openParser } from './parser.ts';
import { policyRules } from './policy.ts';
import { sqliteRules } from './sqlite.ts';

/** What of a migration is read. */
export type SqlMigration = Pick<Migration, 'name' | 'path' | 'statements'>;

export interface JudgedMigrations {
  /** Of the rules, of statements that were not understood, and of comments that are no waivers. */
  readonly findings: readonly Finding[];
  /** The waivers in the migrations' comments; nothing is waived here. */
  readonly claims: readonly Claim[];
}

/**
 * `migrations` are the new ones of the change, in the order in which they will run; `landed` are those of the folder before them, from which the
 * old columns of altered tables are known for MySQL and SQLite. PostgreSQL's parser is loaded only where there are migrations for it.
 */
export async function judgeMigrations(dialect: Dialect, migrations: readonly SqlMigration[], landed: readonly SqlMigration[] = []): Promise<JudgedMigrations> {
  if (migrations.length === 0) return { findings: [], claims: [] };
  switch (dialect) {
    case 'postgresql':
      return judgePostgresql(migrations);
    case 'mysql':
    case 'sqlite':
    case 'turso':
      return judgeByActs(migrations, landed, dialect);
  }
}

/** Every rule that may be heard on SQL of this dialect, with those on waivers and on the policy file. */
export function rulesOf(dialect: Dialect): readonly RuleText[] {
  const rules: readonly RuleText[] = dialect === 'postgresql' ? policyRules : actRulesOf(dialect);
  return [...rules.filter(({ id }) => !id.startsWith('meta/')), ...metaTexts];
}

async function judgePostgresql(migrations: readonly SqlMigration[]): Promise<JudgedMigrations> {
  const parser = await openParser();
  const read = migrations.map((migration) => ({ migration, parsed: parser.parseMigration(migration) }));
  const parsed = read.map((one) => one.parsed);
  const waivers = read.map((one) => parseInlineWaivers(one.migration, one.parsed));
  return join([...judgeSql(parsed, policyRules), ...findUnparsed(parsed)], waivers);
}

function judgeByActs(migrations: readonly SqlMigration[], landed: readonly SqlMigration[], dialect: ReadDialect): JudgedMigrations {
  const grammar = dialect === 'mysql' ? 'mysql' : 'sqlite';
  const read = readMigrations(migrations, grammar);
  const byPath = new Map(read.map((migration) => [migration.path, migration]));
  const waivers = migrations.map((migration) =>
    parseInlineWaivers(migration, byPath.get(migration.path) ?? { statements: [] }, (piece) => findActComments(piece, grammar)),
  );
  return join([...judgeActs(read, actRulesOf(dialect), dialect, () => readMigrations(landed, grammar)), ...findNotUnderstood(read)], waivers);
}

function actRulesOf(dialect: ReadDialect): readonly ActRule[] {
  return dialect === 'mysql' ? mysqlRules : sqliteRules;
}

function join(findings: readonly Finding[], waivers: readonly InlineWaivers[]): JudgedMigrations {
  return { findings: [...findings, ...waivers.flatMap((one) => one.findings)], claims: waivers.flatMap(({ claims }) => claims) };
}
