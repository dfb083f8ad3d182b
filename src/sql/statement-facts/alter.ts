/** ALTER TABLE, change by change. */
import type { StatementFact } from './fact.ts';
import type { Column, Name } from './table-part.ts';
import { Cursor, splitAtCommas } from './cursor.ts';
import { readColumn, readValue } from './column.ts';
import { readConstraint, readTableParts } from './table.ts';

/** After ALTER. */
export function readAlterTable(cursor: Cursor): readonly StatementFact[] {
  cursor.acceptOne('ONLINE', 'OFFLINE', 'IGNORE');
  cursor.expect('TABLE');
  cursor.accept('IF', 'EXISTS');
  const table = cursor.qualified();
  if (cursor.acceptOne('WAIT') !== null) cursor.next();
  cursor.accept('NOWAIT');
  // Between the names of partitions, and of what rows are ordered by, a comma begins no other change.
  const isOne = cursor.peek(1).word === 'PARTITION' || cursor.sees('ORDER', 'BY');
  const rest = cursor.rest();
  return (isOne ? [rest] : splitAtCommas(rest)).flatMap((part) => {
    const change = new Cursor(part);
    const facts = readChange(change, table);
    while (!change.isEnd) facts.push(...readTableOption(change, table));
    return facts;
  });
}

function readChange(cursor: Cursor, table: Name): StatementFact[] {
  if (cursor.accept('ADD')) return readAdd(cursor, table);
  if (cursor.accept('DROP')) return readDrop(cursor, table);
  if (cursor.accept('RENAME')) return readRename(cursor, table);
  if (cursor.accept('MODIFY')) {
    acceptColumn(cursor);
    return [{ kind: 'change-column', table, column: readPlaced(cursor, cursor.name()) }];
  }
  if (cursor.accept('CHANGE')) {
    acceptColumn(cursor);
    const [from, to] = [cursor.name(), cursor.name()];
    const rename: StatementFact[] = from.toLowerCase() === to.toLowerCase() ? [] : [{ kind: 'rename-column', table, from, to }];
    return [...rename, { kind: 'change-column', table, column: readPlaced(cursor, to) }];
  }
  if (cursor.accept('ALTER')) return readAlterColumn(cursor, table);
  return readTableOption(cursor, table);
}

function acceptColumn(cursor: Cursor): void {
  cursor.accept('COLUMN');
  cursor.accept('IF', 'EXISTS');
  cursor.accept('IF', 'NOT', 'EXISTS');
}

function readPlaced(cursor: Cursor, name: string): Column {
  const column = readColumn(cursor, name);
  if (cursor.accept('AFTER')) cursor.name();
  cursor.accept('FIRST');
  return column;
}

function readAdd(cursor: Cursor, table: Name): StatementFact[] {
  if (cursor.accept('PARTITION')) {
    cursor.rest();
    return [partition(table, 'ADD', [])];
  }
  const constraint = cursor.sees('COLUMN') ? null : readConstraint(cursor);
  if (constraint !== null) return [{ kind: 'add-constraint', table, constraint }];
  acceptColumn(cursor);
  if (cursor.sees('(')) return readTableParts(cursor.group()).columns.map((column) => ({ kind: 'add-column', table, column }));
  return [{ kind: 'add-column', table, column: readPlaced(cursor, cursor.name()) }];
}

function readDrop(cursor: Cursor, table: Name): StatementFact[] {
  if (cursor.accept('PARTITION')) return [partition(table, 'DROP', cursor.names())];
  if (cursor.accept('PRIMARY', 'KEY')) return [{ kind: 'drop-constraint', table, constraint: 'primary-key', name: null, isCascading: false }];
  const words = { FOREIGN: 'foreign-key', CHECK: 'check', INDEX: 'index', KEY: 'index', CONSTRAINT: 'any' } as const;
  for (const [word, constraint] of Object.entries(words)) {
    // A column may have the name of such a word, and then nothing follows.
    if (!cursor.sees(word) || cursor.peek(1).kind === 'mark') continue;
    cursor.next();
    if (word === 'FOREIGN') cursor.expect('KEY');
    cursor.accept('IF', 'EXISTS');
    return [{ kind: 'drop-constraint', table, constraint, name: cursor.name(), isCascading: false }];
  }
  acceptColumn(cursor);
  const column = cursor.name();
  return [{ kind: 'drop-column', table, column, isCascading: cursor.acceptOne('RESTRICT', 'CASCADE') === 'CASCADE' }];
}

function readRename(cursor: Cursor, table: Name): StatementFact[] {
  if (cursor.accept('INDEX') || cursor.accept('KEY')) {
    cursor.name();
    cursor.expect('TO');
    cursor.name();
    return [{ kind: 'adjust', table }];
  }
  if (cursor.acceptOne('TO', 'AS', '=') !== null) return [{ kind: 'rename-table', table, to: cursor.qualified() }];
  cursor.accept('COLUMN');
  const from = cursor.name();
  // MySQL takes a new name for the table without TO.
  if (cursor.isEnd) return [{ kind: 'rename-table', table, to: { key: from.toLowerCase(), label: `"${from}"` } }];
  cursor.expect('TO');
  return [{ kind: 'rename-column', table, from, to: cursor.name() }];
}

