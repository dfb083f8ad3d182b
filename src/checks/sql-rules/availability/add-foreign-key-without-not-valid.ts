/** availability/add-foreign-key-without-not-valid: two tables stand still while one is searched for orphans. */
import { constraintsOnRows, describeConstraint } from '../constraints.ts';
import { elsewhere, onCopy } from '../remedy.ts';
import type { FactRule } from '../rule.ts';

export const addForeignKeyWithoutNotValid: FactRule = {
  id: 'availability/add-foreign-key-without-not-valid',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'Adding a foreign key to a table that has rows checks each of them, and nobody can write to either table meanwhile. drizzle-kit never writes NOT VALID.',
  remedy: 'Add NOT VALID to the constraint in the migration file, and VALIDATE CONSTRAINT in a later deploy.',
  alias: [
    'squawk adding-foreign-key-constraint',
    'squawk constraint-missing-not-valid',
    'strong_migrations add_foreign_key',
    'atlas PG306',
    'eugene E1',
    'pgfence add-constraint-fk-no-not-valid',
  ],
  findFact: (fact, { created, dialect }) =>
    constraintsOnRows(fact, created, 'foreign-key')
      // With a new column that has no default there is nothing to check: it is known to be empty.
      .filter(({ constraint, column }) => constraint.isValidated && column?.default !== 'none')
      .map(({ table, constraint }) => ({
        message: `Adding ${describeConstraint(constraint, 'foreign key')} checks every row of ${table.label} while writes wait.`,
        ...elsewhere(dialect, onCopy),
      })),
};
