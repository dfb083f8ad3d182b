/** availability/set-not-null-scan: every row is read while nobody can use the table. */
import type { FactRule } from '../statement-facts/rule.ts';
import { changesNull } from '../statement-facts/narrowed.ts';
import { excerpt } from '../../../text/plain.ts';
import { alterExisting, findNewConstraints, wordsOf } from '../alteration.ts';
import { keyOf } from '../change.ts';
import type { Surroundings, SqlRule } from '../rule.ts';

export const setNotNullScan: SqlRule & FactRule = {
  id: 'availability/set-not-null-scan',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'SET NOT NULL reads the whole table under a lock that stops readers and writers, and fails on the first row without a value. PostgreSQL skips the reading where a validated CHECK (column IS NOT NULL) is there already; one of an earlier deploy cannot be seen here.',
  remedy:
    'Add CHECK (column IS NOT NULL) NOT VALID in one deploy, validate it in the next, and set NOT NULL in a third; suppress this there with the name of the constraint.',
  alias: [
    'squawk adding-not-nullable-field',
    'strong_migrations change_column_null_postgresql',
    'atlas PG303',
    'atlas MF104',
    'eugene E2',
    'pgfence alter-column-set-not-null',
  ],
  find(node, _statement, surroundings) {
    const alterations = alterExisting(node, surroundings);
    const set = alterations
      .filter(({ command }) => command.subtype === 'AT_SetNotNull')
      .map(({ table, label, command }) => ({ table, label, column: command.name ?? '' }));
    const added = findNewConstraints(alterations)
      .filter(({ constraint, column }) => column === null && constraint.contype === 'CONSTR_NOTNULL' && constraint.skip_validation !== true)
      .map(({ table, label, constraint }) => ({ table, label, column: wordsOf(constraint.keys)[0] ?? '' }));
    return [...set, ...added]
      .filter(({ table, column }) => !isProven(table, column, surroundings))
      .map(({ label, column }) => ({ message: `NOT NULL on the column ${excerpt(column)} of ${label} reads every row under an exclusive lock.` }));
  },
  findFact: (fact, surroundings) =>
    changesNull(fact, surroundings, true)
      ? [
          {
            message: `The column ${excerpt(fact.column.name)} of ${fact.table.label} becomes NOT NULL: MySQL writes the table anew, and the deploy fails at the first row without a value.`,
            remedy: 'Fill the rows that have no value in an earlier deploy, and count those that are left.',
          },
        ]
      : [],
};

/** By a CHECK of this change that was validated before: what that costs is said of the validation. */
function isProven(table: string, column: string, { change, position }: Surroundings): boolean {
  return (change.notNullChecks.get(keyOf(table, column)) ?? []).some(({ position: added, constraint }) => {
    const validated = change.validated.get(keyOf(table, constraint.conname ?? '')) ?? [];
    return constraint.skip_validation === true ? validated.some((at) => at < position) : added < position;
  });
}
