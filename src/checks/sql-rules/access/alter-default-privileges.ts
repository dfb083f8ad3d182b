/** access/alter-default-privileges: who may use objects that are made later. */
import { renderPrivileges } from '../grants.ts';
import type { FactRule } from '../rule.ts';

export const alterDefaultPrivileges: FactRule = {
  id: 'access/alter-default-privileges',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'Default privileges decide who may use what later migrations create, and those migrations do not show it.',
  remedy: 'Grant on each object in the migration that creates it; where defaults are wanted, have their owner agree to them.',
  alias: [],
  findFact(fact) {
    if (fact.kind !== 'grant' || !fact.isDefault) return [];
    const [verb, preposition] = fact.isRevoked ? ['Revokes', 'from'] : ['Grants', 'to'];
    return [{ message: `${verb} ${renderPrivileges(fact)} on ${fact.on ?? ''} ${preposition} ${fact.to}.` }];
  },
};
