/** access/grant-with-admin-option: a role may make others its members. */
import type { ActRule } from '../acts/rule.ts';
import { describeGrant } from '../acts/grants.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectMembership } from './membership.ts';

export const grantWithAdminOption: SqlRule & ActRule = {
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
  findAct: (act) =>
    act.kind === 'grant' && !act.isRevoked && act.on === null && act.withOption
      ? [{ message: `Grants the role ${describeGrant(act)}, who may hand it on.` }]
      : [],
};
