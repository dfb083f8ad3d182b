/** availability/concurrent-in-transaction: what PostgreSQL refuses inside of a transaction. */
import type { Node } from '@pgsql/types';
import { findAlterations } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const concurrentInTransaction: SqlRule = {
  id: 'availability/concurrent-in-transaction',
  severity: 'error',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'drizzle-kit runs all pending migrations in one transaction, and PostgreSQL refuses CONCURRENTLY inside of one. This statement fails each time, and takes every other migration of the deploy with it.',
  remedy:
    'Run this statement outside of the migrations, and leave in the migration only what finds its result there (CREATE INDEX IF NOT EXISTS, DROP INDEX IF EXISTS).',
  alias: ['squawk ban-concurrent-index-creation-in-transaction', 'atlas PG103', 'pgfence concurrent-in-transaction'],
  find(node) {
    const what = describeConcurrent(node);
    return what === null ? [] : [{ message: `${what} CONCURRENTLY cannot run inside of the transaction of the deploy.` }];
  },
};

/** REFRESH MATERIALIZED VIEW CONCURRENTLY is not among them: it may run in a transaction. */
function describeConcurrent(node: Node): string | null {
  if ('IndexStmt' in node && node.IndexStmt.concurrent === true) return 'CREATE INDEX';
  if ('DropStmt' in node && node.DropStmt.concurrent === true) return 'DROP INDEX';
  if ('ReindexStmt' in node && isConcurrentReindex(node.ReindexStmt.params)) return 'REINDEX';
  const detached = findAlterations(node).some(({ command: { def } }) => def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true);
  return detached ? 'DETACH PARTITION' : null;
}

export function isConcurrentReindex(params: readonly Node[] | undefined): boolean {
  return (params ?? []).some((param) => 'DefElem' in param && param.DefElem.defname === 'concurrently');
}
