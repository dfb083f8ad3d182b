/** availability/unbatched-data-change: rows are changed all at once, inside of the deploy's transaction. */
import type { FactRule } from '../statement-facts/rule.ts';
import { labelOf } from '../alteration.ts';
import { nameOf } from '../created.ts';
import { changedRows } from '../../../sql/dml.ts';
import type { SqlRule } from '../rule.ts';

export const unbatchedDataChange: SqlRule & FactRule = {
  id: 'availability/unbatched-data-change',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'UPDATE, DELETE and INSERT … SELECT hold a lock on every row that they touch until the deploy commits, together with all other locks of its transaction. How many rows that is, the statement does not tell.',
  remedy: 'Change rows in batches by a job of its own after the deploy; where they are few, say how many to the reviewer.',
  alias: ['strong_migrations backfilling', 'pgfence update-in-migration', 'liquibase MaxAffectedRowsAllowed'],
  find(node, _statement, { created }) {
    return changedRows(node)
      .filter((table) => !created.tables.has(nameOf(table)))
      .map((table) => ({ message: `The rows of ${labelOf(table)} are changed in one statement.` }));
  },
  findFact: (fact, { created }) =>
    (fact.kind === 'update' || fact.kind === 'delete' || (fact.kind === 'insert' && fact.source !== null && fact.source.from !== null)) &&
    !created.has(fact.table.key)
      ? [{ message: `The rows of ${fact.table.label} are changed in one statement.` }]
      : [],
};
