/** Roles in statements: their names, and what CREATE and ALTER ROLE say of them. */
import type { DefElem, Node, RoleSpec } from '@pgsql/types';
import { shown } from '../naming.ts';

const special: ReadonlyMap<unknown, string> = new Map([
  ['ROLESPEC_PUBLIC', 'PUBLIC'],
  ['ROLESPEC_CURRENT_ROLE', 'the current role'],
  ['ROLESPEC_CURRENT_USER', 'the current user'],
  ['ROLESPEC_SESSION_USER', 'the session user'],
]);

/** For a message. */
export function roleName({ roletype, rolename }: RoleSpec): string {
  return special.get(roletype) ?? shown([rolename ?? '']);
}

export interface RoleOptions {
  /** For a message. */
  readonly role: string;
  readonly options: readonly DefElem[];
}

/** What CREATE ROLE or ALTER ROLE says of a role; null for other statements. */
export function selectRoleOptions(node: Node): RoleOptions | null {
  if ('CreateRoleStmt' in node) return { role: shown([node.CreateRoleStmt.role ?? '']), options: definitions(node.CreateRoleStmt.options) };
  if (!('AlterRoleStmt' in node)) return null;
  const { role, options } = node.AlterRoleStmt;
  return { role: role === undefined ? 'a role' : roleName(role), options: definitions(options) };
}

export function definitions(nodes: readonly Node[] = []): readonly DefElem[] {
  return nodes.flatMap((part) => ('DefElem' in part ? [part.DefElem] : []));
}

export function isOn({ arg }: DefElem): boolean {
  return arg === undefined || ('Boolean' in arg && arg.Boolean.boolval === true);
}
