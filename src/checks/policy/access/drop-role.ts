/** access/drop-role: somebody cannot log in any more. */
import type { ActRule } from '../acts/rule.ts';
import type { SqlRule } from '../rule.ts';
import { roleName } from './roles.ts';

export const dropRole: SqlRule & ActRule = {
  id: 'access/drop-role',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is dropped by a migration: whoever still uses it is locked out, and the deploy fails where it owns anything in any database of the server.',
  remedy: 'Drop roles where access is managed, after what they own was handed over.',
  alias: [],
  find: (node) => {
    if (!('DropRoleStmt' in node)) return [];
    return (node.DropRoleStmt.roles ?? []).map((part) => ({ message: `Drops the role ${'RoleSpec' in part ? roleName(part.RoleSpec) : ''}.` }));
  },
  findAct: (act) =>
    act.kind === 'drop' && (act.object === 'user' || act.object === 'role') ? act.names.map(({ label }) => ({ message: `Drops the account ${label}.` })) : [],
};
