/** availability/mysql-lock-option: others are locked out of a table, because the statement says so. */
import type { ActRule } from '../acts/rule.ts';

export const mysqlLockOption: ActRule = {
  id: 'availability/mysql-lock-option',
  severity: 'error',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A statement says LOCK=EXCLUSIVE, under which nobody reads or writes the table, or LOCK=SHARED, under which nobody writes it.',
  remedy: 'Say LOCK=NONE, with which MySQL refuses the statement where it would have to lock others out.',
  alias: ['strong_migrations lock_option', 'bytebase STATEMENT_REQUIRE_LOCK_OPTION'],
  findAct: (act, { created }) =>
    act.kind === 'method' && act.option === 'LOCK' && ['EXCLUSIVE', 'SHARED'].includes(act.value) && !created.has(act.table.key)
      ? [{ message: `Locks others out of ${act.table.label} (LOCK=${act.value}).` }]
      : [],
};
