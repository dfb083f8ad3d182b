/** access/drop-role: somebody cannot log in any more. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { SqlRule } from '../rule.ts';
import { roleName } from './roles.ts';

export const dropRole: SqlRule & FactRule = {
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
  findFact: (fact) =>
    fact.kind === 'drop' && (fact.object === 'user' || fact.object === 'role')
      ? fact.names.map(({ label }) => ({ message: `Drops the account ${label}.` }))
      : [],
};
