/** Which tables a statement locks against readers or writers, and which statements take long. */
import type { AlterTableType, Node, RangeVar } from '@pgsql/types';
import { findAlterations } from './alteration.ts';

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
  if ('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_TABLE') return (node.DropStmt.objects ?? []).flatMap(droppedTable);
  if ('TruncateStmt' in node) return (node.TruncateStmt.relations ?? []).flatMap((relation) => ('RangeVar' in relation ? [relation.RangeVar] : []));
  return [];
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
