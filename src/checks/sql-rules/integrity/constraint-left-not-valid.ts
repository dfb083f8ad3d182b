/** integrity/constraint-left-not-valid: a constraint that old rows may break. */
import { keyOf } from '../change.ts';
import { describeConstraint } from '../constraints.ts';
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const constraintLeftNotValid: FactRule = {
  id: 'integrity/constraint-left-not-valid',
  dialects: ['postgresql'],
  severity: 'notice',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A constraint is added as NOT VALID and not validated in the same change, so rows that are there may break it. That is the right first step, for validating at once would hold the lock; it is a notice, so that the second step is not forgotten.',
  remedy: 'Deploy ALTER TABLE … VALIDATE CONSTRAINT in the next change.',
  alias: [],
  findFact(fact, { change, created, position }) {
    if (fact.kind !== 'add-constraint' || fact.constraint.isValidated || !isOld(fact.table, created)) return [];
    const validated = change.validated.get(keyOf(fact.table, fact.constraint.name ?? '')) ?? [];
    if (validated.some((at) => at >= position)) return [];
    return [{ message: `The rows of ${fact.table.label} are not checked against ${describeConstraint(fact.constraint, 'constraint')}.` }];
  },
};
