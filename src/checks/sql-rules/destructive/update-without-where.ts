/** destructive/update-without-where: a value of every row is written over. */
import { keyOf } from '../change.ts';
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const updateWithoutWhere: FactRule = {
  id: 'destructive/update-without-where',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'An UPDATE has no WHERE, or one that every row meets: what stood there before is written over in all rows, and every row stays locked until the deploy ends. One that only fills columns which the change itself adds writes over nothing.',
  remedy: 'Say in a WHERE which rows are meant (`WHERE new_column IS NULL` for a backfill), and fill large tables in batches outside of the migration.',
  alias: ['pgfence update-in-migration', 'flyway RG09', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
  findFact(fact, { created, change }) {
    if (fact.kind !== 'update' || fact.choice === 'some' || fact.isJoined || !isOld(fact.table, created)) return [];
    const fillsOnly = fact.columns.every((column) => change.columns.has(keyOf(fact.table, column)));
    return fillsOnly ? [] : [{ message: `Updates every row of ${fact.table.label}: it has no WHERE that chooses.` }];
  },
};
