/** availability/mysql-lock-option: others are locked out of a table, because the statement says so. */
import type { FactRule } from '../statement-facts/rule.ts';

export const mysqlLockOption: FactRule = {
  id: 'availability/mysql-lock-option',
  severity: 'error',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A statement says LOCK=EXCLUSIVE, under which nobody reads or writes the table, or LOCK=SHARED, under which nobody writes it.',
  remedy: 'Say LOCK=NONE, with which MySQL refuses the statement where it would have to lock others out.',
  alias: ['strong_migrations lock_option', 'bytebase STATEMENT_REQUIRE_LOCK_OPTION'],
  findFact: (fact, { created }) =>
    fact.kind === 'method' && fact.option === 'LOCK' && ['EXCLUSIVE', 'SHARED'].includes(fact.value) && !created.has(fact.table.key)
      ? [{ message: `Locks others out of ${fact.table.label} (LOCK=${fact.value}).` }]
      : [],
};
