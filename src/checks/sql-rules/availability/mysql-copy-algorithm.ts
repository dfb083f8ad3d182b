/** availability/mysql-copy-algorithm: a table is copied while nobody can write to it, although it is asked for. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const mysqlCopyAlgorithm: FactRule = {
  id: 'availability/mysql-copy-algorithm',
  dialects: ['mysql'],
  severity: 'error',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A statement says ALGORITHM=COPY: MySQL copies the whole table, and writes to it wait until the copy is done.',
  remedy:
    'Say ALGORITHM=INSTANT or ALGORITHM=INPLACE, with which MySQL refuses the statement where it would have to copy; alter a large table with a tool that copies it while it is written to.',
  alias: ['strong_migrations copy_algorithm', 'bytebase STATEMENT_REQUIRE_ALGORITHM_OPTION'],
  findFact: (fact, { created }) =>
    fact.kind === 'method' && fact.option === 'ALGORITHM' && fact.value === 'COPY' && isOld(fact.table, created)
      ? [{ message: `Copies the whole of ${fact.table.label} while writes wait.` }]
      : [],
};
