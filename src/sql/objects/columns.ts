/** Columns as definitions, keys and targets of statements name them. */
import type { Constraint, Node } from '@pgsql/types';
import { wordsOf } from '../tree.ts';

export function namesIn(list: readonly Node[] | undefined): readonly string[] {
  return (list ?? []).flatMap(wordsOf);
}

/** The columns that a list of definitions defines. */
export function definedColumns(elements: readonly Node[] | undefined): readonly string[] {
  return (elements ?? []).flatMap((element) => ('ColumnDef' in element && element.ColumnDef.colname !== undefined ? [element.ColumnDef.colname] : []));
}

/** The columns that an INSERT, UPDATE or MERGE writes. */
export function writtenColumns(targets: readonly Node[] | undefined): readonly string[] {
  return (targets ?? []).flatMap((target) => ('ResTarget' in target && target.ResTarget.name !== undefined ? [target.ResTarget.name] : []));
}

/** The columns of the table itself that a constraint is about; those in the expression of a CHECK are not looked for. */
export function constrainedColumns({ keys, fk_attrs: foreign, exclusions }: Constraint): readonly string[] {
  const excluded = (exclusions ?? []).flatMap((pair) => ('List' in pair ? indexedColumns(pair.List.items?.slice(0, 1)) : []));
  return [...namesIn(keys), ...namesIn(foreign), ...excluded];
}

/** Expressions have no name. */
export function indexedColumns(elements: readonly Node[] | undefined): readonly string[] {
  return (elements ?? []).flatMap((element) => ('IndexElem' in element && element.IndexElem.name !== undefined ? [element.IndexElem.name] : []));
}
