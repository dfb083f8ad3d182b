/** Names and types as PostgreSQL's parser gives them. */
import type { DefElem, Node, RangeVar, RoleSpec, TypeName } from '@pgsql/types';
import { excerpt, quote } from '../../../text/plain.ts';
import { wordsIn, wordsOfRelation } from '../../tree.ts';
import type { ColumnType, Name } from '../table-part.ts';

/** PostgreSQL tells names apart by their letters' case; `public` stands where no schema is written. */
export function nameOf(words: readonly string[]): Name {
  return { key: words.length > 1 ? words.slice(-2).join('.') : `public.${words[0] ?? ''}`, label: quote(words.join('.')) };
}

export function relationName(relation: RangeVar | undefined): Name {
  return nameOf(wordsOfRelation(relation ?? {}));
}

/** A part of a table, such as a trigger, whose last word is its own. */
export function partName(words: readonly string[]): { readonly name: Name; readonly of: Name } {
  const of = nameOf(words.slice(0, -1));
  const own = words.at(-1) ?? '';
  return { of, name: { key: `${of.key}.${own}`, label: `${quote(own)} of ${of.label}` } };
}

const special: ReadonlyMap<unknown, string> = new Map([
  ['ROLESPEC_PUBLIC', 'PUBLIC'],
  ['ROLESPEC_CURRENT_ROLE', 'the current role'],
  ['ROLESPEC_CURRENT_USER', 'the current user'],
  ['ROLESPEC_SESSION_USER', 'the session user'],
]);

/** For a reader. */
export function roleName({ roletype, rolename }: RoleSpec): string {
  return special.get(roletype) ?? quote(rolename ?? '');
}

/** PostgreSQL's own short name; a type in another schema has the schema before it. */
export function typeOf({ names = [], typmods = [], arrayBounds = [] }: TypeName): ColumnType {
  const name = wordsIn(names)
    .filter((word) => word !== 'pg_catalog')
    .join('.');
  const modifiers = typmods.flatMap(numberOf);
  const array = arrayBounds.length > 0 ? '[]' : '';
  return { name: `${name}${array}`, modifiers, label: excerpt(`${name}${modifiers.length > 0 ? `(${modifiers.join(', ')})` : ''}${array}`) };
}

function numberOf(node: Node): readonly number[] {
  return 'A_Const' in node && node.A_Const.ival !== undefined ? [node.A_Const.ival.ival ?? 0] : [];
}

export function isOn({ arg }: DefElem): boolean {
  return arg === undefined || ('Boolean' in arg && arg.Boolean.boolval === true);
}
