/** How the rules name things in their messages, and compare them. */
import type { RangeVar } from '@pgsql/types';
import { excerpt } from '../../text/plain.ts';
import { wordsOfRelation } from '../../sql/tree.ts';

/** As it is written in the statement, fit to be shown. */
export function shown(words: readonly string[]): string {
  return `"${excerpt(words.join('.'))}"`;
}

export function shownRelation(relation: RangeVar): string {
  return shown(wordsOfRelation(relation));
}

export function shownColumn(relation: RangeVar, column: string): string {
  return shown([...wordsOfRelation(relation), column]);
}

/** `schema.name`, `public` where none is written, as created objects are known. */
export function keyOf(words: readonly string[]): string {
  return words.length > 1 ? words.slice(-2).join('.') : `public.${words[0] ?? ''}`;
}