/** MySQL changes a default or an index so; libSQL writes a column anew after TO. */
function readAlterColumn(cursor: Cursor, table: Name): StatementFact[] {
  if (cursor.acceptOne('INDEX', 'KEY') !== null) {
    cursor.name();
    if (cursor.acceptOne('VISIBLE', 'INVISIBLE', 'IGNORED') === null) cursor.expect('NOT', 'IGNORED');
    return [{ kind: 'adjust', table }];
  }
  if (cursor.acceptOne('CHECK', 'CONSTRAINT') !== null) {
    const name = cursor.name();
    if (cursor.accept('NOT', 'ENFORCED')) return [{ kind: 'disable-constraint', table, name }];
    cursor.expect('ENFORCED');
    return [{ kind: 'adjust', table }];
  }
  cursor.accept('COLUMN');
  const name = cursor.name();
  if (cursor.accept('TO')) return readRewritten(cursor, table, name);
  if (cursor.accept('SET', 'DEFAULT')) readDefaultValue(cursor);
  else if (!cursor.accept('DROP', 'DEFAULT') && !cursor.accept('SET', 'VISIBLE')) cursor.expect('SET', 'INVISIBLE');
  return [{ kind: 'adjust', table }];
}

function readRewritten(cursor: Cursor, table: Name, from: string): StatementFact[] {
  const to = cursor.name();
  const rename: StatementFact[] = from.toLowerCase() === to.toLowerCase() ? [] : [{ kind: 'rename-column', table, from, to }];
  return [...rename, { kind: 'change-column', table, column: readColumn(cursor, to) }];
}

function readDefaultValue(cursor: Cursor): void {
  if (cursor.sees('(')) cursor.group();
  else {
    cursor.acceptOne('-', '+');
    cursor.next();
    if (cursor.sees('(')) cursor.group();
  }
}

const rewriting: ReadonlySet<string> = new Set(['ENGINE', 'ROW_FORMAT', 'KEY_BLOCK_SIZE', 'TABLESPACE', 'ENCRYPTION', 'COMPRESSION', 'PAGE_COMPRESSED']);
const light: ReadonlySet<string> = new Set([
  ...['AUTO_INCREMENT', 'COMMENT', 'STATS_PERSISTENT', 'STATS_AUTO_RECALC', 'STATS_SAMPLE_PAGES', 'AVG_ROW_LENGTH', 'MAX_ROWS', 'MIN_ROWS', 'CHECKSUM'],
  ...['DELAY_KEY_WRITE', 'PACK_KEYS', 'INSERT_METHOD', 'AUTOEXTEND_SIZE', 'CONNECTION', 'DATA', 'INDEX', 'DIRECTORY', 'UNION', 'PASSWORD', 'VALIDATION'],
]);

const ofPartitions = [
  ...['TRUNCATE', 'REORGANIZE', 'EXCHANGE', 'COALESCE', 'REMOVE', 'REBUILD', 'OPTIMIZE', 'ANALYZE', 'CHECK', 'REPAIR', 'DISCARD', 'IMPORT'],
] as const;

/** Options follow each other without commas too. */
function readTableOption(cursor: Cursor, table: Name): StatementFact[] {
  const [token, first] = [cursor.peek(), cursor.peek().word];
  if (cursor.accept('CONVERT', 'TO', 'CHARACTER', 'SET') || cursor.accept('CONVERT', 'TO', 'CHARSET'))
    return [{ kind: 'charset', table, charset: readCharset(cursor) }];
  cursor.accept('DEFAULT');
  if (cursor.accept('CHARACTER', 'SET') || cursor.acceptOne('CHARSET', 'COLLATE') !== null) {
    readValue(cursor);
    return [{ kind: 'adjust', table }];
  }
  const option = cursor.acceptOne('ALGORITHM', 'LOCK');
  if (option === 'ALGORITHM' || option === 'LOCK') return [{ kind: 'method', table, option, value: readValue(cursor).word }];
  if (cursor.acceptOne('FORCE') !== null) return [{ kind: 'rewrite', table, why: 'FORCE' }];
  const word = cursor.acceptOne(...ofPartitions);
  if (word !== null) return readPartition(cursor, table, word);
  if (cursor.accept('PARTITION', 'BY')) return readPartition(cursor, table, 'PARTITION BY');
  if (cursor.accept('ORDER', 'BY')) return readPartition(cursor, table, 'ORDER BY');
  if (cursor.acceptOne('ENABLE', 'DISABLE', 'WITHOUT', 'WITH') !== null) {
    cursor.next();
    return [{ kind: 'adjust', table }];
  }
  if (token.kind !== 'word' || (!rewriting.has(first) && !light.has(first))) cursor.fail();
  cursor.next();
  if (first === 'DATA' || first === 'INDEX') cursor.expect('DIRECTORY');
  if (readValue(cursor).value === '(') cursor.rest();
  return [rewriting.has(first) ? { kind: 'rewrite', table, why: first } : { kind: 'adjust', table }];
}

function readPartition(cursor: Cursor, table: Name, word: string): StatementFact[] {
  if (!word.endsWith('BY') && !cursor.accept('PARTITION') && !cursor.accept('PARTITIONING')) cursor.expect('TABLESPACE');
  const names = word === 'TRUNCATE' ? cursor.names() : [];
  cursor.rest();
  return [partition(table, word, names)];
}

function partition(table: Name, word: string, names: readonly Name[]): StatementFact {
  return { kind: 'partition', table, word, names, isConcurrent: false };
}

function readCharset(cursor: Cursor): string {
  const charset = cursor.next().value;
  if (cursor.accept('COLLATE')) readValue(cursor);
  return charset;
}
