/** availability/validate-in-same-transaction: the lock of NOT VALID is held while the rows are read after all. */
import { quote } from '../../../text/plain.ts';
import { keyOf } from '../change.ts';
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const validateInSameTransaction: FactRule = {
  id: 'availability/validate-in-same-transaction',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'A constraint is added as NOT VALID and validated in the same change. All pending migrations of a deploy run in one transaction, those of different files too, so the lock of the first statement is held while the second reads every row.',
  remedy: 'Merge and deploy the VALIDATE CONSTRAINT in a change of its own, after this one is deployed.',
  alias: ['strong_migrations validate_foreign_key', 'strong_migrations validate_check_constraint', 'pgfence not-valid-validate-same-tx'],
  findFact(fact, { change, created, position }) {
    if (fact.kind !== 'validate-constraint' || !isOld(fact.table, created)) return [];
    const added = change.constraints.get(keyOf(fact.table, fact.name)) ?? [];
    if (!added.some((one) => one.position < position)) return [];
    return [{ message: `The constraint ${quote(fact.name)} of ${fact.table.label} is validated in the transaction that adds it.` }];
  },
};
