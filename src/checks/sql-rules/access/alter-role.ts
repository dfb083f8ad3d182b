/** access/alter-role: what a role is changes. */
import type { FactRule } from '../rule.ts';

export const alterRole: FactRule = {
  id: 'access/alter-role',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is changed by a migration: its attributes, settings, name or members are then not what those who manage access believe.',
  remedy: 'Change roles where access is managed.',
  alias: ['flyway RG11'],
  findFact: (fact, { dialect }) =>
    fact.kind === 'create-account' && fact.isAltered
      ? fact.names.map((name) => ({ message: `Changes the ${dialect === 'mysql' ? 'account' : 'role'} ${name}.` }))
      : [],
};
