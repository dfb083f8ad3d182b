/** destructive/delete-without-where: all rows of a table are deleted. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const deleteWithoutWhere: FactRule = {
  id: 'destructive/delete-without-where',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A DELETE has no WHERE, or one that every row meets: all rows go, and can only be had back from a backup.',
  remedy: 'Say in a WHERE which rows are meant; where all are, keep them first and say where in a suppression.',
  alias: ['pgfence delete-without-where', 'flyway RG06', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
  findFact: (fact, { created }) =>
    fact.kind === 'delete' && fact.choice !== 'some' && !fact.isJoined && isOld(fact.table, created)
      ? [{ message: `Deletes every row of ${fact.table.label}: it has no WHERE that chooses.` }]
      : [],
};
