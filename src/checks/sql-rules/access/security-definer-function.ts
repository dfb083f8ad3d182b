/** access/security-definer-function: whoever calls it acts with its owner's rights. */
import type { FactRule } from '../rule.ts';

export const securityDefinerFunction: FactRule = {
  id: 'access/security-definer-function',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'A function, or a view of MySQL, is SECURITY DEFINER: everybody who may use it, by default every role of PostgreSQL, acts with the rights of its owner in it, and row-level security of the caller does not hold.',
  remedy:
    'Make it SECURITY INVOKER. Where it has to be definer, let its owner be a role that may do nothing else; in PostgreSQL, revoke EXECUTE from PUBLIC and grant it to the roles that need it.',
  alias: ['splinter 0028', 'splinter 0029', 'skeema definer'],
  findFact(fact) {
    if ((fact.kind !== 'create-view' && fact.kind !== 'create-routine') || !fact.isDefiner) return [];
    return [{ message: `The ${fact.kind === 'create-view' ? 'view' : fact.routine} ${fact.name.label} runs with the rights of its owner (its definer).` }];
  },
};
