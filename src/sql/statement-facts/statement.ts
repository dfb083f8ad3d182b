/** What one statement for MySQL or SQLite does; what is not known throws `NotUnderstood`. */
import type { FactOf, StatementFact } from './fact.ts';
import type { Name } from './table-part.ts';
import { readAccounts, readGrant } from './access.ts';
import { readAlterTable } from './alter.ts';
import { Cursor, isWord, joined, splitAtCommas } from './cursor.ts';
import { readCreate, readDrop, readHeader, readRoutine, readRoutineWord, readView } from './objects.ts';
import { readDelete, readInsert, readSelect, readUpdate } from './rows.ts';
import type { TokenGrammar } from '../token.ts';

type ReadAfter = (cursor: Cursor, word: string) => readonly StatementFact[];

/** By the first word, which is taken already. */
const both: Readonly<Record<string, ReadAfter>> = {
  CREATE: readWhole(readCreate),
  DROP: readWhole(readDrop),
  ALTER: readWhole(readAlter),
  INSERT: readWhole(readInsert),
  REPLACE: readWhole(readInsert),
  UPDATE: readWhole(readUpdate),
  DELETE: readWhole(readDelete),
  BEGIN: transaction({ kind: 'transaction-start', word: 'BEGIN' }),
  START: transaction({ kind: 'transaction-start', word: 'START TRANSACTION' }),
  COMMIT: transaction({ kind: 'transaction-end', word: 'COMMIT', end: 'commit' }),
  END: transaction({ kind: 'transaction-end', word: 'COMMIT', end: 'commit' }),
  ROLLBACK: readRollback,
  SAVEPOINT: transaction({ kind: 'transaction-control', word: 'SAVEPOINT' }),
  RELEASE: transaction({ kind: 'transaction-control', word: 'RELEASE SAVEPOINT' }),
  ANALYZE: readUpkeep,
  EXPLAIN: readUpkeep,
};

const mysql: Readonly<Record<string, ReadAfter>> = {
  RENAME: readWhole(readRename),
  TRUNCATE: readWhole(readTruncate),
  SET: readWhole(readSet),
  GRANT: readWhole((cursor) => readGrant(cursor, false)),
  REVOKE: readWhole((cursor) => readGrant(cursor, true)),
  LOAD: always({ kind: 'reach', what: 'Loads rows from a file (LOAD DATA).' }),
  OPTIMIZE: readWhole(readOptimize),
  CALL: readCall,
  PREPARE: always(run('Prepares a text that is run as SQL.')),
  EXECUTE: always(run('Executes a text that is run as SQL.')),
  DEALLOCATE: readUpkeep,
  LOCK: readUpkeep,
  UNLOCK: readUpkeep,
  FLUSH: readUpkeep,
  USE: always(run('Goes over to another database, so that the names below are not those of the project.')),
  SHOW: readUpkeep,
  DO: readUpkeep,
  CHECK: readUpkeep,
  XA: transaction({ kind: 'transaction-start', word: 'XA' }),
  INSTALL: always({ kind: 'reach', what: 'Loads a plugin or component into the server (INSTALL).' }),
  UNINSTALL: always({ kind: 'reach', what: 'Takes a plugin or component out of the server (UNINSTALL).' }),
};

const sqlite: Readonly<Record<string, ReadAfter>> = {
  PRAGMA: readWhole(readPragma),
  ATTACH: always({ kind: 'reach', what: 'Attaches another database file (ATTACH).' }),
  DETACH: readUpkeep,
  VACUUM: readWhole((cursor) =>
    cursor.rest().some((token) => isWord(token, 'INTO')) ? [{ kind: 'reach', what: 'Writes the database into another file (VACUUM INTO).' }] : [vacuum],
  ),
  REINDEX: readUpkeep,
};

const vacuum: StatementFact = { kind: 'rewrite', table: { key: '', label: 'the whole database' }, why: 'VACUUM' };

export function readStatement(cursor: Cursor, dialect: TokenGrammar): readonly StatementFact[] {
  if (cursor.sees('(') || ['SELECT', 'WITH', 'VALUES', 'TABLE'].some((word) => cursor.sees(word))) return readSelect(cursor);
  const { word } = cursor.peek();
  const read = (dialect === 'mysql' ? mysql : sqlite)[word] ?? both[word];
  if (read === undefined) return cursor.fail();
  cursor.next();
  return read(cursor, word);
}

function readWhole(read: (cursor: Cursor) => readonly StatementFact[]): ReadAfter {
  return (cursor) => {
    const facts = read(cursor);
    cursor.expectEnd();
    return facts;
  };
}

function readUpkeep(cursor: Cursor, word: string): readonly StatementFact[] {
  return [...drain(cursor), { kind: 'upkeep', word }];
}

/** Nothing but its first word is read. */
function always(fact: StatementFact): ReadAfter {
  return (cursor) => [...drain(cursor), fact];
}

function transaction(effect: FactOf<'session'>['effect']): ReadAfter {
  return always({ kind: 'session', effect });
}

