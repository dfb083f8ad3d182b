/** availability/add-exclusion-constraint: its index is built while nobody can use the table. */
import { constraintsOnRows, describeConstraint } from '../constraints.ts';
import type { FactRule } from '../rule.ts';

export const addExclusionConstraint: FactRule = {
  id: 'availability/add-exclusion-constraint',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'An EXCLUDE constraint on a table that has rows builds its index under a lock that stops readers and writers. PostgreSQL has no way to build it beforehand.',
  remedy: 'Deploy it in a maintenance window and suppress this with its ticket, or enforce the rule in a new table that takes over.',
  alias: ['strong_migrations add_exclusion_constraint', 'eugene E8', 'pgfence add-constraint-exclude'],
  findFact: (fact, { created }) =>
    constraintsOnRows(fact, created, 'exclusion').map(({ table, constraint }) => ({
      message: `Adding ${describeConstraint(constraint, 'exclusion constraint')} to ${table.label} writes an index of every row while others wait.`,
    })),
};
