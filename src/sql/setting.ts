/** Settings that a statement makes, by SET or by the function that does the same. */
import type { Node } from '@pgsql/types';
import { findCalls, findWords } from './tree.ts';

export interface Setting {
  readonly name: string;
  /** In lower case; null where it is not a plain text or number, or where the setting is reset. */
  readonly value: string | null;
}

/** All that this statement sets, whether for the session or the transaction. */
export function findSettings(node: Node): readonly Setting[] {
  if ('VariableSetStmt' in node) {
    const { name = '', args = [] } = node.VariableSetStmt;
    return [{ name: name.toLowerCase(), value: valueOf(args[0]) }];
  }
  if (!('SelectStmt' in node)) return [];
  return findCalls(node)
    .filter(({ name }) => name === 'set_config')
    .map(({ args }) => ({ name: (findWords(args[0])[0] ?? '').toLowerCase(), value: findWords(args[1])[0]?.toLowerCase() ?? null }));
}

function valueOf(node: Node | undefined): string | null {
  if (node === undefined || !('A_Const' in node)) return null;
  const { sval, ival } = node.A_Const;
  return ival === undefined ? (sval?.sval?.toLowerCase() ?? null) : String(ival.ival ?? 0);
}
