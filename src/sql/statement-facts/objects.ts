/** CREATE and DROP of everything but accounts. */
import { quote } from '../../text/plain.ts';
import type { Droppable, FactOf, Query, Routine, StatementFact } from './fact.ts';
import type { Name } from './table-part.ts';
import { readAccounts } from './access.ts';
import { Cursor, isWord, joined, topLevel } from './cursor.ts';
import { readQuery } from './rows.ts';
import { readValue } from './column.ts';
import { readColumnNames, readIndexOptions, readTableParts } from './table.ts';
import type { Token } from '../token.ts';

/** After CREATE. */
export function readCreate(cursor: Cursor): readonly StatementFact[] {
  cursor.accept('OR', 'REPLACE');
  const isTemporary = cursor.acceptOne('TEMPORARY', 'TEMP') !== null;
  const header = readHeader(cursor);
  if (cursor.accept('TABLE')) return [readTable(cursor, isTemporary)];
  if (cursor.accept('VIEW')) return [readView(cursor, header)];
  const routine = readRoutineWord(cursor);
  if (routine !== null) return [readRoutine(cursor, routine, header)];
  if (cursor.acceptOne('USER', 'ROLE') !== null) return readAccounts(cursor, false);
  if (cursor.accept('VIRTUAL', 'TABLE')) return [readOther(cursor, 'virtual table')];
  if (cursor.acceptOne('DATABASE', 'SCHEMA') !== null) return [readOther(cursor, 'database')];
  if (cursor.accept('SEQUENCE')) return [readOther(cursor, 'sequence')];
  if (cursor.accept('SERVER')) return [connect(readOther(cursor, 'database').name)];
  return readIndex(cursor);
}

interface Header {
  readonly isDefiner: boolean;
  /** Null where it is not said. */
  readonly security: 'DEFINER' | 'INVOKER' | null;
}

/** What MySQL writes before VIEW, TRIGGER and the like. */
export function readHeader(cursor: Cursor): Header {
  let [isDefiner, security]: [boolean, Header['security']] = [false, null];
  for (;;) {
    if (cursor.accept('ALGORITHM')) readValue(cursor);
    else if (cursor.accept('AGGREGATE')) continue;
    else if (cursor.accept('DEFINER')) isDefiner = readDefiner(cursor);
    else if (cursor.accept('SQL', 'SECURITY')) security = cursor.accept('INVOKER') ? 'INVOKER' : readDefinerWord(cursor);
    else return { isDefiner, security };
  }
}

function readDefinerWord(cursor: Cursor): 'DEFINER' {
  cursor.expect('DEFINER');
  return 'DEFINER';
}

/** Always true: somebody is named. */
function readDefiner(cursor: Cursor): boolean {
  readValue(cursor);
  if (cursor.sees('(')) cursor.group();
  if (cursor.peek().value.startsWith('@') && cursor.next().value === '@') cursor.next();
  return true;
}

export function readRoutineWord(cursor: Cursor): Routine | null {
  const words = { TRIGGER: 'trigger', PROCEDURE: 'procedure', FUNCTION: 'function', EVENT: 'event' } as const;
  for (const [word, routine] of Object.entries(words)) if (cursor.accept(word)) return routine;
  return null;
}

/** The body is not read: it runs later, and not as the migration. */
export function readRoutine(cursor: Cursor, routine: Routine, header: Header): StatementFact {
  cursor.accept('IF', 'NOT', 'EXISTS');
  const name = cursor.qualified();
  const body = cursor.rest();
  const invoker = body.findIndex((token, at) => isWord(token, 'INVOKER') && isWord(body[at - 1] ?? token, 'SECURITY')) !== -1;
  // Without a word on it a procedure or function of MySQL runs with the rights of its definer, and a trigger or event always does.
  const isDefiner = header.isDefiner || (!invoker && routine !== 'trigger' && routine !== 'event');
  return { kind: 'create-routine', routine, name, isDefiner, isAltered: false, setsSearchPath: false };
}

function readTable(cursor: Cursor, isTemporary: boolean): StatementFact {
  const mayExist = cursor.accept('IF', 'NOT', 'EXISTS');
  const table = cursor.qualified();
  const nothing = { columns: [], constraints: [] };
  const said = { table, isTemporary, mayExist, inheritsKeys: cursor.accept('LIKE') };
  if (said.inheritsKeys) {
    cursor.qualified();
    return { kind: 'create-table', ...said, ...nothing, source: null };
  }
  const parts = cursor.sees('(') && !['SELECT', 'WITH', 'LIKE'].includes(cursor.peek(1).word) ? readTableParts(cursor.group()) : nothing;
  return { kind: 'create-table', ...said, ...parts, source: readSource(cursor.rest()) };
}

