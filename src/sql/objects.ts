/** The objects that a statement changes, as it names them, with their columns. */
import type { Node } from '@pgsql/types';
import type { ChangedObject } from '../model/statement-result.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { ofDefaultPrivileges, ofGrant, ofGrantedRole, ofRoleStatement } from './objects/access.ts';
import { ofChanged } from './objects/changed.ts';
import { ofName, ofRelation, roleName } from './objects/named.ts';
import { ofOther } from './objects/others.ts';
import { wordsIn } from './tree.ts';
import { isRun, ofCopied, ofTruncated, ofWrittenRows } from './objects/rows.ts';
import { ofAlteredTable, ofCreatedTable, ofIndex } from './objects/tables.ts';

/**
 * Each object once, in the order of the statement; none for one that changes nothing. What the server changes along with them, such as what
 * CASCADE drops, what a trigger or a function writes or the index of a key, is named nowhere and so not here.
 */
export function changedObjects(node: Node): OrUnknown<readonly ChangedObject[]> {
  const named = namedIn(node);
  return isUnknown(named) ? named : joinObjects(named);
}

/** Each object once, with all its columns. */
export function joinObjects(named: readonly ChangedObject[]): readonly ChangedObject[] {
  const joined = new Map<string, { readonly object: ChangedObject; readonly columns: Set<string> }>();
  for (const object of named) {
    const key = JSON.stringify([object.kind, object.schema, object.table, object.name]);
    const { columns } = joined.get(key) ?? { columns: new Set<string>() };
    for (const column of object.columns) columns.add(column);
    joined.set(key, { object, columns });
  }
  return [...joined.values()].map(({ object, columns }) => ({ ...object, columns: [...columns] }));
}

function namedIn(node: Node): OrUnknown<readonly ChangedObject[]> {
  const reason = reasonOfUnknown(node);
  if (reason !== null) return unknown(reason);
  if ('ExplainStmt' in node) return isRun(node.ExplainStmt) ? ofExplained(node.ExplainStmt.query) : [];
  if ('CreateSchemaStmt' in node) {
    const { schemaname, authrole, schemaElts = [] } = node.CreateSchemaStmt;
    return [...ofName('schema', schemaname ?? roleName(authrole)), ...schemaElts.flatMap(ofDefinition)];
  }
  if ('CreateTableAsStmt' in node) {
    const { objtype, into, query } = node.CreateTableAsStmt;
    if (query !== undefined && 'ExecuteStmt' in query) return unknown(reasons.prepared);
    const made = ofRelation(objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table', into?.rel, { columns: wordsIn(into?.colNames) });
    return [...made, ...(query === undefined ? [] : ofWrittenRows(query))];
  }
  if ('CopyStmt' in node) return ofCopied(node.CopyStmt);
  const runsQuery = 'SelectStmt' in node || 'InsertStmt' in node || 'UpdateStmt' in node || 'DeleteStmt' in node || 'MergeStmt' in node;
  return runsQuery ? ofWrittenRows(node) : ofDefinition(node);
}

/** A statement that EXPLAIN takes holds no other EXPLAIN. */
function ofExplained(query: Node | undefined): OrUnknown<readonly ChangedObject[]> {
  return query === undefined || 'ExplainStmt' in query ? [] : namedIn(query);
}

function ofDefinition(node: Node): readonly ChangedObject[] {
  if ('CreateStmt' in node) return ofCreatedTable(node.CreateStmt, 'table');
  if ('CreateForeignTableStmt' in node) return ofCreatedTable(node.CreateForeignTableStmt.base ?? {}, 'foreign table');
  if ('AlterTableStmt' in node) return ofAlteredTable(node.AlterTableStmt);
  if ('IndexStmt' in node) return ofIndex(node.IndexStmt);
  if ('TruncateStmt' in node) return ofTruncated(node.TruncateStmt.relations);
  if ('GrantStmt' in node) return ofGrant(node.GrantStmt);
  if ('GrantRoleStmt' in node) return ofGrantedRole(node.GrantRoleStmt);
  if ('AlterDefaultPrivilegesStmt' in node) return ofDefaultPrivileges(node.AlterDefaultPrivilegesStmt);
  return [...ofRoleStatement(node), ...ofChanged(node), ...ofOther(node)];
}

const reasons = {
  block: 'The statements of a DO block are not all known.',
  procedure: 'What a procedure changes is not known.',
  prepared: 'What a prepared statement changes is not followed.',
  owned: 'The objects of a role are not named.',
  tablespace: 'The objects of a tablespace are not named.',
} as const;

function reasonOfUnknown(node: Node): string | null {
  if ('DoStmt' in node) return reasons.block;
  if ('CallStmt' in node) return reasons.procedure;
  if ('ExecuteStmt' in node) return reasons.prepared;
  if ('DropOwnedStmt' in node || 'ReassignOwnedStmt' in node) return reasons.owned;
  if ('AlterTableMoveAllStmt' in node) return reasons.tablespace;
  if ('ImportForeignSchemaStmt' in node) return 'The tables of a foreign schema are not named.';
  return null;
}
