/** integrity/add-required-column: a column that needs a value, and rows that have none. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { Hit } from '../rule.ts';
import type { ColumnDef, Constraint } from '@pgsql/types';
import { excerpt } from '../../../text/plain.ts';
import { addedColumn, alterExisting, constraintsOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';
import { typeOf } from '../type.ts';

export const addRequiredColumn: SqlRule & FactRule = {
  id: 'integrity/add-required-column',
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A column is added as NOT NULL without a default. On a table that has rows the deploy fails, and the old version of the program cannot insert.',
  remedy: 'Give the column a default, or add it without NOT NULL, fill it, and set NOT NULL in a later change.',
  alias: ['squawk adding-required-field', 'atlas MF103', 'pgfence add-column-not-null-no-default', 'drizzle-migration-lint add-column-not-null-no-default'],
  find(node, _statement, surroundings) {
    return alterExisting(node, surroundings).flatMap((alteration) => {
      const column = addedColumn(alteration);
      if (column === null || !isRequired(column)) return [];
      return [{ message: `The new column ${excerpt(column.colname ?? '')} of ${alteration.label} needs a value, and the rows that are there have none.` }];
    });
  },
  findFact: (fact, { created, dialect }) => findRequired(fact, created, dialect),
};

function isRequired(column: ColumnDef): boolean {
  const constraints = constraintsOf(column);
  const needsValue = constraints.some(({ contype }) => contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_PRIMARY');
  return needsValue && !constraints.some(givesValue) && !/^(?:small|big)?serial[248]?$/u.test(typeOf(column).name);
}

function givesValue({ contype, raw_expr: expression }: Constraint): boolean {
  if (contype === 'CONSTR_IDENTITY' || contype === 'CONSTR_GENERATED') return true;
  const isNull = expression !== undefined && 'A_Const' in expression && expression.A_Const.isnull === true;
  return contype === 'CONSTR_DEFAULT' && !isNull;
}

function findRequired(fact: StatementFact, created: ReadonlySet<string>, dialect: string): readonly Hit[] {
  if (fact.kind !== 'add-column' || created.has(fact.table.key)) return [];
  const { name, isNotNull, isPrimary, isNumbered, generated, default: value } = fact.column;
  if (!(isNotNull || isPrimary) || isNumbered || generated !== null || (value !== 'none' && value !== 'null')) return [];
  const outcome = dialect === 'mysql' ? 'MySQL writes 0, an empty text or a zero date into the rows that are there' : 'SQLite refuses it';
  return [{ message: `The new column ${excerpt(name)} of ${fact.table.label} needs a value and has no default: ${outcome}.` }];
}
