/** integrity/sqlite-rebuild-invents-values: a rebuild copies a column that the old table does not have. */
import { invented } from '../rebuild.ts';
import { quote } from '../../../text/plain.ts';
import type { FactRule } from '../rule.ts';

export const sqliteRebuildInventsValues: FactRule = {
  id: 'integrity/sqlite-rebuild-invents-values',
  dialects: ['sqlite'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    "The copy of a rebuild takes a column that the old table does not have, which drizzle-kit 0.31 writes where a column is added together with a rebuild. SQLite takes the name in double quotes for a text, so that every row gets the column's own name as its value; a SQLite that is built without that fails.",
  remedy: 'Take the column out of both lists of the INSERT … SELECT, or generate the new column in a migration before.',
  alias: [],
  findFact: (fact, { change, position, tables }) => {
    const rebuild = fact.kind === 'drop' ? change.rebuilds.get(position) : undefined;
    return rebuild === undefined
      ? []
      : invented(rebuild, tables).map((name) => ({
          message: `The rebuild of ${rebuild.table.label} copies ${quote(name)}, which the old table does not have.`,
        }));
  },
};
