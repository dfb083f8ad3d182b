/** destructive/delete-without-where: all rows of a table are deleted. */
import type { FactRule } from '../statement-facts/rule.ts';
import { nameOf } from '../created.ts';
import { shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectParts } from '../../../sql/tree.ts';
import { choosesAll } from '../condition.ts';

export const deleteWithoutWhere: SqlRule & FactRule = {
  id: 'destructive/delete-without-where',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A DELETE has no WHERE, or one that every row meets: all rows go, and can only be had back from a backup.',
  remedy: 'Say in a WHERE which rows are meant; where all are, keep them first and say where in a suppression.',
  alias: ['pgfence delete-without-where', 'flyway RG06', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
  find: (node, { text }, { created }) => {
    if (!/\bdelete\b/iu.test(text)) return [];
    return selectParts(node, 'DeleteStmt').flatMap(({ relation, whereClause, usingClause = [] }) => {
      if (relation === undefined || usingClause.length > 0 || created.tables.has(nameOf(relation)) || !choosesAll(whereClause)) return [];
      return [{ message: `Deletes every row of ${shownRelation(relation)}: it has no WHERE that chooses.` }];
    });
  },
  findFact: (fact, { created }) =>
    fact.kind === 'delete' && fact.choice !== 'some' && !fact.isJoined && !created.has(fact.table.key)
      ? [{ message: `Deletes every row of ${fact.table.label}: it has no WHERE that chooses.` }]
      : [],
};
