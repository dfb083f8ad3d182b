/** Objects as statements name them: by a relation, a list of words, a type, a function with its arguments. */
import type { Node, ObjectType, RangeVar, RoleSpec, RoleSpecType } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { objectKind } from '../object-kind.ts';
import { wordsOf } from '../tree.ts';

export interface Parts {
  readonly table?: string | null;
  readonly columns?: readonly string[];
}

/** A list of it, which is empty if the statement leaves the name to the server. */
export function ofRelation(kind: string | null, relation: RangeVar | undefined, { columns = [] }: Parts = {}): readonly ChangedObject[] {
  if (kind === null || relation?.relname === undefined) return [];
  return [{ kind, schema: relation.schemaname ?? null, table: null, name: relation.relname, columns }];
}

/** What belongs to a table and lies in its schema. */
export function ofTable(kind: string, table: RangeVar | undefined, name: string | undefined, columns: readonly string[] = []): readonly ChangedObject[] {
  if (name === undefined || table?.relname === undefined) return [];
  return [{ kind, schema: table.schemaname ?? null, table: table.relname, name, columns }];
}

/** The last word is the name, and the one before it the schema. */
export function ofWords(kind: string | null, words: readonly string[], { table = null, columns = [] }: Parts = {}): readonly ChangedObject[] {
  const name = words.at(-1);
  return kind === null || name === undefined ? [] : [{ kind, schema: words.at(-2) ?? null, table, name, columns }];
}

/** What lies in no schema. */
export function ofName(kind: string, name: string | undefined): readonly ChangedObject[] {
  return name === undefined ? [] : [{ kind, schema: null, table: null, name, columns: [] }];
}

export function ofRoles(roles: readonly Node[] | undefined): readonly ChangedObject[] {
  return (roles ?? []).flatMap((role) => {
    if ('RoleSpec' in role) return ofName('role', roleName(role.RoleSpec));
    return 'AccessPriv' in role ? ofName('role', role.AccessPriv.priv_name) : [];
  });
}

/** `current_user` and the like if a statement names a role by that. */
export function roleName(role: RoleSpec | undefined): string | undefined {
  return role?.rolename ?? (role?.roletype === undefined ? undefined : rolesByWord[role.roletype]);
}

const rolesByWord: Partial<Readonly<Record<RoleSpecType, string>>> = {
  ROLESPEC_CURRENT_ROLE: 'current_role',
  ROLESPEC_CURRENT_USER: 'current_user',
  ROLESPEC_SESSION_USER: 'session_user',
  ROLESPEC_PUBLIC: 'public',
};

/** An object as COMMENT ON, DROP, ALTER … OWNER and their like name it. */
export function ofObject(type: ObjectType | undefined, object: Node | undefined): readonly ChangedObject[] {
  if (type === undefined || object === undefined) return [];
  const words = 'RoleSpec' in object ? [roleName(object.RoleSpec) ?? ''] : namedWords(object);
  const part = partOfTable(type);
  if (part !== null) return ofPart(part, words);
  if (type === 'OBJECT_COLUMN' || type === 'OBJECT_ATTRIBUTE') return ofWords(objectKind(type), words.slice(0, -1), { columns: words.slice(-1) });
  // The index method comes first.
  if (type === 'OBJECT_OPCLASS' || type === 'OBJECT_OPFAMILY') return ofWords(objectKind(type), words.slice(1));
  // The domain or the cast's first type, and behind it what is done with it.
  const namesFirst = type === 'OBJECT_DOMCONSTRAINT' || type === 'OBJECT_CAST' || type === 'OBJECT_TRANSFORM';
  return ofWords(objectKind(type), namesFirst && 'List' in object ? (object.List.items ?? []).slice(0, 1).flatMap(namedWords) : words);
}

/** The kind of what belongs to a table and is named beside it; null for any other. */
export function partOfTable(type: ObjectType | undefined): string | null {
  if (type === 'OBJECT_TABCONSTRAINT') return 'constraint';
  return type === 'OBJECT_TRIGGER' || type === 'OBJECT_POLICY' || type === 'OBJECT_RULE' ? objectKind(type) : null;
}

/** `schema.table.name` of what belongs to a table. */
function ofPart(kind: string, words: readonly string[]): readonly ChangedObject[] {
  const [name, table, schema] = [words.at(-1), words.at(-2), words.at(-3)];
  return name === undefined || table === undefined ? [] : [{ kind, schema: schema ?? null, table, name, columns: [] }];
}

/** A large object is known by its number. */
function namedWords(node: Node): readonly string[] {
  if ('Integer' in node) return [String(node.Integer.ival ?? 0)];
  if ('Float' in node) return [node.Float.fval ?? ''];
  return wordsOf(node);
}
