/** availability/add-column-stored-generated: a stored expression is written into each row. */
import { quote } from '../../../text/plain.ts';
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const addColumnStoredGenerated: FactRule = {
  id: 'availability/add-column-stored-generated',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A stored generated column is computed for every row at once: the table is written anew while nobody can read or write it.',
  remedy:
    'Make the column VIRTUAL (PostgreSQL has that from 18 on), or compute it in a view; or add a plain column, keep it up with a trigger and fill it in batches.',
  alias: ['strong_migrations add_column_generated_stored', 'squawk adding-field-with-default', 'eugene E11', 'pgfence add-column-stored-generated'],
  findFact(fact, { created, dialect }) {
    if (fact.kind !== 'add-column' || fact.column.generated !== 'stored' || !isOld(fact.table, created)) return [];
    const what = `The new column ${quote(fact.column.name)} of ${fact.table.label} is computed for every row`;
    if (dialect === 'sqlite' || dialect === 'turso') return [{ severity: 'error', message: `${what} and stored: SQLite refuses to add such a column.` }];
    return [{ message: `${what}: the table is written anew while others wait.` }];
  },
};
