/** availability/foreign-key-without-index: each delete or new key of the other table searches this one from end to end. */
import { quote } from '../../../text/plain.ts';
import type { Name } from '../../../sql/statement-facts/table-part.ts';
import { keyOf, type Change } from '../change.ts';
import { referencesIn } from '../constraints.ts';
import type { FactRule } from '../rule.ts';

export const foreignKeyWithoutIndex: FactRule = {
  id: 'availability/foreign-key-without-index',
  dialects: ['postgresql', 'sqlite'],
  severity: 'notice',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'PostgreSQL and SQLite make no index for a foreign key, so each delete in the other table reads all of this one. Only columns that the change itself makes are judged: those that were there before may have an index that the statement does not show.',
  remedy: 'Add an index that starts with the columns of the key; on a new table it costs nothing.',
  alias: ['eugene E15', 'pgfence fk-missing-index', 'splinter 0001_unindexed_foreign_keys'],
  findFact: (fact, { change }) =>
    referencesIn(fact, change)
      .filter(({ table, constraint: { columns } }) => columns.every((column) => change.columns.has(keyOf(table, column))) && !isIndexed(table, columns, change))
      .map(({ table, constraint: { columns } }) => ({
        message: `No index of the change serves the foreign key on ${quote(columns.join(', '))} of ${table.label}.`,
      })),
};

/** An index serves where its first columns are those of the key, in any order. */
function isIndexed({ key }: Name, columns: readonly string[], { indexed }: Change): boolean {
  return (indexed.get(key) ?? []).some((names) => columns.every((column) => names.slice(0, columns.length).includes(column)));
}
