/** access/privileged-role: a role gets past every other rule. */
import { describeGrant } from '../grants.ts';
import type { FactRule } from '../rule.ts';

export const privilegedRole: FactRule = {
  id: 'access/privileged-role',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'A role becomes superuser, gets past row-level security, may make roles, replicate, or use the files and programs of the server: none of the other privileges holds it back any more.',
  remedy: 'Take the attribute or membership out; where it is needed, have it given where access is managed, and reviewed there.',
  alias: ['flyway RX008', 'flyway RX010', 'flyway RX011'],
  findFact(fact) {
    if (fact.kind === 'empower') return [{ message: fact.what }];
    return fact.kind === 'grant' && !fact.isRevoked && fact.isPowerful ? [{ message: `${describeGrant(fact)}: it holds for the whole server.` }] : [];
  },
};
