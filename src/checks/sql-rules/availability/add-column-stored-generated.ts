/** availability/add-column-stored-generated: a stored expression is written into each row. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import { alterExisting, findNewConstraints } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const addColumnStoredGenerated: SqlRule & FactRule = {
  id: 'availability/add-column-stored-generated',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause: 'A stored generated column is computed for every row at once: the table is written anew while nobody can read or write it.',
  remedy: 'Add a plain column, keep it up with a trigger and fill it in batches; or compute it in a view, or as a virtual column from PostgreSQL 18 on.',
  alias: ['strong_migrations add_column_generated_stored', 'squawk adding-field-with-default', 'eugene E11', 'pgfence add-column-stored-generated'],
  find(node, _statement, surroundings) {
    return findNewConstraints(alterExisting(node, surroundings))
      .filter(({ constraint }) => constraint.contype === 'CONSTR_GENERATED' && constraint.generated_kind !== 'v')
      .map(({ label, column }) => ({ message: `The stored column ${excerpt(column?.colname ?? '')} makes PostgreSQL write ${label} anew.` }));
  },
  findFact: (fact, { created, dialect }) =>
    fact.kind !== 'add-column' || fact.column.generated !== 'stored' || created.has(fact.table.key)
      ? []
      : [
          {
            severity: dialect === 'mysql' ? 'warning' : 'error',
            message: `The new column ${excerpt(fact.column.name)} of ${fact.table.label} is computed and stored: ${dialect === 'mysql' ? 'MySQL copies the table while writes wait' : 'SQLite refuses to add such a column'}.`,
            remedy: 'Make the generated column VIRTUAL.',
          },
        ],
};
