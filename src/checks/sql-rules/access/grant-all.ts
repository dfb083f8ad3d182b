/** access/grant-all: a role may do everything with an object. */
import type { FactRule } from '../rule.ts';

export const grantAll: FactRule = {
  id: 'access/grant-all',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'ALL is granted: also TRUNCATE, REFERENCES and TRIGGER, and whatever a later PostgreSQL adds.',
  remedy: 'Name the privileges that the role uses.',
  alias: ['flyway RX009', 'liquibase SqlGrantSpecificPrivsWarn'],
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && fact.privileges.includes('ALL')
      ? [{ message: `Grants every privilege on ${fact.on} to ${fact.to}.` }]
      : [],
};
