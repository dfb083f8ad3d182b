/** The columns that statements add, and what is said of them in comments. */
import type { ColumnDef, Node, RangeVar, TypeName } from '@pgsql/types';
import { keyOf, shownColumn } from '../naming.ts';
import type { ParsedMigration, ParsedStatement } from '../../../sql/parsed.ts';
import { selectCommands, wordsOf, wordsOfRelation } from '../../../sql/tree.ts';

export interface NewColumn {
  readonly table: RangeVar;
  readonly name: string;
  /** Without its schema, in lower case; empty where none is written. */
  readonly type: string;
}

/** Of CREATE TABLE and of ALTER TABLE … ADD COLUMN. */
export function selectNewColumns(node: Node): readonly NewColumn[] {
  if ('CreateStmt' in node && node.CreateStmt.relation !== undefined) {
    const { relation, tableElts = [] } = node.CreateStmt;
    return tableElts.flatMap((part) => ('ColumnDef' in part ? [describe(relation, part.ColumnDef)] : []));
  }
  return selectCommands(node, 'AT_AddColumn').flatMap(({ table, command: { def } }) => {
    return def !== undefined && 'ColumnDef' in def ? [describe(table, def.ColumnDef)] : [];
  });
}

/** The line of the file on which a column of this statement is written; the statement's own where that is not plain to see. */
export function lineOf({ text, line }: ParsedStatement, { name }: NewColumn): number {
  const lines = text.split('\n');
  const at = lines.findIndex((written) => [`"${name}" `, `${name} `].some((start) => written.trimStart().startsWith(start)));
  return line + Math.max(at, 0);
}

export function typeOf({ names = [] }: TypeName): string {
  return (names.flatMap(wordsOf).at(-1) ?? '').toLowerCase();
}

const textual: ReadonlySet<string> = new Set(['text', 'varchar', 'bpchar', 'char', 'citext', 'json', 'jsonb', 'name', 'hstore', 'xml']);

/** Whether a reader of the column reads its value as it is. */
export function isTextual(type: string): boolean {
  return textual.has(type);
}

/** Whether the change comments the column with a classification: `@classification …`, `encrypted by …`. */
export function isClassified({ table, name }: NewColumn, all: readonly ParsedMigration[]): boolean {
  const key = [keyOf(wordsOfRelation(table)), name].join('.');
  return all.some(({ statements }) => statements.some(({ node }) => node !== null && classifies(node, key)));
}

export function shownNew({ table, name }: NewColumn): string {
  return shownColumn(table, name);
}

function classifies(node: Node, key: string): boolean {
  if (!('CommentStmt' in node) || node.CommentStmt.objtype !== 'OBJECT_COLUMN' || node.CommentStmt.object === undefined) return false;
  const words = wordsOf(node.CommentStmt.object);
  const commented = [keyOf(words.slice(0, -1)), words.at(-1)].join('.');
  return commented === key && /classif|encrypted|hashed|@pii|tokeni[sz]ed/iu.test(node.CommentStmt.comment ?? '');
}

function describe(table: RangeVar, { colname = '', typeName }: ColumnDef): NewColumn {
  return { table, name: colname, type: typeName === undefined ? '' : typeOf(typeName) };
}
