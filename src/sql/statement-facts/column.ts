/** One column: its type, and what follows it in any order. */
import { constraintOf, type Column, type ColumnType, type Constraint, type Reference } from './table-part.ts';
import type { Cursor } from './cursor.ts';
import type { Token } from '../token.ts';

/** From its type on: the name is read already. */
export function readColumn(cursor: Cursor, name: string): Column {
  const type = readType(cursor);
  const isSerial = type.name === 'serial';
  const column: Draft = { name, isNotNull: isSerial, default: 'none', isNumbered: isSerial, generated: null, constraints: [], comment: null };
  if (isSerial) constrain(column, 'unique');
  while (!cursor.isEnd) if (!readOption(cursor, column)) break;
  return { ...column, type, calls: [] };
}

type Draft = { -readonly [Key in keyof Omit<Column, 'type' | 'calls' | 'constraints'>]: Column[Key] } & { readonly constraints: Constraint[] };

function constrain(column: Draft, kind: Constraint['kind'], said: Partial<Constraint> = {}): void {
  column.constraints.push(constraintOf(kind, { columns: [column.name], isInline: true, ...said }));
}

/** Words after which a column's type has ended. */
const options: ReadonlySet<string> = new Set(
  (
    'NOT NULL DEFAULT PRIMARY UNIQUE KEY AUTO_INCREMENT AUTOINCREMENT GENERATED AS REFERENCES CHECK CONSTRAINT COLLATE COMMENT ON CHARACTER CHARSET ' +
    'VIRTUAL STORED PERSISTENT INVISIBLE VISIBLE FIRST AFTER STORAGE COLUMN_FORMAT SRID SERIAL ENGINE_ATTRIBUTE ALGORITHM LOCK WITHOUT WITH ASCII UNICODE BINARY REF_SYSTEM_ID'
  ).split(' '),
);

/** SQLite takes a column without a type. */
function readType(cursor: Cursor): ColumnType {
  const [words, modifiers]: [string[], number[]] = [[], []];
  let arguments_ = '';
  while (!cursor.isEnd && (cursor.peek().kind === 'word' || cursor.peek().kind === 'name')) {
    const { word, value } = cursor.peek();
    // The first word is the type, whatever it is: `binary(16)` and `character(20)` are types.
    if (words.length > 0 && options.has(word)) break;
    if (words.length === 0 && options.has(word) && !['BINARY', 'CHARACTER', 'SERIAL'].includes(word)) break;
    words.push(value.toLowerCase());
    cursor.next();
    if (!cursor.sees('(')) continue;
    const inside = cursor.group();
    modifiers.push(...inside.flatMap(({ kind, value: number }) => (kind === 'number' ? [Number(number)] : [])));
    arguments_ = `(${inside.map(({ kind, value: part }) => (kind === 'text' ? `'${part}'` : part)).join('')})`;
  }
  const name = words.filter((word) => !['unsigned', 'signed', 'zerofill'].includes(word)).join(' ');
  return { name, modifiers, label: `${name}${arguments_}${words.includes('unsigned') ? ' unsigned' : ''}` };
}

/** False where what comes next belongs to no column. */
function readOption(cursor: Cursor, column: Draft): boolean {
  const name = cursor.accept('CONSTRAINT') ? cursor.name() : null;
  if (cursor.accept('NOT', 'NULL')) column.isNotNull = true;
  else if (cursor.accept('NULL')) column.isNotNull = false;
  else if (cursor.accept('DEFAULT')) column.default = readDefault(cursor);
  else if (cursor.accept('PRIMARY', 'KEY') || cursor.accept('PRIMARY')) constrain(column, 'primary-key', { name });
  else if (cursor.accept('UNIQUE', 'KEY') || cursor.accept('UNIQUE')) constrain(column, 'unique', { name });
  else if (cursor.acceptOne('AUTO_INCREMENT', 'AUTOINCREMENT') !== null) column.isNumbered = true;
  else if (cursor.accept('SERIAL', 'DEFAULT', 'VALUE')) {
    Object.assign(column, { isNumbered: true, isNotNull: true });
    constrain(column, 'unique');
  } else if (cursor.accept('GENERATED', 'ALWAYS', 'AS') || cursor.accept('AS')) column.generated = readGenerated(cursor);
  else if (cursor.sees('REFERENCES')) constrain(column, 'foreign-key', { name, references: readReference(cursor) });
  else if (cursor.accept('CHECK')) constrain(column, 'check', { name, isEnforced: readCheck(cursor) });
  else if (cursor.accept('COMMENT')) column.comment = cursor.next().value;
  else if (cursor.accept('ON', 'UPDATE')) readDefault(cursor);
  else return readMinor(cursor);
  return true;
}

