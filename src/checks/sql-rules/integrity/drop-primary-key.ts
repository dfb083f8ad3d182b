/** integrity/drop-primary-key: rows lose what tells them apart. */
import { findDroppedConstraints } from '../dropped-constraints.ts';
import type { FactRule } from '../rule.ts';

export const dropPrimaryKey: FactRule = {
  id: 'integrity/drop-primary-key',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A primary key is dropped: rows may be alike, replication cannot tell them apart, and other tables cannot point to them. It is a warning where the change gives the table another one.',
  remedy: 'Add the new primary key in the same change, or leave the old one.',
  alias: ['pgfence drop-constraint'],
  findFact: (fact, surroundings) =>
    findDroppedConstraints(fact, surroundings, 'primary-key').map(({ label, table }) =>
      surroundings.change.keyed.has(table.key)
        ? { severity: 'warning', message: `The primary key${label} is replaced.` }
        : { message: `The primary key${label} is dropped, and no other takes its place.` },
    ),
};
