/** The row that an INSERT of drizzle-kit writes to its ledger. */
import type { Node } from '@pgsql/types';
import type { WrittenValue } from '../model/relay.ts';

/** By the names of its columns; null for an INSERT of anything but one row of such values. */
export function writtenRow(node: Node): ReadonlyMap<string, WrittenValue> | null {
  if (!('InsertStmt' in node)) return null;
  const { cols = [], selectStmt, override } = node.InsertStmt;
  if (override !== 'OVERRIDING_NOT_SET' || !hasOnly(node.InsertStmt, ['relation', 'cols', 'selectStmt', 'override'])) return null;
  const values = selectStmt === undefined ? null : onlyValues(selectStmt);
  if (values?.length !== cols.length) return null;
  const row = new Map<string, WrittenValue>();
  for (const [at, column] of cols.entries()) {
    const value = valueOf(values[at]);
    const name = 'ResTarget' in column && column.ResTarget.indirection === undefined ? column.ResTarget.name : undefined;
    if (value === undefined || name === undefined) return null;
    row.set(name, value);
  }
  return row;
}

/** Of a VALUES of one row. */
function onlyValues(select: Node): readonly Node[] | null {
  if (!('SelectStmt' in select) || !hasOnly(select.SelectStmt, ['valuesLists', 'limitOption', 'op'])) return null;
  const [list, ...more] = select.SelectStmt.valuesLists ?? [];
  return list !== undefined && 'List' in list && more.length === 0 ? (list.List.items ?? []) : null;
}

function hasOnly(part: object, keys: readonly string[]): boolean {
  return Object.keys(part).every((key) => keys.includes(key));
}

function valueOf(node: Node | undefined): WrittenValue | undefined {
  if (node === undefined) return undefined;
  if ('ParamRef' in node) return { parameter: node.ParamRef.number ?? 0 };
  if (!('A_Const' in node)) return undefined;
  const { isnull, sval, ival, fval } = node.A_Const;
  if (isnull === true) return null;
  return sval?.sval ?? fval?.fval ?? (ival === undefined ? undefined : String(ival.ival ?? 0));
}
