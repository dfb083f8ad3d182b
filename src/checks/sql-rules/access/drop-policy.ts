/** access/drop-policy: who sees which rows changes. */
import { keyOf, shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { wordsOf } from '../../../sql/tree.ts';

export const dropPolicy: SqlRule = {
  id: 'access/drop-policy',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A row-level policy is dropped: a permissive one takes rows from those who see them, a restrictive one gives them rows that were kept from them.',
  remedy: 'See which rows become visible or vanish, and for whom; where the policy is made again in the same change, compare the two.',
  alias: ['splinter 0008'],
  find: (node, _statement, { created, change, position }) => {
    if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_POLICY') return [];
    return (node.DropStmt.objects ?? [])
      .map(wordsOf)
      .filter((words) => !created.tables.has(keyOf(words.slice(0, -1))) && (change.dropped.get(keyOf(words.slice(0, -1))) ?? position) <= position)
      .map((words) => ({ message: `Drops the policy ${shown(words.slice(-1))} of ${shown(words.slice(0, -1))}.` }));
  },
};
