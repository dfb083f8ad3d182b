/** access/grant-with-grant-option: a role may hand on what it is granted. */
import type { FactRule } from '../rule.ts';

export const grantWithGrantOption: FactRule = {
  id: 'access/grant-with-grant-option',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is granted WITH GRANT OPTION: the role can give it to others, and no migration tells to whom.',
  remedy: 'Grant without the option, and make further grants in migrations.',
  alias: ['liquibase SqlGrantOptionWarn', 'flyway RX006'],
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && fact.withOption
      ? [{ message: `Lets ${fact.to} grant privileges on ${fact.on} to others.` }]
      : [],
};
