/** What a statement reads, writes and calls, as far as its text can prove it. */
import type { Node } from '@pgsql/types';
import { isCovered } from './covered.ts';
import { findCalls, selectParts, walk, wordsIn } from './tree.ts';

export interface RelationAccess {
  /** As it is written; null if the search_path decides. */
  readonly schema: string | null;
  readonly name: string;
  readonly mode: 'read' | 'write';
}

export interface CalledFunction {
  readonly schema: string | null;
  readonly name: string;
  /** Whether anything is passed to it. */
  readonly takes: boolean;
}

export interface Access {
  /** A name that a WITH defines counts as a relation too: this lists what may be touched. */
  readonly relations: readonly RelationAccess[];
  readonly functions: readonly CalledFunction[];
  /** The last words of columns that are written behind a table's name, which may also call a function of that name. */
  readonly qualified: readonly string[];
  /** Whether it holds anything that these do not cover: a kind of statement, an operator, a type or a lock that is not known here. */
  readonly uncovered: boolean;
}

export function accessOf(node: Node): Access {
  const relations: RelationAccess[] = [];
  let uncovered = false;
  walk(node, (key, part) => {
    relations.push(...relationIn(key, part));
    uncovered ||= !isCovered(key, part);
  });
  return {
    relations,
    functions: findCalls(node).map(({ schema, name, args }) => ({ schema, name, takes: args.length > 0 })),
    qualified: selectParts(node, 'ColumnRef').flatMap(({ fields }) => wordsIn(fields).slice(1).slice(-1)),
    uncovered,
  };
}

/** Under the key `relation` lies what a statement writes, creates or alters. */
function relationIn(key: string, part: object): readonly RelationAccess[] {
  if ((key !== 'RangeVar' && key !== 'relation') || !('relname' in part) || typeof part.relname !== 'string') return [];
  const schema = 'schemaname' in part && typeof part.schemaname === 'string' ? part.schemaname : null;
  return [{ schema, name: part.relname, mode: key === 'relation' ? 'write' : 'read' }];
}
