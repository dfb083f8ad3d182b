/** availability/add-unique-constraint: its index is built while nobody can use the table. */
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import { constraintsOnRows, describeConstraint } from '../constraints.ts';
import { isFilled } from '../created.ts';
import { elsewhere } from '../remedy.ts';
import type { FactRule, Surroundings } from '../rule.ts';

export const addUniqueConstraint: FactRule = {
  id: 'availability/add-unique-constraint',
  dialects: ['postgresql', 'mysql', 'sqlite'],
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
  findFact: (fact, surroundings) =>
    findUnique(fact, surroundings).map((what) => ({
      message: `Adding ${what} builds its index while writes wait, and fails where two rows are alike.`,
      ...elsewhere(
        surroundings.dialect,
        'Count the rows that are alike before the deploy, and merge them; build the index on a large table while little is written.',
      ),
    })),
};

/** In PostgreSQL a unique index can be built while others write, for which there is a rule of its own. */
function findUnique(fact: StatementFact, { created, dialect }: Surroundings): readonly string[] {
  if (fact.kind === 'create-index')
    return fact.isUnique && dialect !== 'postgresql' && isFilled(fact.table, created) ? [`the unique index ${fact.name} to ${fact.table.label}`] : [];
  return constraintsOnRows(fact, created, 'unique')
    .filter(({ constraint }) => !constraint.usesIndex)
    .map(({ table, constraint }) => `${describeConstraint(constraint, 'unique constraint')} to ${table.label}`);
}
