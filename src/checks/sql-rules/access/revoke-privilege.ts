/** access/revoke-privilege: a role may do less than before. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import type { SqlRule } from '../rule.ts';
import type { Node } from '@pgsql/types';
import { shown } from '../naming.ts';
import { renderPrivileges, selectGrants } from './grants.ts';
import { selectMembership } from './membership.ts';

export const revokePrivilege: SqlRule & FactRule = {
  id: 'access/revoke-privilege',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is revoked: what still relies on it fails from that moment on, and a control may change with it.',
  remedy: 'See that nothing uses the privilege any more, and that whoever owns the data agrees.',
  alias: ['liquibase SqlRevokeWarn'],
  find: (node) => selectRevoked(node).map((revoked) => ({ message: `Revokes ${revoked}.` })),
  findFact: (fact) => (fact.kind === 'grant' && fact.isRevoked ? [{ message: `Revokes ${excerpt(fact.privileges.join(', '))} from ${fact.to}.` }] : []),
};

function selectRevoked(node: Node): readonly string[] {
  const membership = selectMembership(node);
  if (membership?.kind === 'revoke') return [`membership in ${membership.roles.map((role) => shown([role])).join(', ')} from ${membership.members}`];
  return selectGrants(node)
    .filter(({ kind, byDefault }) => kind === 'revoke' && !byDefault)
    .map((grant) => `${renderPrivileges(grant)} on ${grant.object} from ${grant.grantees}`);
}
