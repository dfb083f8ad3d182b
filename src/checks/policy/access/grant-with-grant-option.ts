/** access/grant-with-grant-option: a role may hand on what it is granted. */
import type { ActRule } from '../acts/rule.ts';
import { describeGrant } from '../acts/grants.ts';
import type { SqlRule } from '../rule.ts';
import { selectGrants } from './grants.ts';

export const grantWithGrantOption: SqlRule & ActRule = {
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
  findAct: (act) =>
    act.kind === 'grant' && !act.isRevoked && act.on !== null && act.withOption ? [{ message: `Grants ${describeGrant(act)}, who may hand it on.` }] : [],
};
