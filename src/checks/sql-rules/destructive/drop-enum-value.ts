/** destructive/drop-enum-value: an enum is dropped and made again, as drizzle-kit does to take a value out. */
import type { FactRule } from '../rule.ts';

export const dropEnumValue: FactRule = {
  id: 'destructive/drop-enum-value',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'An enum is dropped and made again, which is how a value is taken out or moved. The columns are rewritten under an exclusive lock, and the deploy fails where a row, or a default, still has a value that is gone.',
  remedy:
    'Give the rows another value in an earlier deploy, and compare the values of the new enum with those that the column has; to add a value, ALTER TYPE … ADD VALUE is enough.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findFact(fact, { change, position }) {
    if ((fact.kind === 'delete' || fact.kind === 'update') && /^(?:pg_catalog|public)\.pg_enum$/u.test(fact.table.key))
      return [{ message: 'Changes the values of enums in pg_enum itself, behind the rows that have them.' }];
    if (fact.kind !== 'drop' || fact.object !== 'type') return [];
    return fact.names.flatMap(({ key, label }) => {
      const made = change.enums.get(key);
      if (made === undefined || made.position < position) return [];
      return [{ message: `Drops the enum ${label} and makes it again with ${made.values} values: rows that have any other stop the deploy.` }];
    });
  },
};
