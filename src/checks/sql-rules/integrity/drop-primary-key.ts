/** integrity/drop-primary-key: rows lose what tells them apart. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { SqlRule } from '../rule.ts';
import { findDropped } from './dropped.ts';

export const dropPrimaryKey: SqlRule & FactRule = {
  id: 'integrity/drop-primary-key',
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A primary key is dropped: rows may be alike, replication cannot tell them apart, and other tables cannot point to them. It is a warning where the change gives the table another one.',
  remedy: 'Add the new primary key in the same change, or leave the old one.',
  alias: ['pgfence drop-constraint'],
  find(node, _statement, surroundings) {
    return findDropped(node, surroundings, 'primary key').map(({ name, label, table }) =>
      surroundings.change.keyed.has(table)
        ? { severity: 'warning', message: `The primary key ${name} of ${label} is replaced.` }
        : { message: `The primary key ${name} of ${label} is dropped, and no other takes its place.` },
    );
  },
  findFact: (fact, { created, change }) =>
    fact.kind !== 'drop-constraint' || fact.constraint !== 'primary-key' || created.has(fact.table.key)
      ? []
      : change.keyed.has(fact.table.key)
        ? [{ severity: 'warning', message: `The primary key of ${fact.table.label} is replaced.` }]
        : [{ message: `The primary key of ${fact.table.label} is dropped, and no other takes its place.` }],
};
