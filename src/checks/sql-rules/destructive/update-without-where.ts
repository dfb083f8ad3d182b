/** destructive/update-without-where: a value of every row is written over. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node } from '@pgsql/types';
import { keyOf, type Change } from '../change.ts';
import { nameOf } from '../created.ts';
import { shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectParts } from '../../../sql/tree.ts';
import { choosesAll } from '../condition.ts';

export const updateWithoutWhere: SqlRule & FactRule = {
  id: 'destructive/update-without-where',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'An UPDATE has no WHERE, or one that every row meets: what stood there before is written over in all rows, and every row stays locked until the deploy ends. One that only fills columns which the change itself adds writes over nothing.',
  remedy: 'Say in a WHERE which rows are meant (`WHERE new_column IS NULL` for a backfill), and fill large tables in batches outside of the migration.',
  alias: ['pgfence update-in-migration', 'flyway RG09', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
  find: (node, { text }, { created, change }) => {
    if (!/\bupdate\b/iu.test(text)) return [];
    return selectParts(node, 'UpdateStmt').flatMap(({ relation, whereClause, fromClause = [], targetList = [] }) => {
      if (relation === undefined || fromClause.length > 0 || created.tables.has(nameOf(relation)) || !choosesAll(whereClause)) return [];
      if (fillsOnly(targetList, nameOf(relation), change)) return [];
      return [{ message: `Updates every row of ${shownRelation(relation)}: it has no WHERE that chooses.` }];
    });
  },
  findFact: (fact, { created }) =>
    fact.kind === 'update' && fact.choice !== 'some' && !fact.isJoined && !created.has(fact.table.key)
      ? [{ message: `Updates every row of ${fact.table.label}: it has no WHERE that chooses.` }]
      : [],
};

/** Whether each column that is set is one of the change's own. */
function fillsOnly(targets: readonly Node[], table: string, { columns }: Change): boolean {
  return targets.every((target) => 'ResTarget' in target && columns.has(keyOf(table, target.ResTarget.name ?? '')));
}