/** Options of the whole table stand before a query; they are not read. */
function readSource(rest: readonly Token[]): Query | null {
  const start = topLevel(rest).find(({ token, at }) => ['SELECT', 'WITH'].includes(token.word) || (isWord(token, 'AS') && at === 0));
  if (start !== undefined) return readQuery(rest.slice(isWord(start.token, 'AS') ? start.at + 1 : start.at));
  const known = topLevel(rest).every(({ token }) => token.kind !== 'mark' || ['=', ',', '(', ')', '-'].includes(token.value));
  if (!known) new Cursor(rest).fail();
  return null;
}

export function readView(cursor: Cursor, header: Header): StatementFact {
  cursor.accept('IF', 'NOT', 'EXISTS');
  const name = cursor.qualified();
  if (cursor.sees('(')) cursor.group();
  cursor.expect('AS');
  const isDefiner = header.isDefiner || header.security === 'DEFINER';
  return { kind: 'create-view', name, query: readQuery(withoutOption(cursor.rest())), isDefiner, isMaterialized: false };
}

/** `WITH CASCADED CHECK OPTION` ends MySQL's views. */
function withoutOption(tokens: readonly Token[]): readonly Token[] {
  if (tokens.at(-1)?.word !== 'OPTION' || tokens.at(-2)?.word !== 'CHECK') return tokens;
  return tokens.slice(
    0,
    tokens.findLastIndex(({ word }) => word === 'WITH'),
  );
}

function readIndex(cursor: Cursor): readonly StatementFact[] {
  const kind = cursor.acceptOne('UNIQUE', 'FULLTEXT', 'SPATIAL', 'VECTOR');
  cursor.expect('INDEX');
  cursor.accept('IF', 'NOT', 'EXISTS');
  const name = cursor.qualified().label;
  if (cursor.accept('USING')) cursor.name();
  cursor.expect('ON');
  const table = cursor.qualified();
  const columns = readColumnNames(cursor.group());
  readIndexOptions(cursor);
  const isPartial = cursor.sees('WHERE');
  if (isPartial) cursor.rest();
  return [{ kind: 'create-index', table, name, isUnique: kind === 'UNIQUE', isPartial, isConcurrent: false, columns }, ...readMethods(cursor, table)];
}

/** ALGORITHM and LOCK at the end of CREATE INDEX and DROP INDEX. */
function readMethods(cursor: Cursor, table: Name): readonly StatementFact[] {
  const option = cursor.acceptOne('ALGORITHM', 'LOCK');
  if (option !== 'ALGORITHM' && option !== 'LOCK') return [];
  return [{ kind: 'method', table, option, value: readValue(cursor).word }, ...readMethods(cursor, table)];
}

function readOther(cursor: Cursor, object: FactOf<'create-other'>['object']): FactOf<'create-other'> {
  const mayExist = cursor.accept('IF', 'NOT', 'EXISTS');
  const name = cursor.qualified();
  cursor.rest();
  return { kind: 'create-other', object, name, mayExist };
}

const droppable: Readonly<Record<string, Droppable>> = {
  TABLE: 'table',
  TABLES: 'table',
  VIEW: 'view',
  INDEX: 'index',
  TRIGGER: 'trigger',
  FUNCTION: 'function',
  PROCEDURE: 'procedure',
  EVENT: 'event',
  DATABASE: 'database',
  SCHEMA: 'database',
  ROLE: 'role',
  SEQUENCE: 'sequence',
  SERVER: 'server',
  TABLESPACE: 'other',
  RESOURCE: 'other',
};

/** After DROP. */
export function readDrop(cursor: Cursor): readonly StatementFact[] {
  const isTemporary = cursor.acceptOne('TEMPORARY', 'TEMP') !== null;
  if (cursor.accept('USER')) {
    cursor.accept('IF', 'EXISTS');
    return [drop('user', namesOf(cursor.rest()))];
  }
  const { word } = cursor.next();
  const object = droppable[word];
  if (object === undefined) return cursor.fail();
  cursor.accept('IF', 'EXISTS');
  if (object === 'role') return [drop(object, namesOf(cursor.rest()))];
  const names = cursor.names();
  if (object === 'index' && cursor.accept('ON')) return [drop(object, names), ...readMethods(cursor, cursor.qualified())];
  if (object === 'other') cursor.rest();
  const isCascading = cursor.acceptOne('RESTRICT', 'CASCADE') === 'CASCADE';
  if (isTemporary) return [{ kind: 'upkeep', word: 'DROP TEMPORARY' }];
  return [drop(object, names, isCascading), ...(object === 'server' ? names.map(connect) : [])];
}

function drop(object: Droppable, names: readonly Name[], isCascading = false): StatementFact {
  return { kind: 'drop', object, names, of: null, isCascading, isConcurrent: false };
}

function connect({ label }: Name): StatementFact {
  return { kind: 'connect', what: `the server ${label}` };
}

function namesOf(tokens: readonly Token[]): readonly Name[] {
  const label = quote(joined(tokens));
  return [{ key: label.toLowerCase(), label }];
}
