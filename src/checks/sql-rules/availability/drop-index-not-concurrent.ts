/** availability/drop-index-not-concurrent: an index goes, and its table waits. */
import type { FactRule } from '../rule.ts';

export const dropIndexNotConcurrent: FactRule = {
  id: 'availability/drop-index-not-concurrent',
  dialects: ['postgresql'],
  severity: 'notice',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'DROP INDEX locks its table against readers and writers until the deploy commits, and queries that used the index become slow.',
  remedy: 'Make sure that nothing uses the index any more; on a busy table drop it with CONCURRENTLY outside of the migration, and keep IF EXISTS here.',
  alias: ['squawk require-concurrent-index-deletion', 'strong_migrations remove_index', 'atlas PG102', 'pgfence drop-index-not-concurrent'],
  findFact: (fact) =>
    fact.kind === 'drop' && fact.object === 'index' && !fact.isConcurrent
      ? fact.names.map(({ label }) => ({ message: `Dropping the index ${label} locks its table.` }))
      : [],
};
