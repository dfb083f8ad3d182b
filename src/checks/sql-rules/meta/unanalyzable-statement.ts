/** meta/unanalyzable-statement: what a statement does cannot be read from it. */
import type { Finding } from '../../../model/finding.ts';
import type { ReadMigration } from '../../../sql/statement-facts/statements.ts';
import { findingOf } from '../../finding.ts';
import { lineOf } from '../line.ts';
import type { FactRule } from '../rule.ts';

export const unanalyzableStatement: FactRule = {
  id: 'meta/unanalyzable-statement',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC8.1'],
  cause:
    'The statement runs code that is not read: a DO block that does more than ask whether something is there, a procedure, a text that is built while it runs, or SQL that does not parse. No other rule has looked at what it does, so its silence means nothing here.',
  remedy: 'Write the statements out in the migration. Where that cannot be, have a person read it, and say in the review that they did.',
  alias: ['strong_migrations execute', 'pgfence unknown'],
  findFact: (fact, { change }) => (fact.kind === 'run' && (fact.prepared === null || !change.prepared.has(fact.prepared)) ? [{ message: fact.what }] : []),
};

/** What no rule was called for. A statement whose words are known may be right all the same, so it is no more than a warning. */
export function findNotUnderstood(migrations: readonly ReadMigration[]): readonly Finding[] {
  return migrations.flatMap(({ path, statements }) =>
    statements.flatMap((statement) => {
      if (statement.facts !== null) return [];
      const message = `The statement is not understood: ${statement.reason ?? 'no reason was given.'}`;
      const remedy =
        'Write it in the words that drizzle-kit writes; commands of a client and templates are not SQL. Where that cannot be, have a person read it, and say in the review that they did.';
      const severity = statement.isReadable ? 'warning' : 'error';
      const place = { path, line: statement.line };
      return [findingOf(unanalyzableStatement, { severity, message, remedy, place, excerpt: lineOf(statement, statement.line) })];
    }),
  );
}
