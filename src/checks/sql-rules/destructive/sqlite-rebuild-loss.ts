/** destructive/sqlite-rebuild-loss: a rebuilt table has less in it than before. */
import { quoteNames } from '../../../text/sentence.ts';
import { unfilled } from '../rebuild.ts';
import type { FactRule } from '../rule.ts';

export const sqliteRebuildLoss: FactRule = {
  id: 'destructive/sqlite-rebuild-loss',
  dialects: ['sqlite'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'A table is rebuilt, and the copy leaves rows out, or does not fill all columns of the new table. The old table is dropped right after. A column that is not filled may be a new one: where the migrations do not tell the old columns, it is a warning.',
  remedy: 'Let the copy take all rows and columns; where some are meant to go, say which in a suppression, and where they are kept.',
  alias: [],
  findFact(fact, { change, position, tables }) {
    const rebuild = fact.kind === 'drop' ? change.rebuilds.get(position) : undefined;
    if (rebuild === undefined) return [];
    const { table, copy } = rebuild;
    if (copy.isFiltered) return [{ message: `The rebuild of ${table.label} does not copy all rows.` }];
    const missed = unfilled(rebuild, tables);
    if (missed.length === 0) return [];
    const message = `The rebuild of ${table.label} fills nothing into ${quoteNames(missed)}.`;
    return [tables.columnsOf(table.key) === null ? { severity: 'warning', message } : { message }];
  },
};
