/** Columns that a change gives another type, or another answer to whether they may be empty. */
import type { StatementFact } from '../../sql/statement-facts/fact.ts';
import type { Column, ColumnType } from '../../sql/statement-facts/table-part.ts';
import { isOld } from './created.ts';
import type { Surroundings } from './rule.ts';

export interface Retyped {
  readonly column: string;
  readonly type: ColumnType;
  /** Whether each new value is computed. */
  readonly isComputed: boolean;
  readonly isNumbered: boolean;
}

/** MySQL repeats the type in every change of a column; null where it is known to be the same as before. */
export function retyped(fact: StatementFact, { created, dialect, tables }: Surroundings): Retyped | null {
  if (fact.kind === 'change-type') return isOld(fact.table, created) ? { ...fact, isNumbered: false } : null;
  if (fact.kind !== 'change-column' || dialect !== 'mysql' || !isOld(fact.table, created)) return null;
  const { name, type, isNumbered } = fact.column;
  const before = tables.columnsOf(fact.table.key)?.get(name.toLowerCase());
  return before?.type.label === type.label ? null : { column: name, type, isComputed: false, isNumbered };
}

/** The column that becomes NOT NULL, or is so no more; in MySQL it is known from what it was before. */
export function nullChange(fact: StatementFact, { created, dialect, tables }: Surroundings, toNotNull: boolean): string | null {
  if (fact.kind === 'change-null') return fact.isNotNull === toNotNull && isOld(fact.table, created) ? fact.column : null;
  if (fact.kind !== 'change-column' || dialect !== 'mysql' || !isOld(fact.table, created)) return null;
  const before = tables.columnsOf(fact.table.key)?.get(fact.column.name.toLowerCase());
  const isChanged = before?.isNotNull === !toNotNull && fact.column.isNotNull === toNotNull && !isPrimary(before);
  return isChanged ? fact.column.name : null;
}

export function isPrimary({ constraints }: Column): boolean {
  return constraints.some(({ kind }) => kind === 'primary-key');
}
