/** access/password-literal: a password stands in a migration. */
import type { FactRule } from '../rule.ts';

export const passwordLiteral: FactRule = {
  id: 'access/password-literal',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['CC6.1', 'C1.1'],
  cause:
    "A password is written in a migration: anyone who can read the repository, its history or the server's log has it, and a merged migration is never changed again.",
  remedy: 'Change that password now, since it has been written down. Set passwords where secrets are kept, outside of migrations.',
  alias: ['flyway RX002'],
  findFact: (fact) => (fact.kind === 'password' ? [{ message: `Writes out the password of ${fact.owner}.`, excerpt: null }] : []),
};
