/** integrity/table-without-primary-key: a table whose rows nothing tells apart. */
import type { FactRule } from '../rule.ts';

export const tableWithoutPrimaryKey: FactRule = {
  id: 'integrity/table-without-primary-key',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A new table has no primary key: the same row may come twice, and replication cannot tell rows apart.',
  remedy: 'Give the table a primary key.',
  alias: ['liquibase PrimaryKeyOnCreateTable', 'flyway RG15', 'bytebase TABLE_REQUIRE_PK', 'splinter 0004_no_primary_key'],
  findFact: (fact, { change }) =>
    fact.kind === 'create-table' && !fact.isTemporary && !fact.inheritsKeys && !change.keyed.has(fact.table.key)
      ? [{ message: `The new table ${fact.table.label} has no primary key.` }]
      : [],
};
