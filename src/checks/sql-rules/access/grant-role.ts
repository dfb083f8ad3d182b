/** access/grant-role: a role gets all that another may do. */
import { describeGrant } from '../grants.ts';
import type { FactRule } from '../rule.ts';

export const grantRole: FactRule = {
  id: 'access/grant-role',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is granted to another: whatever the first may do, now and later, the second may do too.',
  remedy: 'See that the member needs all of it; else grant the single privileges.',
  alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
  findFact: (fact) => (fact.kind === 'grant' && !fact.isRevoked && fact.on === null ? [{ message: `${describeGrant(fact)}.` }] : []),
};
