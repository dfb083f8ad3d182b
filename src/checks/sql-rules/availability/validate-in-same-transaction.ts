/** availability/validate-in-same-transaction: the lock of NOT VALID is held while the rows are read after all. */
import { excerpt } from '../../../text/plain.ts';
import { findAlterations } from '../alteration.ts';
import { keyOf } from '../change.ts';
import type { SqlRule } from '../rule.ts';

export const validateInSameTransaction: SqlRule = {
  id: 'availability/validate-in-same-transaction',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'A constraint is added as NOT VALID and validated in the same change. All pending migrations of a deploy run in one transaction, those of different files too, so the lock of the first statement is held while the second reads every row.',
  remedy: 'Merge and deploy the VALIDATE CONSTRAINT in a change of its own, after this one is deployed.',
  alias: ['strong_migrations validate_foreign_key', 'strong_migrations validate_check_constraint', 'pgfence not-valid-validate-same-tx'],
  find(node, _statement, { change, created, position }) {
    return findAlterations(node).flatMap(({ table, label, command }) => {
      if (command.subtype !== 'AT_ValidateConstraint' || created.tables.has(table)) return [];
      const added = change.constraints.get(keyOf(table, command.name ?? '')) ?? [];
      if (!added.some((one) => one.position < position)) return [];
      return [{ message: `The constraint ${excerpt(command.name ?? '')} of ${label} is validated in the transaction that adds it.` }];
    });
  },
};
