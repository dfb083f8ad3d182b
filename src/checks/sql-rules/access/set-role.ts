/** access/set-role: the rest of the deploy runs as somebody else. */
import { quote } from '../../../text/plain.ts';
import type { FactRule } from '../rule.ts';

export const setRole: FactRule = {
  id: 'access/set-role',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'The migration takes on another role: what follows in the same deploy, migrations of others included, runs with its rights and makes objects that it owns.',
  remedy: 'Let the deploy connect as the role that is meant; else, in PostgreSQL, use SET LOCAL ROLE and RESET ROLE around the one statement that needs it.',
  alias: ['bytebase STATEMENT_CHECK_SET_ROLE_VARIABLE'],
  findFact: (fact) =>
    fact.kind === 'set' &&
    fact.scope === 'session' &&
    (fact.name === 'role' || fact.name === 'session_authorization') &&
    fact.value !== null &&
    fact.value !== 'none'
      ? [{ message: `Switches to the role ${quote(fact.value)}.` }]
      : [],
};
