/** destructive/truncate: all rows of a table go. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const truncate: FactRule = {
  id: 'destructive/truncate',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A table is emptied. Its rows can only be had back from a backup, no delete trigger sees them go, and the table is locked against readers meanwhile.',
  remedy: 'Delete the rows that have to go by a condition that the review can judge; where all have to go, keep them first and say where in a suppression.',
  alias: ['pgfence truncate', 'liquibase ChangeTruncateTableWarn', 'flyway RG13', 'bytebase STATEMENT_DISALLOW_TRUNCATE'],
  findFact: (fact, { created }) =>
    fact.kind === 'truncate' && isOld(fact.table, created) ? [{ message: `Removes all rows of the table ${fact.table.label}.` }] : [],
};
