/** Which tables a statement locks against readers or writers, and which statements take long. */
import type { AlterTableType, Node, RangeVar } from '@pgsql/types';
import { findAlterations } from './alteration.ts';
import { nameOf, type CreatedObjects } from './created.ts';
import { changedRows } from '../../sql/dml.ts';

/** These leave readers and writers alone. */
const mild: ReadonlySet<AlterTableType | undefined> = new Set<AlterTableType>([
  'AT_ValidateConstraint',
  'AT_SetStatistics',
  'AT_AttachPartition',
  'AT_ClusterOn',
  'AT_DropCluster',
]);

/** The tables that others cannot write, or not even read, once this statement has run; the transaction's end lets them go. */
export function lockedBy(node: Node): readonly RangeVar[] {
  if ('AlterTableStmt' in node) {
    const strong = findAlterations(node).filter(({ command }) => !mild.has(command.subtype));
    return strong.slice(0, 1).map(({ relation }) => relation);
  }
  if ('IndexStmt' in node) return listed(node.IndexStmt.concurrent === true ? undefined : node.IndexStmt.relation);
  if ('RenameStmt' in node) return listed(node.RenameStmt.relation);
  if ('CreateTrigStmt' in node) return listed(node.CreateTrigStmt.relation);
  if ('DropStmt' in node) return droppedTables(node);
  if ('TruncateStmt' in node) return (node.TruncateStmt.relations ?? []).flatMap((relation) => ('RangeVar' in relation ? [relation.RangeVar] : []));
  return [];
}

export function droppedTables(node: Node): readonly RangeVar[] {
  return 'DropStmt' in node && node.DropStmt.removeType === 'OBJECT_TABLE' ? (node.DropStmt.objects ?? []).flatMap(droppedTable) : [];
}

/** What a statement does that takes time with the rows of a table that was there before; null for what does not. */
export function describeWork(node: Node, created: CreatedObjects): string | null {
  const isNew = (table: string): boolean => created.tables.has(table) || created.perhaps.has(table);
  if (changedRows(node).some((table) => !isNew(nameOf(table)))) return 'Rows are changed';
  if ('IndexStmt' in node && !isNew(nameOf(node.IndexStmt.relation ?? {}))) return 'An index is built';
  if ('RefreshMatViewStmt' in node) return 'A materialized view is refreshed';
  const validates = findAlterations(node).some(({ table, command }) => command.subtype === 'AT_ValidateConstraint' && !isNew(table));
  return validates ? 'A constraint is validated' : null;
}

function listed(relation: RangeVar | undefined): readonly RangeVar[] {
  return relation === undefined ? [] : [relation];
}

function droppedTable(object: Node): readonly RangeVar[] {
  if (!('List' in object)) return [];
  const names = (object.List.items ?? []).flatMap((item) => ('String' in item ? [item.String.sval ?? ''] : []));
  const schema = names.at(-2);
  return [{ relname: names.at(-1) ?? '', ...(schema === undefined ? {} : { schemaname: schema }) }];
}
