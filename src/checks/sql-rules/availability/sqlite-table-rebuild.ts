/** availability/sqlite-table-rebuild: a table is made anew and filled from the old one. */
import type { FactRule } from '../rule.ts';

export const sqliteTableRebuild: FactRule = {
  id: 'availability/sqlite-table-rebuild',
  dialects: ['sqlite'],
  severity: 'notice',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'SQLite alters little in place, so drizzle-kit makes a new table, copies the rows, drops the old table and gives the new one its name. All rows are written again, and nobody else writes to the database meanwhile. Triggers of the old table are gone.',
  remedy: 'Know how many rows there are, and make the triggers of the table again in the same migration.',
  alias: ['atlas LT101'],
  findFact: (fact, { change, position }) => {
    const rebuild = fact.kind === 'rename-table' ? change.rebuilds.get(position) : undefined;
    return rebuild === undefined ? [] : [{ message: `All rows of ${rebuild.table.label} are copied into a new table of ${rebuild.columns.length} columns.` }];
  },
};
