/** integrity/drop-foreign-key: rows may point to rows that are not there. */
import type { SqlRule } from '../rule.ts';
import { findDropped } from './dropped.ts';

export const dropForeignKey: SqlRule = {
  id: 'integrity/drop-foreign-key',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A foreign key is dropped, so nothing keeps the rows of the two tables together any more. One that the change adds again under the same name is not reported.',
  remedy: 'Tell the reviewer what keeps the references whole from now on, or leave the key.',
  alias: ['atlas CD101', 'pgfence drop-constraint'],
  find(node, _statement, surroundings) {
    return findDropped(node, surroundings, 'foreign key')
      .filter(({ successor }) => successor === null)
      .map(({ name, label }) => ({ message: `The foreign key ${name} of ${label} is dropped.` }));
  },
};
