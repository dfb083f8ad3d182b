/** What the rules of a family say of a migration's text, by PostgreSQL's own parser. */
import { judgeSql } from '../../../src/checks/sql-rules/findings.ts';
import { openParser } from '../../../src/sql/parser.ts';
import { readFacts, readParsed } from '../../../src/sql/statement-facts/postgresql.ts';
import type { ReadMigration } from '../../../src/sql/statement-facts/statements.ts';
import type { SqlRule } from '../../../src/checks/sql-rules/rule.ts';
import type { ParsedMigration } from '../../../src/sql/parsed.ts';
import type { Finding } from '../../../src/model/finding.ts';

const parser = await openParser();

export function parsed(...texts: readonly string[]): readonly ParsedMigration[] {
  return texts.map((text, at) => {
    const name = `000${at}_change`;
    return parser.parseMigration({ name, path: `drizzle/${name}.sql`, chunks: text.split('--> statement-breakpoint') });
  });
}

export function readTexts(...texts: readonly string[]): readonly ReadMigration[] {
  return parsed(...texts).map((migration) => readParsed(migration, readFacts));
}

export function findingsOf(rules: readonly SqlRule[], ...texts: readonly string[]): readonly Finding[] {
  return judgeSql(readTexts(...texts), rules, 'postgresql');
}

/** The names, without their family, of the rules that fire; each once, in the order of the family. */
export function fired(rules: readonly SqlRule[], ...texts: readonly string[]): readonly string[] {
  const found = new Set(findingsOf(rules, ...texts).map(({ rule }) => rule));
  return rules
    .map(({ id }) => id)
    .filter((id) => found.has(id))
    .map((id) => id.slice(id.indexOf('/') + 1));
}
