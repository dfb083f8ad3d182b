/** access/grant-role: a role gets all that another may do. */
import type { FactRule } from '../statement-facts/rule.ts';
import { describeGrant } from '../statement-facts/grants.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectMembership } from './membership.ts';

export const grantRole: SqlRule & FactRule = {
  id: 'access/grant-role',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is granted to another: whatever the first may do, now and later, the second may do too.',
  remedy: 'See that the member needs all of it; else grant the single privileges.',
  alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
  find: (node) => {
    const membership = selectMembership(node);
    if (membership?.kind !== 'grant') return [];
    return [{ message: `Makes ${membership.members} a member of ${membership.roles.map((role) => shown([role])).join(', ')}.` }];
  },
  findFact: (fact) => (fact.kind === 'grant' && !fact.isRevoked && fact.on === null ? [{ message: `Grants the role ${describeGrant(fact)}.` }] : []),
};
