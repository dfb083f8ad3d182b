/** Columns of MySQL that a change gives a type that may hold less. */
import { excerpt } from '../../../text/plain.ts';
import type { Hit } from '../rule.ts';
import type { StatementFact, Column } from '../../../sql/statement-facts/fact.ts';
import type { FactSurroundings } from './rule.ts';

const narrow: ReadonlySet<string> = new Set(
  'tinyint smallint mediumint int integer float date time year char varchar character binary varbinary decimal numeric bit bool boolean enum set tinytext tinyblob'.split(
    ' ',
  ),
);
/** For numbers that are given out one after the other. */
const tooSmall: ReadonlySet<string> = new Set(['tinyint', 'smallint', 'mediumint']);

/** Whether a column has the type that it had before, so far as that is known. */
export function keepsType({ name, type }: Column, before: ReadonlyMap<string, Column> | null): boolean {
  return before?.get(name.toLowerCase())?.type.label === type.label;
}

/** MySQL repeats the type in every change of a column, so that mostly it is only a warning. */
export function findNarrowed(fact: StatementFact, { created, dialect, tables }: FactSurroundings): readonly Hit[] {
  if (fact.kind !== 'change-column' || dialect !== 'mysql' || created.has(fact.table.key)) return [];
  if (keepsType(fact.column, tables.columnsOf(fact.table.key))) return [];
  const { name, type, isNumbered } = fact.column;
  if (!narrow.has(type.name)) return [];
  const isError = isNumbered && tooSmall.has(type.name);
  const message = `The column ${excerpt(name)} of ${fact.table.label} becomes ${excerpt(type.label)}, which may not hold what is there; the statement does not tell the old type.`;
  return [
    isError
      ? { message: `The counter ${excerpt(name)} of ${fact.table.label} becomes ${excerpt(type.label)}, and soon has no numbers left.` }
      : { message, severity: 'warning' },
  ];
}

type ColumnChange = Extract<StatementFact, { readonly kind: 'change-column' }>;

/** Whether a column is known to have been the other way before. */
export function changesNull(fact: StatementFact, { created, dialect, tables }: FactSurroundings, toNotNull: boolean): fact is ColumnChange {
  if (fact.kind !== 'change-column' || dialect !== 'mysql' || created.has(fact.table.key)) return false;
  const before = tables.columnsOf(fact.table.key)?.get(fact.column.name.toLowerCase());
  return before?.isNotNull === !toNotNull && fact.column.isNotNull === toNotNull && !before.isPrimary;
}
