/** integrity/drop-check: values that were refused are taken. */
import { findDroppedConstraints } from '../dropped-constraints.ts';
import type { FactRule } from '../rule.ts';

export const dropCheck: FactRule = {
  id: 'integrity/drop-check',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A CHECK is dropped, so values that it refused are taken from now on. One that is added again under its name is reported too: it may refuse less.',
  remedy: 'Tell the reviewer why these values are fine now, and compare the old and the new expression.',
  alias: ['pgfence drop-constraint'],
  findFact: (fact, surroundings) =>
    findDroppedConstraints(fact, surroundings, 'check').map(({ label, successor }) => ({
      message: `The check${label} is ${successor === null ? 'dropped' : 'replaced by another of the same name'}.`,
    })),
};
