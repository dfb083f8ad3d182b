/** availability/add-unique-constraint: its index is built while nobody can use the table. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { Hit } from '../rule.ts';
import { alterFilled, describeConstraint, findNewConstraints } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addUniqueConstraint: SqlRule & FactRule = {
  id: 'availability/add-unique-constraint',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A UNIQUE constraint on a table that has rows builds its index under a lock that stops readers and writers, and fails where two rows are alike.',
  remedy: 'Build a unique index with CONCURRENTLY outside of the migration before the deploy, and add the constraint with UNIQUE USING INDEX.',
  alias: [
    'squawk disallowed-unique-constraint',
    'strong_migrations add_unique_constraint',
    'atlas PG105',
    'atlas MF101',
    'eugene E7',
    'pgfence add-constraint-unique',
  ],
  find(node, _statement, surroundings) {
    return findNewConstraints(alterFilled(node, surroundings))
      .filter(({ constraint }) => constraint.contype === 'CONSTR_UNIQUE' && constraint.indexname === undefined)
      .map(({ label, constraint }) => ({
        message: `Adding ${describeConstraint(constraint, 'unique constraint')} builds an index on ${label} under an exclusive lock.`,
      }));
  },
  findFact: (fact, { created }) => findUnique(fact, created),
};

/** MySQL and SQLite build the index while others read; it is the rows that may be alike which stop the deploy. */
function findUnique(fact: StatementFact, created: ReadonlySet<string>): readonly Hit[] {
  const isUnique =
    (fact.kind === 'add-constraint' && fact.constraint.kind === 'unique') ||
    (fact.kind === 'create-index' && fact.isUnique) ||
    ((fact.kind === 'add-column' || fact.kind === 'change-column') && fact.column.isUnique);
  if (!isUnique || created.has(fact.table.key)) return [];
  const message = `The rows of ${fact.table.label} have to be unlike from now on: where two are alike, the deploy fails.`;
  return [
    {
      severity: 'warning',
      message,
      remedy: 'Count the rows that are alike before the deploy, and merge them; build the index on a large table while little is written.',
    },
  ];
}
