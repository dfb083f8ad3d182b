/** Commands that commit on their way if they run outside of a transaction: when one fails, a part of what it did may stay. */
import type { Node } from '@pgsql/types';

export function commitsOnItsWay(node: Node): boolean {
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true;
  if ('DropStmt' in node) return node.DropStmt.concurrent === true;
  if ('AlterTableStmt' in node) return (node.AlterTableStmt.cmds ?? []).some(detachesConcurrently);
  return ['ReindexStmt', 'CallStmt', 'DoStmt', 'VacuumStmt', 'ClusterStmt', 'CreatedbStmt'].some((kind) => kind in node);
}

function detachesConcurrently(command: Node): boolean {
  if (!('AlterTableCmd' in command) || command.AlterTableCmd.subtype !== 'AT_DetachPartition') return false;
  const { def } = command.AlterTableCmd;
  return def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true;
}
