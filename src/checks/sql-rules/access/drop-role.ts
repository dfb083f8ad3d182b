/** access/drop-role: somebody cannot log in any more. */
import type { FactRule } from '../rule.ts';

export const dropRole: FactRule = {
  id: 'access/drop-role',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is dropped by a migration: whoever still uses it is locked out, and the deploy fails where it owns anything in any database of the server.',
  remedy: 'Drop roles where access is managed, after what they own was handed over.',
  alias: [],
  findFact: (fact, { dialect }) =>
    fact.kind === 'drop' && (fact.object === 'user' || fact.object === 'role')
      ? fact.names.map(({ label }) => ({ message: `Drops the ${dialect === 'mysql' ? 'account' : 'role'} ${label}.` }))
      : [],
};
