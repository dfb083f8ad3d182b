/** integrity/drop-unique: rows that had to differ may be alike. */
import type { SqlRule } from '../rule.ts';
import { findDropped } from './dropped.ts';

export const dropUnique: SqlRule = {
  id: 'integrity/drop-unique',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A unique constraint, or an index whose name says that it is unique, is dropped: the same value may come twice from now on, and it cannot be added again once it has.',
  remedy: 'Tell the reviewer what keeps the values apart from now on, or leave the constraint.',
  alias: ['pgfence drop-constraint'],
  find(node, _statement, surroundings) {
    return findDropped(node, surroundings, 'unique constraint')
      .filter(({ successor }) => successor === null)
      .map(({ name, label }) => ({ message: `The unique constraint ${name} of ${label} is dropped.` }));
  },
};
