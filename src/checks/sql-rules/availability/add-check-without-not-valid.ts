/** availability/add-check-without-not-valid: every row is checked while nobody can use the table. */
import { constraintsOnRows, describeConstraint } from '../constraints.ts';
import { elsewhere, onCopy } from '../remedy.ts';
import type { FactRule } from '../rule.ts';

export const addCheckWithoutNotValid: FactRule = {
  id: 'availability/add-check-without-not-valid',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'Adding a CHECK to a table that has rows reads all of them under a lock that stops readers and writers, and fails on the first row that breaks it.',
  remedy: 'Add NOT VALID to the constraint in the migration file, and VALIDATE CONSTRAINT in a later deploy.',
  alias: [
    'squawk constraint-missing-not-valid',
    'strong_migrations add_check_constraint',
    'atlas PG305',
    'eugene E1',
    'pgfence add-constraint-check-no-not-valid',
  ],
  findFact: (fact, { created, dialect }) =>
    constraintsOnRows(fact, created, 'check')
      .filter(({ constraint }) => constraint.isValidated)
      .map(({ table, constraint }) => ({
        message: `Adding ${describeConstraint(constraint, 'check')} reads every row of ${table.label} while others wait.`,
        ...elsewhere(dialect, onCopy),
      })),
};
