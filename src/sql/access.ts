/** What a statement reads, writes and calls, as far as its text can prove it. */
import type { Node } from '@pgsql/types';
import { isCovered } from './covered.ts';
import { findCalls, walk, wordsIn, type Part } from './syntax.ts';

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
  const parts = [...walk(node)];
  return {
    relations: parts.flatMap(relationIn),
    functions: findCalls(node).map(({ schema, name, args }) => ({ schema, name, takes: args.length > 0 })),
    qualified: parts.flatMap(qualifiedIn),
    uncovered: parts.some(({ key, value }) => typeof value === 'object' && value !== null && !Array.isArray(value) && !isCovered(key, value)),
  };
}

/** Under the key `relation` lies what a statement writes, creates or alters. */
function relationIn({ key, value }: Part): readonly RelationAccess[] {
  const isRelation = (key === 'RangeVar' || key === 'relation') && typeof value === 'object' && value !== null && 'relname' in value;
  if (!isRelation || typeof value.relname !== 'string') return [];
  const schema = 'schemaname' in value && typeof value.schemaname === 'string' ? value.schemaname : null;
  return [{ schema, name: value.relname, mode: key === 'relation' ? 'write' : 'read' }];
}

function qualifiedIn({ key, value }: Part): readonly string[] {
  if (key !== 'ColumnRef' || typeof value !== 'object' || value === null || !('fields' in value)) return [];
  const words = wordsIn(value.fields);
  return words.slice(1).slice(-1);
}
