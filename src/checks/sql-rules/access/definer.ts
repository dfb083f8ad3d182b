/** Functions that run with the rights of their owner. */
import type { DefElem, Node } from '@pgsql/types';
import { keyOf } from '../naming.ts';
import { wordsOf } from '../../../sql/tree.ts';
import { definitions, isOn } from './roles.ts';

export interface Routine {
  readonly words: readonly string[];
  readonly key: string;
  readonly options: readonly DefElem[];
}

/** What CREATE FUNCTION or ALTER FUNCTION says of a routine. */
export function selectRoutine(node: Node): Routine | null {
  if ('CreateFunctionStmt' in node) return describe((node.CreateFunctionStmt.funcname ?? []).flatMap(wordsOf), definitions(node.CreateFunctionStmt.options));
  if (!('AlterFunctionStmt' in node)) return null;
  const { func, actions } = node.AlterFunctionStmt;
  return describe((func?.objname ?? []).flatMap(wordsOf), definitions(actions));
}

export function isDefiner({ options }: Routine): boolean {
  return options.some((option) => option.defname === 'security' && isOn(option));
}

export function setsSearchPath({ options }: Routine): boolean {
  return options.some(({ arg }) => arg !== undefined && 'VariableSetStmt' in arg && arg.VariableSetStmt.name === 'search_path');
}

function describe(words: readonly string[], options: readonly DefElem[]): Routine {
  return { words, key: keyOf(words), options };
}
