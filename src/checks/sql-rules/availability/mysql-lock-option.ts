/** availability/mysql-lock-option: others are locked out of a table, because the statement says so. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const mysqlLockOption: FactRule = {
  id: 'availability/mysql-lock-option',
  dialects: ['mysql'],
  severity: 'error',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A statement says LOCK=EXCLUSIVE, under which nobody reads or writes the table, or LOCK=SHARED, under which nobody writes it.',
  remedy: 'Say LOCK=NONE, with which MySQL refuses the statement where it would have to lock others out.',
  alias: ['strong_migrations lock_option', 'bytebase STATEMENT_REQUIRE_LOCK_OPTION'],
  findFact: (fact, { created }) =>
    fact.kind === 'method' && fact.option === 'LOCK' && ['EXCLUSIVE', 'SHARED'].includes(fact.value) && isOld(fact.table, created)
      ? [{ message: `Locks others out of ${fact.table.label} (LOCK=${fact.value}).` }]
      : [],
};
