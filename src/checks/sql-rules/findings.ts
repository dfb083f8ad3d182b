/** Every rule on every statement of a change, in the order of the files. */
import type { Dialect } from '../../model/drizzle.ts';
import type { Finding } from '../../model/finding.ts';
import { sqlGrammar } from '../../sql/lexer.ts';
import type { ReadMigration } from '../../sql/statement-facts/statements.ts';
import { findingOf } from '../finding.ts';
import { describeChange } from './change.ts';
import { Creation } from './created.ts';
import { FactSchema } from './known-tables.ts';
import { lineOf } from './line.ts';
import { describePostgresql } from './postgresql-change.ts';
import { serves, type Hit, type SqlRule, type TreeSurroundings } from './rule.ts';

/**
 * Of the rules, those that serve the dialect are asked. `migrations` are the new ones of the change, in the order in which they will run; `readMerged` returns those before them, and is called only if
 * they matter. What was not understood is left to the rule that says so.
 */
export function judgeSql(
  migrations: readonly ReadMigration[],
  rules: readonly SqlRule[],
  dialect: Dialect,
  readMerged: () => readonly ReadMigration[] = () => [],
): Finding[] {
  const [change, postgresql] = [describeChange(migrations, dialect), describePostgresql(migrations)];
  const tables = FactSchema.of(change.needsTables ? readMerged() : []);
  const created = new Creation();
  const served = rules.filter((rule) => serves(rule, sqlGrammar(dialect)));
  const statements = migrations.flatMap((migration) => migration.statements.map((statement) => ({ migration, statement })));
  return statements.flatMap(({ migration, statement }, position) => {
    const surroundings = { dialect, migration, statement, all: migrations, position, created, change, tables, postgresql };
    const hits = served.flatMap((rule) => findHits(rule, surroundings).map((hit) => ({ rule, hit })));
    if (!statement.isUncertain) for (const fact of statement.facts ?? []) created.add(fact, change.rebuilds.has(position));
    tables.addAll(statement.facts);
    // What one rule must not show, no other shows.
    const isShown = hits.every(({ hit }) => hit.excerpt !== null);
    return hits.map(({ rule, hit }) => {
      const line = hit.line ?? statement.line;
      return findingOf(rule, { ...hit, place: { path: migration.path, line }, excerpt: isShown ? lineOf(statement, line) : null });
    });
  });
}

function findHits(rule: SqlRule, surroundings: TreeSurroundings): readonly Hit[] {
  const { node, facts } = surroundings.statement;
  if ('find' in rule) return node === null ? [] : rule.find(node, surroundings);
  return (facts ?? []).flatMap((fact) => rule.findFact(fact, surroundings));
}
