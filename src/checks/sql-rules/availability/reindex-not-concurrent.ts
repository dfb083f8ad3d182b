/** availability/reindex-not-concurrent: an index is built anew, and its table waits. */
import { quote } from '../../../text/plain.ts';
import { relationName } from '../../../sql/statement-facts/postgresql/name.ts';
import { concurrentCommand } from '../../../sql/own-commits.ts';
import type { TreeRule } from '../rule.ts';

export const reindexNotConcurrent: TreeRule = {
  id: 'availability/reindex-not-concurrent',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'REINDEX stops writes to the table, and reads that would use the index, for as long as it builds. It is maintenance, not a change of the schema.',
  remedy: 'Run REINDEX CONCURRENTLY outside of the migrations.',
  alias: ['squawk require-concurrent-reindex', 'pgfence reindex-non-concurrent'],
  find(node) {
    if (!('ReindexStmt' in node) || concurrentCommand(node) !== null) return [];
    const { relation, name = '' } = node.ReindexStmt;
    return [{ message: `REINDEX of ${relation === undefined ? quote(name) : relationName(relation).label} blocks writes while it runs.` }];
  },
};
