/** integrity/table-without-primary-key: a table whose rows nothing tells apart. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { CreateStmt, Node, RangeVar } from '@pgsql/types';
import { labelOf } from '../alteration.ts';
import { nameOf } from '../created.ts';
import type { SqlRule } from '../rule.ts';

export const tableWithoutPrimaryKey: SqlRule & FactRule = {
  id: 'integrity/table-without-primary-key',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A new table has no primary key: the same row may come twice, and replication cannot tell rows apart.',
  remedy: 'Give the table a primary key.',
  alias: ['liquibase PrimaryKeyOnCreateTable', 'flyway RG15', 'bytebase TABLE_REQUIRE_PK', 'splinter 0004_no_primary_key'],
  find(node, _statement, { change }) {
    const relation = findKeyless(node);
    if (relation === null || relation.relpersistence === 't' || change.keyed.has(nameOf(relation))) return [];
    return [{ message: `The new table ${labelOf(relation)} has no primary key.` }];
  },
  findFact: (fact, { change, dialect }) =>
    fact.kind === 'create-table' && dialect === 'mysql' && fact.isNew && fact.source === null && fact.columns.length > 0 && !change.keyed.has(fact.table.key)
      ? [{ message: `The new table ${fact.table.label} has no primary key.` }]
      : [],
};

/** The table that this statement makes, where its form leaves open whether it has a key. */
function findKeyless(node: Node): RangeVar | null {
  if ('CreateStmt' in node) return isInherited(node.CreateStmt) ? null : (node.CreateStmt.relation ?? null);
  if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_TABLE') return node.CreateTableAsStmt.into?.rel ?? null;
  return null;
}

/** The bit of INCLUDING INDEXES in the options of LIKE. */
const includingIndexes = 64;

/** A partition has the key of its table; a copy may have the one of its model. */
function isInherited({ partbound, tableElts = [] }: CreateStmt): boolean {
  return (
    partbound !== undefined || tableElts.some((element) => 'TableLikeClause' in element && ((element.TableLikeClause.options ?? 0) & includingIndexes) !== 0)
  );
}
