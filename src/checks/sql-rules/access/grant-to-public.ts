/** access/grant-to-public: every role may do more than before. */
import { describeGrant } from '../grants.ts';
import type { FactRule } from '../rule.ts';

export const grantToPublic: FactRule = {
  id: 'access/grant-to-public',
  dialects: ['postgresql'],
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is granted to PUBLIC: every role of the server has it, those that are made later included.',
  remedy: 'Grant to the roles that need it, by their names.',
  alias: ['flyway RX005'],
  findFact: (fact) => (fact.kind === 'grant' && !fact.isRevoked && fact.isPublic ? [{ message: `${describeGrant(fact)}, which is every role.` }] : []),
};
