/** What statements of PostgreSQL do with rows, wherever it stands in them: a DELETE inside a WITH deletes as well as any other. */
import type { InsertStmt, Node, RangeVar, SelectStmt, UpdateStmt } from '@pgsql/types';
import { withQueries } from '../../dml.ts';
import { findCalls, partsIn, selectParts, wordsIn, type NodeKind, type PartOf } from '../../tree.ts';
import type { Choice, Query, StatementFact, Written } from '../fact.ts';
import type { Name } from '../table-part.ts';
import { choosesAll } from './condition.ts';
import { relationName } from './name.ts';

export function readRows(node: Node, text: string): readonly StatementFact[] {
  const changed = readChanges(node, text);
  if (changed.length === 0 && 'SelectStmt' in node) return [{ kind: 'query', query: readQuery(node) }];
  return [...changed, ...readDecrypting(node)];
}

const nothing: Written = { texts: [], plain: [] };

function readChanges(node: Node, text: string): readonly StatementFact[] {
  const queries = [node, ...withQueries(node)];
  const changes = [...partsIn(queries, 'InsertStmt'), ...partsIn(queries, 'UpdateStmt'), ...partsIn(queries, 'DeleteStmt'), ...partsIn(queries, 'MergeStmt')];
  const now = new Set(changes.map(({ relation }) => relation));
  const at = ({ relation }: { readonly relation?: RangeVar | undefined }): { readonly table: Name; readonly isLater: boolean } => ({
    table: relationName(relation),
    isLater: !now.has(relation),
  });
  // A tree with a million values is searched for these only if its text has their word.
  const select = <K extends NodeKind>(kind: K, word: RegExp): readonly PartOf<K>[] => (word.test(text) ? selectParts(node, kind) : []);
  return [
    ...select('InsertStmt', /\binsert\b/iu).map((insert): StatementFact => ({ kind: 'insert', ...at(insert), ...readInsert(insert) })),
    ...select('UpdateStmt', /\bupdate\b/iu).map((update): StatementFact => ({ kind: 'update', ...at(update), ...readUpdate(update) })),
    ...select('DeleteStmt', /\bdelete\b/iu).map((gone): StatementFact => {
      const isJoined = (gone.usingClause ?? []).length > 0;
      return { kind: 'delete', ...at(gone), choice: choiceOf(gone.whereClause), isJoined };
    }),
    ...select('MergeStmt', /\bmerge\b/iu).map((merge): StatementFact => {
      return { kind: 'update', ...at(merge), columns: [''], choice: 'some', isJoined: true, written: nothing };
    }),
  ];
}

function readInsert(insert: InsertStmt): { readonly columns: readonly string[]; readonly source: Query | null; readonly written: Written } {
  const columns = partsIn(insert.cols, 'ResTarget').map(({ name = '' }) => name);
  const query = insert.selectStmt;
  const rows = query !== undefined && 'SelectStmt' in query ? (query.SelectStmt.valuesLists ?? []) : [];
  const values = partsIn(rows, 'List').map(({ items = [] }) => items);
  const plain = values.flatMap((row) => columns.flatMap((column, index) => plainText(column, row[index])));
  return { columns, source: query === undefined || rows.length > 0 ? null : readQuery(query), written: { texts: textsIn({ InsertStmt: insert }), plain } };
}

function readUpdate(update: UpdateStmt): {
  readonly columns: readonly string[];
  readonly choice: Choice;
  readonly isJoined: boolean;
  readonly written: Written;
} {
  const { targetList, fromClause = [], whereClause } = update;
  const targets = partsIn(targetList, 'ResTarget');
  const plain = targets.flatMap(({ name = '', val }) => plainText(name, val));
  const columns = targets.map(({ name = '' }) => name);
  return { columns, choice: choiceOf(whereClause), isJoined: fromClause.length > 0, written: { texts: textsIn({ UpdateStmt: update }), plain } };
}

function choiceOf(condition: Node | undefined): Choice {
  return condition === undefined ? 'none' : choosesAll(condition) ? 'all' : 'some';
}

function plainText(column: string, value: Node | undefined): Written['plain'] {
  return value !== undefined && 'A_Const' in value && value.A_Const.sval !== undefined ? [{ column, text: value.A_Const.sval.sval ?? '' }] : [];
}

function textsIn(node: Node): readonly string[] {
  return selectParts(node, 'A_Const').flatMap(({ sval }) => sval?.sval ?? []);
}

/** A call around a column, such as a hash, makes something else of it. */
export function readQuery(node: Node): Query {
  const listed = selectParts(node, 'ResTarget').flatMap(({ val }) => (val !== undefined && 'ColumnRef' in val ? columnOf(val.ColumnRef.fields) : []));
  const select = 'SelectStmt' in node ? node.SelectStmt : noSelect;
  const { fromClause, larg } = select;
  let [first] = fromClause ?? [];
  const isJoined = (fromClause ?? []).length > 1 || (first !== undefined && 'JoinExpr' in first);
  while (first !== undefined && 'JoinExpr' in first) first = first.JoinExpr.larg;
  return {
    columns: [...new Set(listed)],
    // A union is taken for one that reads a table.
    isReading: fromClause !== undefined || larg !== undefined,
    from: first !== undefined && 'RangeVar' in first ? relationName(first.RangeVar) : null,
    isFiltered: isJoined || filtering.some((clause) => select[clause] !== undefined),
  };
}

/** None of `t.*`. */
function columnOf(fields: readonly Node[] = []): readonly string[] {
  return wordsIn(fields.slice(-1));
}

const noSelect: SelectStmt = {};

const filtering = ['whereClause', 'limitCount', 'limitOffset', 'groupClause', 'havingClause', 'distinctClause', 'larg'] as const;

const decrypting: ReadonlySet<string> = new Set([
  ...['pgp_sym_decrypt', 'pgp_pub_decrypt', 'decrypt', 'decrypt_iv', 'crypto_aead_det_decrypt', 'crypto_secretbox_open'],
]);

export function isDecrypting(call: string): boolean {
  return decrypting.has(call);
}

/** Values that a query decrypts are stored, or shown by a view, in the clear. */
function readDecrypting(node: Node): readonly StatementFact[] {
  if (!('InsertStmt' in node || 'UpdateStmt' in node || 'CreateTableAsStmt' in node || 'ViewStmt' in node)) return [];
  const call = findCalls(node).find(({ name }) => decrypting.has(name));
  return call === undefined ? [] : [{ kind: 'decrypt', call: call.name }];
}
