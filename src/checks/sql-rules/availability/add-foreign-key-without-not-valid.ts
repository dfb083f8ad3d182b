/** availability/add-foreign-key-without-not-valid: two tables stand still while one is searched for orphans. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import { describeConstraint, alterFilled, findNewConstraints, type NewConstraint } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addForeignKeyWithoutNotValid: SqlRule & FactRule = {
  id: 'availability/add-foreign-key-without-not-valid',
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
  find(node, _statement, surroundings) {
    return findNewConstraints(alterFilled(node, surroundings))
      .filter(isChecked)
      .map(({ label, constraint }) => ({ message: `Adding ${describeConstraint(constraint, 'foreign key')} checks every row of ${label} while writes wait.` }));
  },
  findFact: (fact, { created }) =>
    fact.kind === 'add-constraint' && fact.constraint.kind === 'foreign-key' && !created.has(fact.table.key)
      ? [
          {
            message: `Adding the foreign key ${excerpt(fact.constraint.name ?? '')} copies ${fact.table.label} and checks every row while writes wait.`,
            remedy: byTool,
          },
        ]
      : [],
};

/** MySQL has nothing like NOT VALID. */
const byTool = 'Look for rows that break it first; where the table is large, alter it with a tool that copies it while it is written to.';

/** With a new column that has no default there is nothing to check: PostgreSQL knows that it is empty. */
function isChecked({ constraint, column }: NewConstraint): boolean {
  if (constraint.contype !== 'CONSTR_FOREIGN' || constraint.skip_validation === true) return false;
  return column === null || (column.constraints ?? []).some((one) => 'Constraint' in one && one.Constraint.contype === 'CONSTR_DEFAULT');
}
