/** availability/add-exclusion-constraint: its index is built while nobody can use the table. */
import { alterFilled, describeConstraint, findNewConstraints } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addExclusionConstraint: SqlRule = {
  id: 'availability/add-exclusion-constraint',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'An EXCLUDE constraint on a table that has rows builds its index under a lock that stops readers and writers. PostgreSQL has no way to build it beforehand.',
  remedy: 'Deploy it in a maintenance window and suppress this with its ticket, or enforce the rule in a new table that takes over.',
  alias: ['strong_migrations add_exclusion_constraint', 'eugene E8', 'pgfence add-constraint-exclude'],
  find(node, _statement, surroundings) {
    return findNewConstraints(alterFilled(node, surroundings))
      .filter(({ constraint }) => constraint.contype === 'CONSTR_EXCLUSION')
      .map(({ label, constraint }) => ({
        message: `Adding ${describeConstraint(constraint, 'exclusion constraint')} builds an index on ${label} under an exclusive lock.`,
      }));
  },
};
