/** access/security-definer-function: whoever calls it acts with its owner's rights. */
import type { FactRule } from '../statement-facts/rule.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { isDefiner, selectRoutine } from './definer.ts';

export const securityDefinerFunction: SqlRule & FactRule = {
  id: 'access/security-definer-function',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'A function is SECURITY DEFINER: everybody who may call it, by default every role, acts with the rights of its owner in it, and row-level security of the caller does not hold.',
  remedy: 'Make it SECURITY INVOKER; where it has to be definer, revoke EXECUTE from PUBLIC and grant it to the roles that need it.',
  alias: ['splinter 0028', 'splinter 0029', 'skeema definer'],
  find: (node) => {
    const routine = selectRoutine(node);
    return routine !== null && isDefiner(routine) ? [{ message: `The function ${shown(routine.words)} runs with the rights of its owner.` }] : [];
  },
  findFact: (fact) =>
    (fact.kind === 'create-view' || fact.kind === 'create-routine') && fact.isDefiner
      ? [
          {
            message: `${fact.name.label} runs with the rights of whoever defines it.`,
            remedy: 'Write SQL SECURITY INVOKER; where the definer is meant, let it be an account that may do nothing else.',
          },
        ]
      : [],
};
