/** access/grant-all: a role may do everything with an object. */
import type { FactRule } from '../statement-facts/rule.ts';
import { describeGrant, isAll } from '../statement-facts/grants.ts';
import type { SqlRule } from '../rule.ts';
import { selectGrants } from './grants.ts';

export const grantAll: SqlRule & FactRule = {
  id: 'access/grant-all',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'ALL is granted: also TRUNCATE, REFERENCES and TRIGGER, and whatever a later PostgreSQL adds.',
  remedy: 'Name the privileges that the role uses.',
  alias: ['flyway RX009', 'liquibase SqlGrantSpecificPrivsWarn'],
  find: (node) =>
    selectGrants(node)
      .filter(({ kind, privileges }) => kind === 'grant' && privileges.length === 0)
      .map(({ object, grantees }) => ({ message: `Grants every privilege on ${object} to ${grantees}.` })),
  findFact: (fact) => (fact.kind === 'grant' && !fact.isRevoked && isAll(fact) ? [{ message: `Grants ${describeGrant(fact)}.` }] : []),
};
