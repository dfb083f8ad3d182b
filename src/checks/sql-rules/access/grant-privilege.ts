/** access/grant-privilege: a role may do more than before. */
import { describeGrant } from '../grants.ts';
import type { FactRule } from '../rule.ts';

export const grantPrivilege: FactRule = {
  id: 'access/grant-privilege',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is granted: from now on a role may read or change what it could not.',
  remedy: 'See that the role needs it and that its owner agrees; grant only the privileges that are used, on the objects that are used.',
  alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && !fact.isDefault && !fact.isPublic && !fact.withOption && !fact.privileges.includes('ALL')
      ? [{ message: `${describeGrant(fact)}.` }]
      : [],
};
