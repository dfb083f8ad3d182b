/** availability/add-column-serial: a number of its own is written into each row. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import { addedColumn, alterExisting, constraintsOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';
import { typeOf } from '../type.ts';

const serials: ReadonlySet<string> = new Set(['serial', 'serial2', 'serial4', 'serial8', 'smallserial', 'bigserial']);

export const addColumnSerial: SqlRule & FactRule = {
  id: 'availability/add-column-serial',
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
  find(node, _statement, surroundings) {
    return alterExisting(node, surroundings).flatMap((alteration) => {
      const column = addedColumn(alteration);
      if (column === null) return [];
      const isIdentity = constraintsOf(column).some(({ contype }) => contype === 'CONSTR_IDENTITY');
      if (!isIdentity && !serials.has(typeOf(column).name)) return [];
      const kind = isIdentity ? 'identity' : 'serial';
      return [{ message: `The ${kind} column ${excerpt(column.colname ?? '')} makes PostgreSQL write ${alteration.label} anew.` }];
    });
  },
  findFact: (fact, { created }) =>
    fact.kind === 'add-column' && fact.column.isNumbered && !created.has(fact.table.key)
      ? [
          {
            message: `The new column ${excerpt(fact.column.name)} of ${fact.table.label} numbers every row, for which MySQL copies the table while nobody writes.`,
          },
        ]
      : [],
};
