/** access/replication-object: data leaves for another server, or comes from one. */
import type { FactRule } from '../rule.ts';

export const replicationObject: FactRule = {
  id: 'access/replication-object',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3', 'C1.1'],
  cause:
    'A publication, subscription or foreign server is made or changed: rows go to another place, or come from one, beyond what the privileges of this database decide.',
  remedy: 'See which data it moves and to whom, and have the owner of the data agree.',
  alias: [],
  findFact: (fact) => (fact.kind === 'connect' ? [{ message: `Makes, changes or drops ${fact.what}.` }] : []),
};
