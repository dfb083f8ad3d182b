/** What GRANT, REVOKE and the statements on roles change. */
import type { AlterDefaultPrivilegesStmt, GrantRoleStmt, GrantStmt, Node } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { namesIn } from './columns.ts';
import { ofName, ofObject, ofRelation, ofRoles, roleName } from './named.ts';
import { objectKind } from '../object-kind.ts';

/** The objects on which it grants, or the schema if it grants on all of a kind in one. */
export function ofGrant({ targtype, objtype, objects = [], privileges = [] }: GrantStmt): readonly ChangedObject[] {
  if (targtype === 'ACL_TARGET_DEFAULTS') return [];
  if (targtype === 'ACL_TARGET_ALL_IN_SCHEMA') return namesIn(objects).flatMap((name) => ofName('schema', name));
  const columns = privileges.flatMap((privilege) => ('AccessPriv' in privilege ? namesIn(privilege.AccessPriv.cols) : []));
  return objects.flatMap((object) => ('RangeVar' in object ? ofRelation(objectKind(objtype), object.RangeVar, { columns }) : ofObject(objtype, object)));
}

export function ofGrantedRole({ granted_roles: granted, grantee_roles: grantees }: GrantRoleStmt): readonly ChangedObject[] {
  return [...ofRoles(granted), ...ofRoles(grantees)];
}

/** The roles for which and the schemas in which it is the default. */
export function ofDefaultPrivileges({ options = [] }: AlterDefaultPrivilegesStmt): readonly ChangedObject[] {
  return options.flatMap((option) => {
    if (!('DefElem' in option) || option.DefElem.arg === undefined || !('List' in option.DefElem.arg)) return [];
    const items = option.DefElem.arg.List.items ?? [];
    return option.DefElem.defname === 'schemas' ? namesIn(items).flatMap((name) => ofName('schema', name)) : ofRoles(items);
  });
}

export function ofRoleStatement(node: Node): readonly ChangedObject[] {
  if ('CreateRoleStmt' in node) return ofName('role', node.CreateRoleStmt.role);
  if ('AlterRoleStmt' in node) {
    const members = (node.AlterRoleStmt.options ?? []).flatMap((option) =>
      'DefElem' in option && option.DefElem.defname === 'rolemembers' ? [option.DefElem.arg] : [],
    );
    const named = members.flatMap((list) => (list !== undefined && 'List' in list ? ofRoles(list.List.items) : []));
    return [...ofName('role', roleName(node.AlterRoleStmt.role)), ...named];
  }
  // Without a role, it is for all of them.
  if ('AlterRoleSetStmt' in node) return [...ofName('role', roleName(node.AlterRoleSetStmt.role)), ...ofName('database', node.AlterRoleSetStmt.database)];
  return 'DropRoleStmt' in node ? ofRoles(node.DropRoleStmt.roles) : [];
}
