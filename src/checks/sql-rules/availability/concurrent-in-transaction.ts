/** availability/concurrent-in-transaction: what PostgreSQL refuses inside of a transaction. */
import type { FactRule } from '../rule.ts';

export const concurrentInTransaction: FactRule = {
  id: 'availability/concurrent-in-transaction',
  dialects: ['postgresql'],
  severity: 'error',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'drizzle-kit runs all pending migrations in one transaction, and PostgreSQL refuses CONCURRENTLY inside of one. This statement fails each time, and takes every other migration of the deploy with it.',
  remedy:
    'Run this statement outside of the migrations, and leave in the migration only what finds its result there (CREATE INDEX IF NOT EXISTS, DROP INDEX IF EXISTS).',
  alias: ['squawk ban-concurrent-index-creation-in-transaction', 'atlas PG103', 'pgfence concurrent-in-transaction'],
  findFact: (fact) =>
    // REFRESH MATERIALIZED VIEW CONCURRENTLY is not among them: it may run in a transaction.
    fact.kind === 'outside-transaction' && fact.word.endsWith('CONCURRENTLY')
      ? [{ message: `${fact.word} cannot run inside of the transaction of the deploy.` }]
      : [],
};
