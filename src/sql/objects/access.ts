/** What GRANT, REVOKE and the statements on roles change. */
import type { AlterDefaultPrivilegesStmt, GrantRoleStmt, GrantStmt, Node } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { ofName, ofObject, ofRelation, ofRoles, roleName } from './named.ts';
import { objectKind } from '../object-kind.ts';
import { partsIn, wordsIn } from '../tree.ts';

/** The objects on which it grants, or the schema if it grants on all of a kind in one. */
export function ofGrant({ targtype, objtype, objects = [], privileges }: GrantStmt): readonly ChangedObject[] {
  if (targtype === 'ACL_TARGET_DEFAULTS') return [];
  if (targtype === 'ACL_TARGET_ALL_IN_SCHEMA') return wordsIn(objects).flatMap((name) => ofName('schema', name));
  const columns = partsIn(privileges, 'AccessPriv').flatMap(({ cols }) => wordsIn(cols));
  return objects.flatMap((object) => ('RangeVar' in object ? ofRelation(objectKind(objtype), object.RangeVar, { columns }) : ofObject(objtype, object)));
}

export function ofGrantedRole({ granted_roles: granted, grantee_roles: grantees }: GrantRoleStmt): readonly ChangedObject[] {
  return [...ofRoles(granted), ...ofRoles(grantees)];
}

/** The roles for which and the schemas in which it is the default. */
export function ofDefaultPrivileges({ options }: AlterDefaultPrivilegesStmt): readonly ChangedObject[] {
  return partsIn(options, 'DefElem').flatMap(({ defname, arg }) => {
    const items = listIn(arg);
    return defname === 'schemas' ? wordsIn(items).flatMap((name) => ofName('schema', name)) : ofRoles(items);
  });
}

export function ofRoleStatement(node: Node): readonly ChangedObject[] {
  if ('AlterRoleStmt' in node) {
    const members = partsIn(node.AlterRoleStmt.options, 'DefElem').filter(({ defname }) => defname === 'rolemembers');
    return [...ofName('role', roleName(node.AlterRoleStmt.role)), ...members.flatMap(({ arg }) => ofRoles(listIn(arg)))];
  }
  // Without a role, it is for all of them.
  if ('AlterRoleSetStmt' in node) return [...ofName('role', roleName(node.AlterRoleSetStmt.role)), ...ofName('database', node.AlterRoleSetStmt.database)];
  return 'DropRoleStmt' in node ? ofRoles(node.DropRoleStmt.roles) : [];
}

function listIn(node: Node | undefined): readonly Node[] {
  return node !== undefined && 'List' in node ? (node.List.items ?? []) : [];
}
