/** The type of a column, as a statement writes it. */
import type { ColumnDef, Node, TypeName } from '@pgsql/types';
import { excerpt } from '../../text/plain.ts';

export interface ColumnType {
  /** PostgreSQL's own short name, `int4` or `varchar`; a type in another schema has the schema before it. */
  readonly name: string;
  /** Length, or precision and scale. */
  readonly modifiers: readonly number[];
  readonly isArray: boolean;
  /** For a reader. */
  readonly label: string;
}

export function typeOf(column: ColumnDef): ColumnType {
  return describeType(column.typeName ?? {});
}

export function describeType({ names = [], typmods = [], arrayBounds = [] }: TypeName): ColumnType {
  const name = names
    .flatMap((part) => ('String' in part && part.String.sval !== undefined && part.String.sval !== 'pg_catalog' ? [part.String.sval] : []))
    .join('.');
  const modifiers = typmods.flatMap(numberOf);
  const isArray = arrayBounds.length > 0;
  return { name, modifiers, isArray, label: excerpt(`${name}${modifiers.length > 0 ? `(${modifiers.join(', ')})` : ''}${isArray ? '[]' : ''}`) };
}

function numberOf(node: Node): readonly number[] {
  return 'A_Const' in node && node.A_Const.ival !== undefined ? [node.A_Const.ival.ival ?? 0] : [];
}
