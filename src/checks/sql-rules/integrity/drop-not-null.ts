/** integrity/drop-not-null: readers may find no value where there always was one. */
import type { FactRule } from '../statement-facts/rule.ts';
import { changesNull } from '../statement-facts/narrowed.ts';
import { excerpt } from '../../../text/plain.ts';
import { alterExisting } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const dropNotNull: SqlRule & FactRule = {
  id: 'integrity/drop-not-null',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A column that always had a value may be without one from now on, and whatever reads it must know.',
  remedy: 'Make sure that all readers, reports and exports cope with rows that have no value here.',
  alias: ['squawk ban-drop-not-null', 'pgfence drop-not-null', 'bytebase COLUMN_NO_NULL'],
  find(node, _statement, surroundings) {
    return alterExisting(node, surroundings)
      .filter(({ command }) => command.subtype === 'AT_DropNotNull')
      .map(({ label, command }) => ({ message: `The column ${excerpt(command.name ?? '')} of ${label} may be empty from now on.` }));
  },
  findFact: (fact, surroundings) =>
    changesNull(fact, surroundings, false) ? [{ message: `The column ${excerpt(fact.column.name)} of ${fact.table.label} may be empty from now on.` }] : [],
};
