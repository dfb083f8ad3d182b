/** destructive/rename-table: a table has another name or schema from now on. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node, RangeVar } from '@pgsql/types';
import { nameOf } from '../created.ts';
import { shown, shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const renameTable: SqlRule & FactRule = {
  id: 'destructive/rename-table',
  severity: 'error',
  criteria: ['CC8.1', 'A1.2'],
  cause:
    'A table or view is renamed, or moved to another schema. The code that is running while the deploy goes on, and every report outside of it, still uses the old name and fails.',
  remedy:
    'Keep the old name in the database and rename in the schema file alone (`pgTable("old_name", …)`); or rename and create a view of the old name in the same migration.',
  alias: ['squawk renaming-table', 'strong_migrations rename_table', 'atlas BC101', 'pgfence rename-table'],
  find: (node, _statement, surroundings) => {
    const moved = selectMoved(node);
    if (moved === null || surroundings.created.tables.has(nameOf(moved.relation)) || surroundings.after.some((later) => isView(later.node, moved.relation)))
      return [];
    return [{ message: `Gives ${shownRelation(moved.relation)} another ${moved.what}: ${shown([moved.to])}.` }];
  },
  findFact: (fact, { created, change, position }) =>
    fact.kind === 'rename-table' && !change.rebuilds.has(position) && !created.has(fact.table.key) && !change.made.has(fact.table.key)
      ? [{ message: `Gives ${fact.table.label} another name: ${fact.to.label}.`, remedy: remedyByName }]
      : [],
};

const remedyByName =
  'Keep the old name in the database and rename in the schema file alone; or rename and create a view of the old name in the same migration.';

interface Moved {
  readonly relation: RangeVar;
  readonly to: string;
  readonly what: 'name' | 'schema';
}

const relations: readonly unknown[] = ['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_FOREIGN_TABLE'];

function selectMoved(node: Node): Moved | null {
  if ('RenameStmt' in node) {
    const { renameType, relation, newname = '' } = node.RenameStmt;
    return relations.includes(renameType) && relation !== undefined ? { relation, to: newname, what: 'name' } : null;
  }
  if (!('AlterObjectSchemaStmt' in node)) return null;
  const { objectType, relation, newschema = '' } = node.AlterObjectSchemaStmt;
  return relations.includes(objectType) && relation !== undefined ? { relation, to: newschema, what: 'schema' } : null;
}

/** A view under the old name keeps the running code going. */
function isView(node: Node | null, relation: RangeVar): boolean {
  return node !== null && 'ViewStmt' in node && node.ViewStmt.view !== undefined && nameOf(node.ViewStmt.view) === nameOf(relation);
}
