/** access/grant-privilege: a role may do more than before. */
import type { FactRule } from '../statement-facts/rule.ts';
import { describeGrant, isAll } from '../statement-facts/grants.ts';
import type { SqlRule } from '../rule.ts';
import { renderPrivileges, selectGrants } from './grants.ts';

export const grantPrivilege: SqlRule & FactRule = {
  id: 'access/grant-privilege',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is granted: from now on a role may read or change what it could not.',
  remedy: 'See that the role needs it and that its owner agrees; grant only the privileges that are used, on the objects that are used.',
  alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
  find: (node) =>
    selectGrants(node)
      .filter(
        ({ kind, byDefault, toPublic, withGrantOption, privileges }) =>
          kind === 'grant' && !byDefault && !toPublic && !withGrantOption && privileges.length > 0,
      )
      .map((grant) => ({ message: `Grants ${renderPrivileges(grant)} on ${grant.object} to ${grant.grantees}.` })),
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && !fact.withOption && !isAll(fact) ? [{ message: `Grants ${describeGrant(fact)}.` }] : [],
};
