/** Columns that a change adds, and whether whoever reads them reads their values as they are. */
import { excerpt } from '../../../model/excerpt.ts';
import type { Act, Column } from './act.ts';
import type { ActChange } from './change.ts';

export interface AddedColumn {
  readonly column: Column;
  /** For a reader. */
  readonly label: string;
}

/** A column that a rebuilt table had before is not new. */
export function newColumns(act: Act, { replacing }: ActChange): readonly AddedColumn[] {
  if (act.kind === 'add-column') return [describe(act.table.label, act.column)];
  if (act.kind !== 'create-table') return [];
  const kept = replacing.get(act.table.key);
  return act.columns.filter(({ name }) => kept?.has(name) !== true).map((column) => describe(act.table.label, column));
}

const textual: ReadonlySet<string> = new Set([
  ...['', 'text', 'char', 'varchar', 'tinytext', 'mediumtext', 'longtext', 'json', 'jsonb', 'clob', 'nchar', 'nvarchar', 'character', 'character varying'],
  ...['varying character', 'national varchar', 'national character', 'native character', 'string', 'enum', 'set'],
]);

/** SQLite keeps texts in columns of any type; one without a type says nothing else. */
export function isTextual({ type }: Column): boolean {
  return textual.has(type.name);
}

/** Whether its comment says how it is treated. */
export function isClassified({ comment }: Column): boolean {
  return comment !== null && /classif|encrypted|hashed|@pii|tokeni[sz]ed/iu.test(comment);
}

function describe(table: string, column: Column): AddedColumn {
  return { column, label: `"${excerpt(column.name)}" of ${table}` };
}
