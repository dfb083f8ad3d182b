/** availability/reindex-not-concurrent: an index is built anew, and its table waits. */
import { excerpt } from '../../../text/plain.ts';
import { labelOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';
import { isConcurrentReindex } from './concurrent-in-transaction.ts';

export const reindexNotConcurrent: SqlRule = {
  id: 'availability/reindex-not-concurrent',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'REINDEX stops writes to the table, and reads that would use the index, for as long as it builds. It is maintenance, not a change of the schema.',
  remedy: 'Run REINDEX CONCURRENTLY outside of the migrations.',
  alias: ['squawk require-concurrent-reindex', 'pgfence reindex-non-concurrent'],
  find(node) {
    if (!('ReindexStmt' in node) || isConcurrentReindex(node.ReindexStmt.params)) return [];
    const { relation, name = '' } = node.ReindexStmt;
    return [{ message: `REINDEX of ${relation === undefined ? excerpt(name) : labelOf(relation)} blocks writes while it runs.` }];
  },
};
