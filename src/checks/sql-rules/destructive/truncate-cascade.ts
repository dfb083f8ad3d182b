/** destructive/truncate-cascade: tables that nobody named are emptied too. */
import { shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectTruncated } from './truncated.ts';

export const truncateCascade: SqlRule = {
  id: 'destructive/truncate-cascade',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'TRUNCATE … CASCADE also empties every table that refers to the one named, and those that refer to them, whatever their foreign keys say on delete.',
  remedy: 'Leave CASCADE out and name each table that is to be emptied.',
  alias: ['squawk ban-truncate-cascade', 'pgfence truncate-cascade'],
  find: (node, _statement, { created }) => {
    const { tables, cascade } = selectTruncated(node, created);
    return cascade ? tables.map((table) => ({ message: `Also empties every table that refers to ${shownRelation(table)}, directly or not.` })) : [];
  },
};
