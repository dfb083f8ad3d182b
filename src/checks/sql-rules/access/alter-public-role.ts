/** access/alter-public-role: a setting of every role changes. */
import type { TreeRule } from '../rule.ts';

export const alterPublicRole: TreeRule = {
  id: 'access/alter-public-role',
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A setting is changed for all roles of the server at once, those of other applications and of its operators included.',
  remedy: 'Change the setting for the roles that are meant, by their names, where access is managed.',
  alias: ['flyway RG12'],
  find: (node) => {
    if ('AlterRoleStmt' in node && node.AlterRoleStmt.role?.roletype === 'ROLESPEC_PUBLIC') return [{ message: 'Changes PUBLIC, which is every role.' }];
    if (!('AlterRoleSetStmt' in node)) return [];
    const { role } = node.AlterRoleSetStmt;
    return role === undefined || role.roletype === 'ROLESPEC_PUBLIC' ? [{ message: 'Changes a setting for every role of the server.' }] : [];
  },
};
