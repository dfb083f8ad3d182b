/** availability/add-primary-key: an index is built and every row read while nobody can use the table. */
import type { FactRule } from '../statement-facts/rule.ts';
import { alterFilled, describeConstraint, findNewConstraints } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addPrimaryKey: SqlRule & FactRule = {
  id: 'availability/add-primary-key',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A primary key on a table that has rows builds a unique index, and may set NOT NULL, under a lock that stops readers and writers.',
  remedy: 'Build a unique index with CONCURRENTLY outside of the migration before the deploy, and add the key with PRIMARY KEY USING INDEX.',
  alias: [
    'squawk adding-serial-primary-key-field',
    'atlas PG104',
    'atlas PG304',
    'eugene W14',
    'pgfence add-pk-without-using-index',
    'drizzle-migration-lint add-primary-key-on-existing-table',
  ],
  find(node, _statement, surroundings) {
    return findNewConstraints(alterFilled(node, surroundings))
      .filter(({ constraint }) => constraint.contype === 'CONSTR_PRIMARY' && constraint.indexname === undefined)
      .map(({ label, constraint }) => ({
        message: `Adding ${describeConstraint(constraint, 'primary key')} builds an index on ${label} under an exclusive lock.`,
      }));
  },
  findFact: (fact, { created, dialect }) =>
    dialect === 'mysql' && fact.kind === 'add-constraint' && fact.constraint.kind === 'primary-key' && !created.has(fact.table.key)
      ? [
          {
            message: `Adding a primary key writes ${fact.table.label} anew in the order of the key.`,
            remedy: 'Where the table is large, alter it with a tool that copies it while it is written to.',
          },
        ]
      : [],
};