function readMinor(cursor: Cursor): boolean {
  if (cursor.acceptOne('ASC', 'DESC', 'VISIBLE', 'INVISIBLE', 'ASCII', 'UNICODE', 'BINARY', 'KEY') !== null || readConflict(cursor)) return true;
  if (cursor.accept('CHARACTER', 'SET') || cursor.acceptOne('CHARSET', 'COLLATE', 'STORAGE', 'COLUMN_FORMAT', 'SRID', 'ENGINE_ATTRIBUTE') !== null) {
    readValue(cursor);
    return true;
  }
  return false;
}

/** A value, a call, or an expression in parentheses. */
function readDefault(cursor: Cursor): Column['default'] {
  if (cursor.sees('(')) {
    const [only, ...more] = cursor.group();
    return more.length === 0 && only !== undefined && only.kind !== 'word' ? 'constant' : 'computed';
  }
  const isSigned = cursor.acceptOne('-', '+') !== null;
  const token = cursor.next();
  if (token.kind === 'mark') cursor.fail();
  if (token.kind !== 'word' || isSigned) return 'constant';
  if (cursor.sees('(')) cursor.group();
  else if (cursor.peek().kind === 'text' && (token.word === 'X' || token.word === 'B' || token.value.startsWith('_'))) cursor.next();
  if (token.word === 'NULL') return 'null';
  if (['CURRENT_TIMESTAMP', 'NOW', 'LOCALTIME', 'LOCALTIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME'].includes(token.word)) return 'now';
  return ['TRUE', 'FALSE', 'X', 'B'].includes(token.word) || token.value.startsWith('_') ? 'constant' : 'computed';
}

function readGenerated(cursor: Cursor): 'stored' | 'virtual' {
  cursor.group();
  if (cursor.acceptOne('STORED', 'PERSISTENT') !== null) return 'stored';
  cursor.accept('VIRTUAL');
  return 'virtual';
}

export function readValue(cursor: Cursor): Token {
  cursor.accept('=');
  return cursor.next();
}

/** SQLite's ON CONFLICT of a constraint. */
export function readConflict(cursor: Cursor): boolean {
  const isThere = cursor.accept('ON', 'CONFLICT');
  if (isThere) cursor.next();
  return isThere;
}

export function readReference(cursor: Cursor): Reference {
  cursor.expect('REFERENCES');
  const table = cursor.qualified();
  if (cursor.sees('(')) cursor.group();
  let onDelete: string | null = null;
  for (;;) {
    if (cursor.accept('ON', 'DELETE')) onDelete = readReaction(cursor);
    else if (cursor.accept('ON', 'UPDATE')) readReaction(cursor);
    else if (cursor.accept('MATCH')) cursor.next();
    else if (cursor.accept('DEFERRABLE') || cursor.accept('NOT', 'DEFERRABLE')) continue;
    else if (cursor.accept('INITIALLY')) cursor.next();
    else return { table, onDelete };
  }
}

function readReaction(cursor: Cursor): string | null {
  if (cursor.accept('SET')) return `SET ${cursor.next().word}`;
  return cursor.accept('NO', 'ACTION') ? null : cursor.next().word;
}

/** Whether it is enforced. */
export function readCheck(cursor: Cursor): boolean {
  cursor.group();
  return readEnforced(cursor);
}

function readEnforced(cursor: Cursor): boolean {
  if (cursor.accept('NOT', 'ENFORCED')) return false;
  cursor.accept('ENFORCED');
  readConflict(cursor);
  return true;
}
