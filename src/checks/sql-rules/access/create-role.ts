/** access/create-role: somebody new may log in, or be granted something. */
import type { FactRule } from '../statement-facts/rule.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const createRole: SqlRule & FactRule = {
  id: 'access/create-role',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is created by a migration: accounts then come about without whoever manages access, and live in every database of the server.',
  remedy: 'Create roles where access is managed, and refer to them in migrations (`pgRole(…).existing()` in the schema).',
  alias: ['flyway RG08'],
  find: (node) => ('CreateRoleStmt' in node ? [{ message: `Creates the role ${shown([node.CreateRoleStmt.role ?? ''])}.` }] : []),
  findFact: (fact) =>
    fact.kind === 'create-account' && !fact.isAltered
      ? fact.names.map((name) => ({ message: `Creates the account ${name}.`, remedy: 'Create accounts where access is managed, outside of migrations.' }))
      : [],
};
