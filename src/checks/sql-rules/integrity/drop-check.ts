/** integrity/drop-check: values that were refused are taken. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import type { SqlRule } from '../rule.ts';
import { findDropped } from './dropped.ts';

export const dropCheck: SqlRule & FactRule = {
  id: 'integrity/drop-check',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A CHECK is dropped, so values that it refused are taken from now on. One that is added again under its name is reported too: it may refuse less.',
  remedy: 'Tell the reviewer why these values are fine now, and compare the old and the new expression.',
  alias: ['pgfence drop-constraint'],
  find(node, _statement, surroundings) {
    return findDropped(node, surroundings, 'check').map(({ name, label, successor }) => ({
      message: successor === null ? `The check ${name} of ${label} is dropped.` : `The check ${name} of ${label} is replaced by another of the same name.`,
    }));
  },
  findFact: (fact, { created }) =>
    fact.kind === 'drop-constraint' && fact.constraint === 'check' && !created.has(fact.table.key)
      ? [{ message: `The check ${excerpt(fact.name ?? '')} of ${fact.table.label} is dropped.` }]
      : [],
};
