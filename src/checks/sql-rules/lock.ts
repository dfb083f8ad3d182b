/** Which tables a statement of PostgreSQL locks against readers or writers. */
import type { AlterTableType, Node, RangeVar } from '@pgsql/types';
import type { Name } from '../../sql/statement-facts/table-part.ts';
import { nameOf, relationName } from '../../sql/statement-facts/postgresql/name.ts';
import { wordsOf } from '../../sql/tree.ts';

/** These leave readers and writers alone. */
const mild: ReadonlySet<AlterTableType | undefined> = new Set<AlterTableType>([
  'AT_ValidateConstraint',
  'AT_SetStatistics',
  'AT_AttachPartition',
  'AT_ClusterOn',
  'AT_DropCluster',
]);

/** The tables that others cannot write, or not even read, once this statement has run; the transaction's end lets them go. */
export function lockedBy(node: Node): readonly Name[] {
  if ('AlterTableStmt' in node) {
    const { relation, objtype, cmds = [] } = node.AlterTableStmt;
    const isStrong = cmds.some((part) => 'AlterTableCmd' in part && !mild.has(part.AlterTableCmd.subtype));
    return objtype === 'OBJECT_TABLE' && isStrong ? listed(relation) : [];
  }
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true ? [] : listed(node.IndexStmt.relation);
  if ('RenameStmt' in node) return listed(node.RenameStmt.relation);
  if ('CreateTrigStmt' in node) return listed(node.CreateTrigStmt.relation);
  if ('DropStmt' in node) return node.DropStmt.removeType === 'OBJECT_TABLE' ? (node.DropStmt.objects ?? []).map((object) => nameOf(wordsOf(object))) : [];
  return 'TruncateStmt' in node ? (node.TruncateStmt.relations ?? []).map((relation) => nameOf(wordsOf(relation))) : [];
}

function listed(relation: RangeVar | undefined): readonly Name[] {
  return relation === undefined ? [] : [relationName(relation)];
}
