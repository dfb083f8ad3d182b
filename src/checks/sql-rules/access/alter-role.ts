/** access/alter-role: what a role is changes. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node } from '@pgsql/types';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { roleName } from './roles.ts';

export const alterRole: SqlRule & FactRule = {
  id: 'access/alter-role',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is changed by a migration: its attributes, settings, name or members are then not what whoever manages access believes.',
  remedy: 'Change roles where access is managed.',
  alias: ['flyway RG11'],
  find: (node) => {
    const role = selectAltered(node);
    return role === null ? [] : [{ message: `Changes the role ${role}.` }];
  },
  findFact: (fact) => (fact.kind === 'create-account' && fact.isAltered ? fact.names.map((name) => ({ message: `Changes the account ${name}.` })) : []),
};

function selectAltered(node: Node): string | null {
  if ('AlterRoleStmt' in node && node.AlterRoleStmt.role !== undefined) return roleName(node.AlterRoleStmt.role);
  // Without a role, or for PUBLIC, it is for all of them, which has a rule of its own.
  if ('AlterRoleSetStmt' in node && node.AlterRoleSetStmt.role?.roletype === 'ROLESPEC_CSTRING') return roleName(node.AlterRoleSetStmt.role);
  return 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_ROLE' ? shown([node.RenameStmt.subname ?? '']) : null;
}
