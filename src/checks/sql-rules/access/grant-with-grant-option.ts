/** access/grant-with-grant-option: a role may hand on what it is granted. */
import type { FactRule } from '../statement-facts/rule.ts';
import { describeGrant } from '../statement-facts/grants.ts';
import type { SqlRule } from '../rule.ts';
import { selectGrants } from './grants.ts';

export const grantWithGrantOption: SqlRule & FactRule = {
  id: 'access/grant-with-grant-option',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A privilege is granted WITH GRANT OPTION: the role can give it to others, and no migration tells to whom.',
  remedy: 'Grant without the option, and make further grants in migrations.',
  alias: ['liquibase SqlGrantOptionWarn', 'flyway RX006'],
  find: (node) =>
    selectGrants(node)
      .filter(({ kind, withGrantOption }) => kind === 'grant' && withGrantOption)
      .map(({ object, grantees }) => ({ message: `Lets ${grantees} grant privileges on ${object} to others.` })),
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && fact.withOption ? [{ message: `Grants ${describeGrant(fact)}, who may hand it on.` }] : [],
};
