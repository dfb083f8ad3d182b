/** availability/unbatched-data-change: rows are changed all at once, inside of the deploy's transaction. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const unbatchedDataChange: FactRule = {
  id: 'availability/unbatched-data-change',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'UPDATE, DELETE and INSERT … SELECT hold a lock on every row that they touch until the deploy commits, together with all other locks of its transaction. How many rows that is, the statement does not tell.',
  remedy: 'Change rows in batches by a job of its own after the deploy; where they are few, say how many to the reviewer.',
  alias: ['strong_migrations backfilling', 'pgfence update-in-migration', 'liquibase MaxAffectedRowsAllowed'],
  findFact: (fact, { created }) =>
    (fact.kind === 'update' || fact.kind === 'delete' || (fact.kind === 'insert' && fact.source?.isReading === true)) &&
    !fact.isLater &&
    isOld(fact.table, created)
      ? [{ message: `The rows of ${fact.table.label} are changed in one statement.` }]
      : [],
};
