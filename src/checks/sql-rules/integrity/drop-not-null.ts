/** integrity/drop-not-null: readers may find no value where there always was one. */
import { quote } from '../../../text/plain.ts';
import { nullChange } from '../retyped.ts';
import type { FactRule } from '../rule.ts';

export const dropNotNull: FactRule = {
  id: 'integrity/drop-not-null',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A column that always had a value may be without one from now on, and whatever reads it must know.',
  remedy: 'Make sure that all readers, reports and exports cope with rows that have no value here.',
  alias: ['squawk ban-drop-not-null', 'pgfence drop-not-null', 'bytebase COLUMN_NO_NULL'],
  findFact(fact, surroundings) {
    const column = nullChange(fact, surroundings, false);
    return column === null || !('table' in fact) ? [] : [{ message: `The column ${quote(column)} of ${fact.table.label} may be empty from now on.` }];
  },
};
