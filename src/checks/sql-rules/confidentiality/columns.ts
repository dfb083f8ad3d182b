/** The columns that statements add, and whether those who read them see their values as they are. */
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { Column, Name } from '../../../sql/statement-facts/table-part.ts';
import { classifies, keyOf, type Change } from '../change.ts';

export interface NewColumn {
  readonly table: Name;
  readonly column: Column;
}

/** A column that a rebuilt table had before is not new. */
export function newColumns(fact: StatementFact, { replacing }: Change): readonly NewColumn[] {
  if (fact.kind === 'add-column') return [{ table: fact.table, column: fact.column }];
  if (fact.kind !== 'create-table') return [];
  const kept = replacing.get(fact.table.key);
  return fact.columns.filter(({ name }) => kept?.has(name) !== true).map((column) => ({ table: fact.table, column }));
}

const textual: ReadonlySet<string> = new Set([
  ...['', 'text', 'char', 'varchar', 'bpchar', 'citext', 'name', 'hstore', 'xml', 'json', 'jsonb', 'tinytext', 'mediumtext', 'longtext', 'clob', 'nchar'],
  ...['nvarchar', 'character', 'character varying', 'varying character', 'national varchar', 'national character', 'native character', 'string', 'enum', 'set'],
]);

/** SQLite keeps texts in columns of any type; one without a type says nothing else. */
export function isTextual(type: Column['type']): boolean {
  return textual.has(bareName(type));
}

/** Without its schema and the mark of an array. */
export function bareName({ name }: Column['type']): string {
  return name.replace(/\[\]$/u, '').replace(/^.*\./u, '').toLowerCase();
}

/** Whether its comment says how it is treated. */
export function isClassified({ table, column: { name, comment } }: NewColumn, { classified }: Change): boolean {
  return classifies(comment ?? '') || classified.has(keyOf(table, name));
}
