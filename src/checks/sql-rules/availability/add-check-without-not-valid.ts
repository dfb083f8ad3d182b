/** availability/add-check-without-not-valid: every row is checked while nobody can use the table. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import { alterFilled, describeConstraint, findNewConstraints, wordsOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addCheckWithoutNotValid: SqlRule & FactRule = {
  id: 'availability/add-check-without-not-valid',
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
  find(node, _statement, surroundings) {
    const ofTables = findNewConstraints(alterFilled(node, surroundings)).map(({ label, constraint }) => ({ label, constraint }));
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
  findFact: (fact, { created }) =>
    fact.kind === 'add-constraint' && fact.constraint.kind === 'check' && !created.has(fact.table.key)
      ? [
          {
            message: `Adding the check ${excerpt(fact.constraint.name ?? '')} copies ${fact.table.label} and checks every row while writes wait.`,
            remedy: byTool,
          },
        ]
      : [],
};

/** MySQL has nothing like NOT VALID. */
const byTool = 'Look for rows that break it first; where the table is large, alter it with a tool that copies it while it is written to.';
