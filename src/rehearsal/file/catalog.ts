/** The catalog of a database file, in the words in which that of a server is compared: what a Drizzle schema can declare, and what matters of it. */
import type { CatalogKind } from '../../model/rehearsal.ts';
import { keyOf, type Catalog } from '../catalog/catalog.ts';
import { type CatalogObject } from '../catalog/object.ts';
import type { FileColumn, FileIndex, FileObject } from './answers.ts';
import { parseTable, type TableText } from './table-text.ts';
import { parseTokens, renderExpression, renderTokens, type Token } from './tokens.ts';

/** drizzle-kit's own ledger is no part of it, and neither are triggers, which no schema declares. */
export function catalogOf(objects: readonly FileObject[], ledger: string): Catalog {
  const own = objects.filter(({ name }) => name !== ledger);
  const keys = new Map(own.map(({ name, columns }) => [name.toLowerCase(), keyColumns(columns)]));
  return new Map(own.flatMap((one) => describe(one, keys)).map((one) => [keyOf(one.object), one]));
}

type Keys = ReadonlyMap<string, readonly string[]>;

function describe(one: FileObject, keys: Keys): readonly CatalogObject[] {
  if (one.type === 'view') return [object('view', null, one.name, renderTokens(behindWord(parseTokens(one.sql), 'as')))];
  if (one.type !== 'table') return [object('table', null, one.name, renderTokens(parseTokens(one.sql)))];
  const text = parseTable(one.sql);
  const options = [...(one.withoutRowid ? [', without rowid'] : []), ...(one.strict ? [', strict'] : [])].join('');
  return [
    object('table', null, one.name, `table${options}`),
    ...one.columns.map((column) => object('column', one.name, column.name, describeColumn(one, column, text))),
    ...describePrimaryKey(one, text),
    ...describeForeignKeys(one, keys),
    ...one.indexes.flatMap((index) => describeIndex(one, index)),
    ...text.checks.map(({ name, expression }) => object('constraint', one.name, name ?? `check (${expression})`, `CHECK (${expression})`)),
  ];
}

function object(kind: CatalogKind, table: string | null, name: string, definition: string): CatalogObject {
  return { object: { kind, schema: '', table, name }, definition };
}

/** A key's columns need no NOT NULL: drizzle-kit 0.31 writes it and 1.0 does not, for the same schema. */
function describeColumn({ strict }: FileObject, { name, type, required, fallback, pk, hidden }: FileColumn, { columns }: TableText): string {
  const written = columns.get(name.toLowerCase());
  const collation = written?.collation ?? 'binary';
  return [
    strict ? type.toLowerCase() : affinityOf(type),
    ...(required === 1 && pk === 0 ? ['NOT NULL'] : []),
    ...(fallback === null ? [] : [`DEFAULT ${renderExpression(parseTokens(fallback))}`]),
    ...(hidden < 2 ? [] : [`GENERATED ALWAYS AS (${written?.generated ?? ''}) ${hidden === 3 ? 'STORED' : 'VIRTUAL'}`]),
    ...(collation === 'binary' ? [] : [`COLLATE ${collation}`]),
  ].join(' ');
}

/** By the five rules of SQLite, in their order: that is all that it makes of a type's name. */
function affinityOf(type: string): string {
  const name = type.toLowerCase();
  if (name.includes('int')) return 'integer';
  if (/char|clob|text/u.test(name)) return 'text';
  if (name.includes('blob') || name === '') return 'blob';
  return /real|floa|doub/u.test(name) ? 'real' : 'numeric';
}

function keyColumns(columns: readonly FileColumn[]): readonly string[] {
  return columns
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk)
    .map(({ name }) => name);
}

/** Only a key of the type INTEGER, by that name, numbers its rows. */
function describePrimaryKey({ name, columns, withoutRowid }: FileObject, { autoincrement }: TableText): readonly CatalogObject[] {
  const key = keyColumns(columns);
  if (key.length === 0) return [];
  const numbers = key.length === 1 && !withoutRowid && columns.some(({ pk, type }) => pk === 1 && type.toLowerCase() === 'integer');
  return [object('constraint', name, 'primary key', `PRIMARY KEY (${key.join(', ')})${numbers ? ' as rowid' : ''}${autoincrement ? ' AUTOINCREMENT' : ''}`)];
}

/** Their names say nothing in SQLite: no statement takes one. */
function describeForeignKeys({ name, foreignKeys }: FileObject, keys: Keys): readonly CatalogObject[] {
  return [...Map.groupBy(foreignKeys, ({ id }) => id).values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const sources = parts.map(({ source }) => source).join(', ');
    const implied = keys.get(first.target.toLowerCase()) ?? [];
    const referenced = parts.map((part, at) => part.referenced ?? implied[at] ?? '').join(', ');
    const actions = [action('UPDATE', first.onUpdate), action('DELETE', first.onDelete)].join('');
    const definition = `FOREIGN KEY (${sources}) REFERENCES ${first.target}(${referenced})${actions}`;
    return [object('constraint', name, `foreign key (${sources})`, definition)];
  });
}

function action(event: string, what: string): string {
  return what.toUpperCase() === 'NO ACTION' ? '' : ` ON ${event} ${what.toUpperCase()}`;
}

/** The index of a primary key is told by the key. */
function describeIndex({ name }: FileObject, index: FileIndex): readonly CatalogObject[] {
  if (index.origin === 'pk') return [];
  const columns = index.columns.map((column) => column.name ?? '').join(', ');
  if (index.origin === 'u') return [object('constraint', name, `unique (${columns})`, uniqueDefinition(columns))];
  const on = behindWord(parseTokens(index.sql ?? ''), 'on').slice(1);
  const uniquely = index.uniquely === 1 ? 'UNIQUE ' : '';
  return [
    object(
      'index',
      name,
      index.name,
      `CREATE ${uniquely}INDEX ${index.name} ON ${name} ${renderTokens(on.filter(({ bare, text }) => !bare || text !== 'asc'))}`,
    ),
  ];
}

/** UNIQUE as a constraint. */
export function uniqueDefinition(columns: string): string {
  return `UNIQUE (${columns})`;
}

/** The tokens behind the first word of that kind. */
function behindWord(tokens: readonly Token[], word: string): readonly Token[] {
  return tokens.slice(tokens.findIndex(({ bare, text }) => bare && text === word) + 1);
}
