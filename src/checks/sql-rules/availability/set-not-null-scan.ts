/** availability/set-not-null-scan: every row is read while nobody can use the table. */
import { quote } from '../../../text/plain.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { Name } from '../../../sql/statement-facts/table-part.ts';
import { keyOf } from '../change.ts';
import { isOld } from '../created.ts';
import { elsewhere } from '../remedy.ts';
import { nullChange } from '../retyped.ts';
import type { FactRule, Surroundings } from '../rule.ts';

export const setNotNullScan: FactRule = {
  id: 'availability/set-not-null-scan',
  dialects: ['postgresql', 'mysql'],
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
  findFact(fact, surroundings) {
    const column = requiredColumn(fact, surroundings);
    if (column === null || !('table' in fact) || isProven(fact.table, column, surroundings)) return [];
    const message = `NOT NULL on the column ${quote(column)} of ${fact.table.label} reads every row while others wait, and fails at the first without a value.`;
    return [{ message, ...elsewhere(surroundings.dialect, 'Fill the rows that have no value in an earlier deploy, and count those that are left.') }];
  },
};

function requiredColumn(fact: StatementFact, surroundings: Surroundings): string | null {
  if (fact.kind !== 'add-constraint') return nullChange(fact, surroundings, true);
  const { kind, isValidated, columns } = fact.constraint;
  return kind === 'not-null' && isValidated && isOld(fact.table, surroundings.created) ? (columns[0] ?? null) : null;
}

/** By a CHECK of this change that was validated before: what that costs is said of the validation. */
function isProven(table: Name, column: string, { change, position }: Surroundings): boolean {
  return (change.notNullChecks.get(keyOf(table, column)) ?? []).some(({ position: added, constraint }) => {
    const validated = change.validated.get(keyOf(table, constraint.name ?? '')) ?? [];
    return constraint.isValidated ? added < position : validated.some((at) => at < position);
  });
}
