/** What GRANT role TO role and its counterpart say. */
import type { Node } from '@pgsql/types';
import { definitions, isOn, roleName } from './roles.ts';

export interface Membership {
  readonly kind: 'grant' | 'revoke';
  readonly roles: readonly string[];
  /** For a message. */
  readonly members: string;
  readonly withAdminOption: boolean;
}

export function selectMembership(node: Node): Membership | null {
  if (!('GrantRoleStmt' in node)) return null;
  const { is_grant, granted_roles = [], grantee_roles = [], opt } = node.GrantRoleStmt;
  return {
    kind: is_grant === true ? 'grant' : 'revoke',
    roles: granted_roles.map((part) => ('AccessPriv' in part ? (part.AccessPriv.priv_name ?? '') : '')),
    members: grantee_roles.map((part) => ('RoleSpec' in part ? roleName(part.RoleSpec) : '')).join(', '),
    withAdminOption: definitions(opt).some((option) => option.defname === 'admin' && isOn(option)),
  };
}
