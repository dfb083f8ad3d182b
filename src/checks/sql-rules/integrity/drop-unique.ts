/** integrity/drop-unique: rows that had to differ may be alike. */
import { findDroppedConstraints } from '../dropped-constraints.ts';
import type { FactRule } from '../rule.ts';

export const dropUnique: FactRule = {
  id: 'integrity/drop-unique',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A unique constraint, or an index whose name says that it is unique, is dropped: the same value may come twice from now on, and it cannot be added again once it has.',
  remedy: 'Tell the reviewer what keeps the values apart from now on, or leave the constraint.',
  alias: ['pgfence drop-constraint'],
  findFact: (fact, surroundings) =>
    findDroppedConstraints(fact, surroundings, 'unique')
      .filter(({ successor }) => successor === null)
      .map(({ label }) => ({ message: `The unique constraint${label} is dropped.` })),
};
