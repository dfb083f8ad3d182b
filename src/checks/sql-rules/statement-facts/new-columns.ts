/** Columns that a change adds, and whether whoever reads them reads their values as they are. */
import { excerpt } from '../../../text/plain.ts';
import type { StatementFact, Column } from '../../../sql/statement-facts/fact.ts';
import type { FactChange } from './change.ts';

export interface AddedColumn {
  readonly column: Column;
  /** For a reader. */
  readonly label: string;
}

/** A column that a rebuilt table had before is not new. */
export function newColumns(fact: StatementFact, { replacing }: FactChange): readonly AddedColumn[] {
  if (fact.kind === 'add-column') return [describe(fact.table.label, fact.column)];
  if (fact.kind !== 'create-table') return [];
  const kept = replacing.get(fact.table.key);
  return fact.columns.filter(({ name }) => kept?.has(name) !== true).map((column) => describe(fact.table.label, column));
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
