/** integrity/drop-constraint: something that kept the data right is gone, and its name does not say what. */
import type { ActRule } from '../acts/rule.ts';
import { excerpt } from '../../../model/excerpt.ts';
import type { SqlRule } from '../rule.ts';
import { findDropped } from './dropped.ts';

export const dropConstraint: SqlRule & ActRule = {
  id: 'integrity/drop-constraint',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A constraint is dropped. The statement has its name alone, and this name does not tell whether it was a key, a check or a foreign key.',
  remedy: 'Tell the reviewer what the constraint kept right, and what does so from now on.',
  alias: ['pgfence drop-constraint'],
  find(node, _statement, surroundings) {
    return findDropped(node, surroundings, 'constraint').map(({ name, label }) => ({ message: `The constraint ${name} of ${label} is dropped.` }));
  },
  findAct: (act, { created }) =>
    act.kind === 'drop-constraint' && act.constraint === 'any' && !created.has(act.table.key)
      ? [{ message: `The constraint ${excerpt(act.name ?? '')} of ${act.table.label} is dropped.` }]
      : [],
};
