/** SQL as a change of migrations, judged by rules: what the tests of all rules start from. */
import { readdirSync } from 'node:fs';
import { judgeSql } from '../../../src/checks/sql-rules/findings.ts';
import { openParser } from '../../../src/sql/parser.ts';
import type { SqlRule } from '../../../src/checks/sql-rules/rule.ts';
import { readFacts, readParsed } from '../../../src/sql/statement-facts/postgresql.ts';
import type { ReadMigration } from '../../../src/sql/statement-facts/statements.ts';
import type { Finding } from '../../../src/model/finding.ts';

/** The files of one change; a text alone is a change of one file. */
export type Sql = string | readonly string[];

export interface Cases {
  readonly fires: readonly Sql[];
  /** Near misses. */
  readonly quiet: readonly Sql[];
}

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

/** One row for each rule and SQL. */
export function rowsOf(cases: Readonly<Record<string, Cases>>, kind: keyof Cases): readonly (readonly [string, Sql])[] {
  return Object.entries(cases).flatMap(([id, { [kind]: list }]) => list.map((sql) => [id, sql] as const));
}

/** The ids that the files of a family's folder define; files that define none are its helpers. */
export async function idsInFolder(family: string): Promise<readonly string[]> {
  const folder = new URL(`../../../src/checks/sql-rules/${family}/`, import.meta.url);
  const modules: readonly unknown[] = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)));
  return modules.flatMap((module) => Object.values(module ?? {}).flatMap((value: unknown) => (isRule(value) ? [value.id] : [])));
}

function isRule(value: unknown): value is SqlRule {
  return typeof value === 'object' && value !== null && 'id' in value && ('find' in value || 'findFact' in value);
}
