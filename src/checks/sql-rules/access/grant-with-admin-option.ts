/** access/grant-with-admin-option: a role may make others its members. */
import type { FactRule } from '../statement-facts/rule.ts';
import { describeGrant } from '../statement-facts/grants.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectMembership } from './membership.ts';

export const grantWithAdminOption: SqlRule & FactRule = {
  id: 'access/grant-with-admin-option',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is granted WITH ADMIN OPTION: the member can let others in, and no migration tells whom.',
  remedy: 'Grant without the option, and make further members in migrations.',
  alias: ['liquibase SqlGrantAdminWarn', 'flyway RX007'],
  find: (node) => {
    const membership = selectMembership(node);
    if (membership?.kind !== 'grant' || !membership.withAdminOption) return [];
    return [{ message: `Lets ${membership.members} make others members of ${membership.roles.map((role) => shown([role])).join(', ')}.` }];
  },
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && fact.on === null && fact.withOption
      ? [{ message: `Grants the role ${describeGrant(fact)}, who may hand it on.` }]
      : [],
};
