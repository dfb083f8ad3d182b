/** integrity/add-required-column: a column that needs a value, and rows that have none. */
import { quote } from '../../../text/plain.ts';
import type { Dialect } from '../../../model/drizzle.ts';
import { isOld } from '../created.ts';
import { isPrimary } from '../retyped.ts';
import type { FactRule } from '../rule.ts';

export const addRequiredColumn: FactRule = {
  id: 'integrity/add-required-column',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A column is added as NOT NULL without a default. On a table that has rows the deploy fails, and the old version of the program cannot insert.',
  remedy: 'Give the column a default, or add it without NOT NULL, fill it, and set NOT NULL in a later change.',
  alias: ['squawk adding-required-field', 'atlas MF103', 'pgfence add-column-not-null-no-default', 'drizzle-migration-lint add-column-not-null-no-default'],
  findFact(fact, { created, dialect }) {
    if (fact.kind !== 'add-column' || !isOld(fact.table, created)) return [];
    const { name, isNotNull, isNumbered, generated, default: value } = fact.column;
    if (!(isNotNull || isPrimary(fact.column)) || isNumbered || generated !== null || (value !== 'none' && value !== 'null')) return [];
    return [{ message: `The new column ${quote(name)} of ${fact.table.label} needs a value and has no default: ${outcomes[dialect]}.` }];
  },
};

const outcomes: Readonly<Record<Dialect, string>> = {
  postgresql: 'PostgreSQL refuses it if the table has rows',
  mysql: 'MySQL writes 0, an empty text or a zero date into the rows that are there',
  sqlite: 'SQLite refuses it',
  turso: 'SQLite refuses it',
};
