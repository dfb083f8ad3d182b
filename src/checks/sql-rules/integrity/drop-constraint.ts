/** integrity/drop-constraint: something that kept the data right is gone, and its name does not say what. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import type { SqlRule } from '../rule.ts';
import { findDropped } from './dropped.ts';

export const dropConstraint: SqlRule & FactRule = {
  id: 'integrity/drop-constraint',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A constraint is dropped. The statement has its name alone, and this name does not tell whether it was a key, a check or a foreign key.',
  remedy: 'Tell the reviewer what the constraint kept right, and what does so from now on.',
  alias: ['pgfence drop-constraint'],
  find(node, _statement, surroundings) {
    return findDropped(node, surroundings, 'constraint').map(({ name, label }) => ({ message: `The constraint ${name} of ${label} is dropped.` }));
  },
  findFact: (fact, { created }) =>
    fact.kind === 'drop-constraint' && fact.constraint === 'any' && !created.has(fact.table.key)
      ? [{ message: `The constraint ${excerpt(fact.name ?? '')} of ${fact.table.label} is dropped.` }]
      : [],
};
