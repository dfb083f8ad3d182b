/** What DROP statements drop, and whether the change itself makes it or makes it again. */
import type { Node, ObjectType } from '@pgsql/types';
import { keyMade } from '../made.ts';
import { keyOf, shown } from '../naming.ts';
import type { Hit, Surroundings } from '../rule.ts';
import type { ParsedStatement } from '../../../sql/parsed.ts';
import { wordsOf } from '../../../sql/tree.ts';

export interface Dropped {
  readonly words: readonly string[];
  readonly key: string;
  readonly cascade: boolean;
}

/** The objects of these types that a statement drops. */
export function selectDropped(node: Node, ...types: readonly ObjectType[]): readonly Dropped[] {
  if (!('DropStmt' in node)) return [];
  const { removeType, objects = [], behavior } = node.DropStmt;
  if (removeType === undefined || !types.includes(removeType)) return [];
  return objects.map(wordsOf).map((words) => ({ words, key: keyOf(words), cascade: behavior === 'DROP_CASCADE' }));
}

/** A hit for each dropped object that the change neither made before nor makes again after. */
export function findDropped(node: Node, types: readonly ObjectType[], surroundings: Surroundings, kind: string, loss: string): readonly Hit[] {
  return selectDropped(node, ...types)
    .filter(({ key }) => !makes(surroundings.before, key) && !makes(surroundings.after, key))
    .map(({ words }) => ({ message: `Drops the ${kind} ${shown(words)}: ${loss}.` }));
}

/** Whether one of the statements creates a view, routine, sequence or type of this name. */
export function makes(statements: readonly ParsedStatement[], key: string): boolean {
  return statements.some(({ node }) => node !== null && keyMade(node) === key);
}
