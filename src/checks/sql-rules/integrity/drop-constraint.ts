/** integrity/drop-constraint: something that kept the data right is gone, and its name does not say what. */
import { findDroppedConstraints } from '../dropped-constraints.ts';
import type { FactRule } from '../rule.ts';

export const dropConstraint: FactRule = {
  id: 'integrity/drop-constraint',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A constraint is dropped. The statement has its name alone, and this name does not tell whether it was a key, a check or a foreign key.',
  remedy: 'Tell the reviewer what the constraint kept right, and what does so from now on.',
  alias: ['pgfence drop-constraint'],
  findFact: (fact, surroundings) => findDroppedConstraints(fact, surroundings, 'any').map(({ label }) => ({ message: `The constraint${label} is dropped.` })),
};
