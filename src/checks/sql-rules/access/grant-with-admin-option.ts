/** access/grant-with-admin-option: a role may make others its members. */
import { listRoles } from '../grants.ts';
import type { FactRule } from '../rule.ts';

export const grantWithAdminOption: FactRule = {
  id: 'access/grant-with-admin-option',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A role is granted WITH ADMIN OPTION: the member can let others in, and no migration tells whom.',
  remedy: 'Grant without the option, and make further members in migrations.',
  alias: ['liquibase SqlGrantAdminWarn', 'flyway RX007'],
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && fact.on === null && fact.withOption
      ? [{ message: `Lets ${fact.to} make others members of ${listRoles(fact)}.` }]
      : [],
};
