/** availability/add-column-serial: a number of its own is written into each row. */
import { quote } from '../../../text/plain.ts';
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const addColumnSerial: FactRule = {
  id: 'availability/add-column-serial',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A serial or identity column numbers every row that is there: the table is written anew while nobody can read or write it.',
  remedy: 'Add a plain integer column and a sequence, fill it in batches, and set the default or the identity afterwards.',
  alias: [
    'strong_migrations add_column_auto_incrementing',
    'squawk prefer-identity',
    'squawk adding-serial-primary-key-field',
    'eugene E11',
    'pgfence add-column-serial',
  ],
  findFact: (fact, { created }) =>
    fact.kind === 'add-column' && fact.column.isNumbered && isOld(fact.table, created)
      ? [{ message: `The new column ${quote(fact.column.name)} of ${fact.table.label} numbers every row: the table is written anew while others wait.` }]
      : [],
};
