/** access/grant-privilege: a role may do more than before. */
import type { ActRule } from '../acts/rule.ts';
import { describeGrant, isAll } from '../acts/grants.ts';
import type { SqlRule } from '../rule.ts';
import { renderPrivileges, selectGrants } from './grants.ts';

export const grantPrivilege: SqlRule & ActRule = {
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
  findAct: (act) =>
    act.kind === 'grant' && !act.isRevoked && act.on !== null && !act.withOption && !isAll(act) ? [{ message: `Grants ${describeGrant(act)}.` }] : [],
};
