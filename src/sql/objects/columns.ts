/** Columns as definitions, keys and targets of statements name them. */
import type { Constraint, Node } from '@pgsql/types';
import { partsIn, wordsIn } from '../tree.ts';

/** The columns that a list of definitions defines. */
export function definedColumns(elements: readonly Node[] | undefined): readonly string[] {
  return partsIn(elements, 'ColumnDef').flatMap(({ colname }) => colname ?? []);
}

/** The columns that an INSERT, UPDATE or MERGE writes. */
export function writtenColumns(targets: readonly Node[] | undefined): readonly string[] {
  return partsIn(targets, 'ResTarget').flatMap(({ name }) => name ?? []);
}

/** The columns of the table itself that a constraint is about; those in the expression of a CHECK are not looked for. */
export function constrainedColumns({ keys, fk_attrs: foreign, exclusions }: Constraint): readonly string[] {
  const excluded = partsIn(exclusions, 'List').flatMap(({ items }) => indexedColumns(items?.slice(0, 1)));
  return [...wordsIn(keys), ...wordsIn(foreign), ...excluded];
}

/** Expressions have no name. */
export function indexedColumns(elements: readonly Node[] | undefined): readonly string[] {
  return partsIn(elements, 'IndexElem').flatMap(({ name }) => name ?? []);
}
