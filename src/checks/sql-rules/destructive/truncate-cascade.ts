/** destructive/truncate-cascade: tables that nobody named are emptied too. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const truncateCascade: FactRule = {
  id: 'destructive/truncate-cascade',
  dialects: ['postgresql'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'TRUNCATE … CASCADE also empties every table that refers to the one named, and those that refer to them, whatever their foreign keys say on delete.',
  remedy: 'Leave CASCADE out and name each table that is to be emptied.',
  alias: ['squawk ban-truncate-cascade', 'pgfence truncate-cascade'],
  findFact: (fact, { created }) =>
    fact.kind === 'truncate' && fact.isCascading && isOld(fact.table, created)
      ? [{ message: `Also empties every table that refers to ${fact.table.label}, directly or not.` }]
      : [],
};
