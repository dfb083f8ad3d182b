/** access/alter-default-privileges: who may use objects that are made later. */
import type { SqlRule } from '../rule.ts';
import { renderPrivileges, selectGrants } from './grants.ts';

export const alterDefaultPrivileges: SqlRule = {
  id: 'access/alter-default-privileges',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'Default privileges decide who may use what later migrations create, and those migrations do not show it.',
  remedy: 'Grant on each object in the migration that creates it; where defaults are wanted, have their owner agree to them.',
  alias: [],
  find: (node) =>
    selectGrants(node)
      .filter(({ byDefault }) => byDefault)
      .map((grant) => ({
        message: `${grant.kind === 'grant' ? 'Grants' : 'Revokes'} ${renderPrivileges(grant)} on ${grant.object} ${grant.kind === 'grant' ? 'to' : 'from'} ${grant.grantees}.`,
      })),
};
