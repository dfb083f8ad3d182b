/** availability/add-unique-constraint: its index is built while nobody can use the table. */
import { alterExisting, describeConstraint, findNewConstraints } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addUniqueConstraint: SqlRule = {
  id: 'availability/add-unique-constraint',
  severity: 'error',
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
    return findNewConstraints(alterExisting(node, surroundings))
      .filter(({ constraint }) => constraint.contype === 'CONSTR_UNIQUE' && constraint.indexname === undefined)
      .map(({ label, constraint }) => ({
        message: `Adding ${describeConstraint(constraint, 'unique constraint')} builds an index on ${label} under an exclusive lock.`,
      }));
  },
};
