/** Columns, keys and other constraints, as CREATE TABLE and ALTER TABLE list them. */
import { constraintOf, type Column, type Constraint } from './table-part.ts';
import { readCheck, readColumn, readConflict, readReference, readValue } from './column.ts';
import { Cursor, isWord, splitAtCommas } from './cursor.ts';
import type { Token } from '../token.ts';

export interface TableParts {
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
}

/** What stands between the parentheses of a CREATE TABLE. */
export function readTableParts(tokens: readonly Token[]): TableParts {
  const [columns, constraints]: [Column[], Constraint[]] = [[], []];
  for (const part of splitAtCommas(tokens)) {
    const cursor = new Cursor(part);
    const constraint = readConstraint(cursor);
    if (constraint === null) columns.push(readColumn(cursor, cursor.name()));
    else constraints.push(constraint);
    cursor.expectEnd();
  }
  return { columns, constraints };
}

/** Null where what comes next is no constraint of a table. */
export function readConstraint(cursor: Cursor): Constraint | null {
  const isNamed = cursor.accept('CONSTRAINT');
  const starts = ['PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK'];
  const name = isNamed && !starts.some((word) => cursor.sees(word)) ? cursor.name() : null;
  if (cursor.accept('PRIMARY', 'KEY')) return readKey(cursor, 'primary-key', name);
  if (cursor.accept('UNIQUE')) return readKey(cursor, 'unique', name);
  if (cursor.accept('FOREIGN', 'KEY')) {
    const own = cursor.sees('(') ? null : cursor.name();
    const columns = readColumnNames(cursor.group());
    return constraintOf('foreign-key', { name: name ?? own, columns, references: readReference(cursor) });
  }
  if (cursor.accept('CHECK')) return constraintOf('check', { name, isEnforced: readCheck(cursor) });
  if (isNamed) cursor.fail();
  if (!startsIndex(cursor)) return null;
  cursor.acceptOne('FULLTEXT', 'SPATIAL', 'VECTOR');
  return readKey(cursor, 'index', null);
}

/** A column may have such a name too; then its type follows, and no parenthesis. */
function startsIndex(cursor: Cursor): boolean {
  const kinds = ['FULLTEXT', 'SPATIAL', 'VECTOR'];
  if (kinds.some((word) => cursor.sees(word, 'KEY') || cursor.sees(word, 'INDEX'))) return true;
  if (!cursor.sees('KEY') && !cursor.sees('INDEX')) return false;
  return isWord(cursor.peek(1), '(') || isWord(cursor.peek(2), '(') || isWord(cursor.peek(2), 'USING');
}

function readKey(cursor: Cursor, kind: Constraint['kind'], given: string | null): Constraint {
  cursor.acceptOne('KEY', 'INDEX');
  const own = cursor.sees('(') || cursor.sees('USING') ? null : cursor.name();
  readMethod(cursor);
  const columns = readColumnNames(cursor.group());
  readIndexOptions(cursor);
  return constraintOf(kind, { name: given ?? own, columns });
}

function readMethod(cursor: Cursor): void {
  if (cursor.accept('USING')) cursor.name();
}

/** What may follow the columns of an index or a key. */
export function readIndexOptions(cursor: Cursor): void {
  for (;;) {
    if (cursor.sees('USING')) readMethod(cursor);
    else if (cursor.accept('COMMENT') || cursor.accept('WITH', 'PARSER')) cursor.next();
    else if (cursor.accept('KEY_BLOCK_SIZE') || cursor.accept('ENGINE_ATTRIBUTE')) readValue(cursor);
    else if (cursor.acceptOne('VISIBLE', 'INVISIBLE', 'CLUSTERING') === null && !readConflict(cursor)) return;
  }
}

/** The plain columns of an index; an empty text for an expression. */
export function readColumnNames(tokens: readonly Token[]): readonly string[] {
  return splitAtCommas(tokens).map((part) => {
    const [first] = part;
    if (first === undefined || first.kind === 'mark' || (part.length > 1 && isWord(part[1] ?? first, '(') && part[2]?.kind !== 'number')) return '';
    return first.value;
  });
}
