/** integrity/constraint-left-not-valid: a constraint that old rows may break. */
import { alterExisting, describeConstraint, findNewConstraints } from '../alteration.ts';
import { keyOf } from '../change.ts';
import type { SqlRule } from '../rule.ts';

export const constraintLeftNotValid: SqlRule = {
  id: 'integrity/constraint-left-not-valid',
  severity: 'notice',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A constraint is added as NOT VALID and not validated in the same change, so rows that are there may break it. That is the right first step, for validating at once would hold the lock; it is a notice, so that the second step is not forgotten.',
  remedy: 'Deploy ALTER TABLE … VALIDATE CONSTRAINT in the next change.',
  alias: [],
  find(node, _statement, surroundings) {
    return findNewConstraints(alterExisting(node, surroundings))
      .filter(({ table, constraint }) => {
        const validated = surroundings.change.validated.get(keyOf(table, constraint.conname ?? '')) ?? [];
        return constraint.skip_validation === true && !validated.some((position) => position >= surroundings.position);
      })
      .map(({ label, constraint }) => ({ message: `The rows of ${label} are not checked against ${describeConstraint(constraint, 'constraint')}.` }));
  },
};
