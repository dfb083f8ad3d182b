/** availability/add-primary-key: an index is built and every row read while nobody can use the table. */
import { constraintsOnRows, describeConstraint } from '../constraints.ts';
import { elsewhere } from '../remedy.ts';
import type { FactRule } from '../rule.ts';

export const addPrimaryKey: FactRule = {
  id: 'availability/add-primary-key',
  dialects: ['postgresql', 'mysql'],
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
  findFact: (fact, { created, dialect }) =>
    constraintsOnRows(fact, created, 'primary-key')
      .filter(({ constraint }) => !constraint.usesIndex)
      .map(({ table, constraint }) => ({
        message: `Adding ${describeConstraint(constraint, 'primary key')} to ${table.label} writes an index of every row while others wait.`,
        ...elsewhere(dialect, 'Where the table is large, alter it with a tool that copies it while it is written to.'),
      })),
};
