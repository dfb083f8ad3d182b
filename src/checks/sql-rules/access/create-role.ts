/** access/create-role: somebody new may log in, or be granted something. */
import type { FactRule } from '../rule.ts';

export const createRole: FactRule = {
  id: 'access/create-role',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is created by a migration: accounts then come about without those who manage access, and live in every database of the server.',
  remedy: 'Create roles and accounts where access is managed, outside of migrations; a schema of PostgreSQL refers to them by `pgRole(…).existing()`.',
  alias: ['flyway RG08'],
  findFact: (fact, { dialect }) =>
    fact.kind === 'create-account' && !fact.isAltered
      ? fact.names.map((name) => ({ message: `Creates the ${dialect === 'mysql' ? 'account' : 'role'} ${name}.` }))
      : [],
};
