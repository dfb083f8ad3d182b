/** access/grant-to-public: every role may do more than before. */
import type { SqlRule } from '../rule.ts';
import { renderPrivileges, selectGrants } from './grants.ts';

export const grantToPublic: SqlRule = {
  id: 'access/grant-to-public',
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is granted to PUBLIC: every role of the server has it, those that are made later included.',
  remedy: 'Grant to the roles that need it, by their names.',
  alias: ['flyway RX005'],
  find: (node) =>
    selectGrants(node)
      .filter(({ kind, toPublic }) => kind === 'grant' && toPublic)
      .map((grant) => ({ message: `Grants ${renderPrivileges(grant)} on ${grant.object} to PUBLIC, which is every role.` })),
};
