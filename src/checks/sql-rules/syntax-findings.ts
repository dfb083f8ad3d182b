/** Every rule on every statement of a change, in the order of the files. */
import type { Node } from '@pgsql/types';
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../finding.ts';
import { describeChange } from './change.ts';
import { Creation } from './created.ts';
import type { Hit, SharedRule, SharedSurroundings, SqlRule } from './rule.ts';
import type { ParsedMigration, ParsedStatement } from '../../sql/parsed.ts';
import { readFacts } from '../../sql/statement-facts/postgresql.ts';

/** `migrations` are the new ones of the change, in the order in which they will run. What did not parse is left to the rule that says so. */
export function judgeSql(migrations: readonly ParsedMigration[], rules: readonly SqlRule[]): Finding[] {
  const statements = migrations.flatMap((migration) => migration.statements.map((statement) => ({ migration, statement })));
  const bare = statements.map(({ statement }) => statement);
  const change = describeChange(migrations);
  const created = new Creation();
  return statements.flatMap(({ migration, statement }, position) => {
    const { node } = statement;
    // What an opened block does, its statements do.
    if (node === null || statement.isOpened === true) return [];
    const surroundings = {
      migration,
      all: migrations,
      position,
      change,
      created,
      // Only a rule that asks pays for the copy.
      get before() {
        return bare.slice(0, position);
      },
      get after() {
        return bare.slice(position + 1);
      },
    };
    const hits = rules.flatMap((rule) => {
      const found = 'find' in rule ? rule.find(node, statement, surroundings) : findInFacts(rule, node, { created: created.tables, change });
      return found.map((hit) => ({ rule, hit }));
    });
    if (statement.isUncertain !== true) created.add(node);
    // What one rule must not show, no other shows.
    const isShown = hits.every(({ hit }) => hit.excerpt !== null);
    return hits.map(({ rule, hit }) => describe(rule, hit, statement, { path: migration.path, isShown }));
  });
}

function findInFacts(rule: SharedRule, node: Node, surroundings: SharedSurroundings): readonly Hit[] {
  return readFacts(node).flatMap((fact) => rule.findShared(fact, surroundings));
}

function describe(rule: SqlRule, hit: Hit, statement: ParsedStatement, { path, isShown }: { readonly path: string; readonly isShown: boolean }): Finding {
  const line = hit.line ?? statement.line;
  return findingOf(rule, { ...hit, place: { path, line }, excerpt: isShown ? lineOf(statement, line) : null });
}

/** The line of the statement that lies at this line of the file; its first where it has no such line. */
function lineOf({ text, line }: ParsedStatement, wanted: number): string {
  const lines = wanted === line ? [] : text.split('\n');
  return lines[wanted - line] ?? text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
}
