/** availability/mysql-copy-algorithm: a table is copied while nobody can write to it, although it is asked for. */
import type { ActRule } from '../acts/rule.ts';

export const mysqlCopyAlgorithm: ActRule = {
  id: 'availability/mysql-copy-algorithm',
  severity: 'error',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A statement says ALGORITHM=COPY: MySQL copies the whole table, and writes to it wait until the copy is done.',
  remedy:
    'Say ALGORITHM=INSTANT or ALGORITHM=INPLACE, with which MySQL refuses the statement where it would have to copy; alter a large table with a tool that copies it while it is written to.',
  alias: ['strong_migrations copy_algorithm', 'bytebase STATEMENT_REQUIRE_ALGORITHM_OPTION'],
  findAct: (act, { created }) =>
    act.kind === 'method' && act.option === 'ALGORITHM' && act.value === 'COPY' && !created.has(act.table.key)
      ? [{ message: `Copies the whole of ${act.table.label} while writes wait.` }]
      : [],
};
