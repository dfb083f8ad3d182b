/** availability/create-index-not-concurrent: writes wait for the index of a table that has rows. */
import { isFilled } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const createIndexNotConcurrent: FactRule = {
  id: 'availability/create-index-not-concurrent',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'CREATE INDEX reads the whole table, and nobody can write to it meanwhile. CONCURRENTLY would avoid that, but cannot run in the one transaction of a Drizzle deploy, so a large table needs its index from elsewhere. IF NOT EXISTS changes nothing here: the statement cannot show that the index is there.',
  remedy:
    'Build the index with CREATE INDEX CONCURRENTLY outside of the migration before the deploy, keep IF NOT EXISTS in the migration, and suppress this with the ticket; for a small table suppress it with the row count.',
  alias: [
    'squawk require-concurrent-index-creation',
    'strong_migrations add_index',
    'atlas PG101',
    'eugene E6',
    'pgfence create-index-not-concurrent',
    'drizzle-migration-lint create-index-non-concurrently',
  ],
  findFact: (fact, { created }) =>
    fact.kind === 'create-index' && !fact.isConcurrent && isFilled(fact.table, created)
      ? [{ message: `The index ${fact.name} blocks writes to ${fact.table.label} while it is built.` }]
      : [],
};
