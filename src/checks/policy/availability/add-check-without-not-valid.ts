/** availability/add-check-without-not-valid: every row is checked while nobody can use the table. */
import { excerpt } from '../../../model/excerpt.ts';
import { alterExisting, describeConstraint, findNewConstraints, wordsOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addCheckWithoutNotValid: SqlRule = {
  id: 'availability/add-check-without-not-valid',
  severity: 'error',
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
  find(node, _statement, surroundings) {
    const ofTables = findNewConstraints(alterExisting(node, surroundings)).map(({ label, constraint }) => ({ label, constraint }));
    const ofDomain =
      'AlterDomainStmt' in node && node.AlterDomainStmt.def !== undefined && 'Constraint' in node.AlterDomainStmt.def
        ? [
            {
              label: `each table that uses the domain ${excerpt(wordsOf(node.AlterDomainStmt.typeName).join('.'))}`,
              constraint: node.AlterDomainStmt.def.Constraint,
            },
          ]
        : [];
    return [...ofTables, ...ofDomain]
      .filter(({ constraint }) => constraint.contype === 'CONSTR_CHECK' && constraint.skip_validation !== true)
      .map(({ label, constraint }) => ({ message: `Adding ${describeConstraint(constraint, 'check')} reads every row of ${label} under an exclusive lock.` }));
  },
};
