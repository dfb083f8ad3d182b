/** access/revoke-privilege: a role may do less than before. */
import { listRoles, renderPrivileges } from '../grants.ts';
import type { FactRule } from '../rule.ts';

export const revokePrivilege: FactRule = {
  id: 'access/revoke-privilege',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is revoked: what still relies on it fails from that moment on, and a control may change with it.',
  remedy: 'See that nothing uses the privilege any more, and that the owner of the data agrees.',
  alias: ['liquibase SqlRevokeWarn'],
  findFact(fact) {
    if (fact.kind !== 'grant' || !fact.isRevoked || fact.isDefault) return [];
    const revoked = fact.on === null ? `membership in ${listRoles(fact)}` : `${renderPrivileges(fact)} on ${fact.on}`;
    return [{ message: `Revokes ${revoked} from ${fact.to}.` }];
  },
};