function readRollback(cursor: Cursor, word: string): readonly StatementFact[] {
  const isPart = cursor.rest().some((token) => isWord(token, 'TO'));
  return transaction(isPart ? { kind: 'transaction-control', word: 'ROLLBACK TO SAVEPOINT' } : { kind: 'transaction-end', word: 'ROLLBACK', end: 'rollback' })(
    cursor,
    word,
  );
}

function readCall(cursor: Cursor): readonly StatementFact[] {
  const { label } = cursor.qualified();
  return [...drain(cursor), run(`Calls the procedure ${label}, whose statements are not seen here.`)];
}

function run(what: string): StatementFact {
  return { kind: 'run', what, prepared: null };
}

function drain(cursor: Cursor): readonly StatementFact[] {
  cursor.rest();
  return [];
}

function readAlter(cursor: Cursor): readonly StatementFact[] {
  if (cursor.accept('USER')) return readAccounts(cursor, true);
  if (['TABLE', 'ONLINE', 'IGNORE'].some((word) => cursor.sees(word))) return readAlterTable(cursor);
  if (cursor.acceptOne('DATABASE', 'SCHEMA') !== null) return readAlterDatabase(cursor);
  cursor.accept('OR', 'REPLACE');
  const header = readHeader(cursor);
  if (cursor.accept('VIEW')) return [readView(cursor, header)];
  const routine = readRoutineWord(cursor);
  return routine === null ? cursor.fail() : [readRoutine(cursor, routine, header)];
}

function readAlterDatabase(cursor: Cursor): readonly StatementFact[] {
  const token = cursor.peek();
  const isNamed = token.kind !== 'word' || !['CHARACTER', 'CHARSET', 'COLLATE', 'DEFAULT', 'ENCRYPTION', 'READ'].includes(token.word);
  const table = isNamed ? cursor.qualified() : { key: '', label: 'the database' };
  cursor.rest();
  return [{ kind: 'adjust', table }];
}

function readRename(cursor: Cursor): readonly StatementFact[] {
  if (cursor.accept('USER')) {
    cursor.rest();
    return [{ kind: 'create-account', names: ['an account'], isAltered: true }];
  }
  if (cursor.acceptOne('TABLE', 'TABLES') === null) cursor.fail();
  return splitAtCommas(cursor.rest()).map((part): StatementFact => {
    const [from, to] = readPair(part);
    return { kind: 'rename-table', table: from, to };
  });
}

function readPair(tokens: ConstructorParameters<typeof Cursor>[0]): readonly [Name, Name] {
  const cursor = new Cursor(tokens);
  const from = cursor.qualified();
  cursor.expect('TO');
  const to = cursor.qualified();
  cursor.expectEnd();
  return [from, to];
}

function readTruncate(cursor: Cursor): readonly StatementFact[] {
  cursor.accept('TABLE');
  return [{ kind: 'truncate', table: cursor.qualified(), isCascading: false }];
}

function readOptimize(cursor: Cursor): readonly StatementFact[] {
  cursor.acceptOne('NO_WRITE_TO_BINLOG', 'LOCAL');
  if (cursor.acceptOne('TABLE', 'TABLES') === null) cursor.fail();
  return cursor.names().map((table) => ({ kind: 'rewrite', table, why: 'OPTIMIZE TABLE' }));
}

function readPragma(cursor: Cursor): readonly StatementFact[] {
  const name = cursor.qualified().key.replace(/^.*\./u, '');
  if (cursor.sees('(')) return [{ kind: 'pragma', name, value: joined(cursor.group()) }];
  if (!cursor.accept('=')) return [{ kind: 'pragma', name, value: null }];
  const sign = cursor.acceptOne('-', '+') ?? '';
  return [{ kind: 'pragma', name, value: `${sign === '-' ? sign : ''}${cursor.next().value}` }];
}

/** `SET a = 1, GLOBAL b = 2`; what it is set to is kept as written. */
function readSet(cursor: Cursor): readonly StatementFact[] {
  if (cursor.sees('ROLE') || cursor.sees('DEFAULT', 'ROLE'))
    return [{ kind: 'set', scope: 'session', name: 'role', value: cursor.rest().at(-1)?.value ?? '', of: null }];
  if (cursor.accept('PASSWORD')) {
    cursor.rest();
    return [
      { kind: 'create-account', names: ['an account'], isAltered: true },
      { kind: 'password', owner: 'an account' },
    ];
  }
  return splitAtCommas(cursor.rest()).map((part): StatementFact => {
    const words = part.map(({ value }) => value.toLowerCase());
    const written = words.join(' ');
    const isServer = /^(?:global|persist|persist_only) |^@@(?:global|persist|persist_only)\b/u.test(written);
    const equals = words.findIndex((word) => word === '=');
    const name = (equals === -1 ? words.slice(0, -1) : words.slice(0, equals).filter((word) => word !== ':')).at(-1) ?? '';
    const value = words.slice(equals + 1).join(' ');
    return { kind: 'set', scope: isServer ? 'server' : 'session', name: name.replace(/^@@(?:session\.)?/u, ''), value, of: null };
  });
}
