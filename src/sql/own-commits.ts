/** Commands that PostgreSQL runs in transactions of their own: when one fails outside of a transaction, a part of what it did may stay. */
import type { Node } from '@pgsql/types';
import { partsIn, selectCommands } from './tree.ts';

export function commitsOnItsWay(node: Node): boolean {
  return concurrentCommand(node) !== null || ['ReindexStmt', 'CallStmt', 'DoStmt', 'VacuumStmt', 'ClusterStmt', 'CreatedbStmt'].some((kind) => kind in node);
}

/** What is written with CONCURRENTLY and refused in a transaction; null for anything else. */
export function concurrentCommand(node: Node): string | null {
  if ('IndexStmt' in node && node.IndexStmt.concurrent === true) return 'CREATE INDEX CONCURRENTLY';
  if ('DropStmt' in node && node.DropStmt.concurrent === true) return 'DROP INDEX CONCURRENTLY';
  const isReindex = 'ReindexStmt' in node && partsIn(node.ReindexStmt.params, 'DefElem').some(({ defname }) => defname === 'concurrently');
  if (isReindex) return 'REINDEX CONCURRENTLY';
  const detached = selectCommands(node, 'AT_DetachPartition');
  return detached.some(({ command: { def } }) => def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true)
    ? 'DETACH PARTITION CONCURRENTLY'
    : null;
}
