/** history/inserted: a new entry stands before merged ones. */
import { newestMerged } from './change.ts';
import { entryPlace, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';
import { quoteNames } from '../../text/sentence.ts';

export const inserted: HistoryRule = {
  id: 'history/inserted',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A new entry stands in the journal before merged ones. A new database would run it before them, and every existing one after them.',
  remedy: 'Move the new entry to the end of the journal, or delete the migration and generate it again.',
  alias: ['flyway outOfOrder'],
  find(change) {
    const { head, pairs, fresh } = change;
    if (head.generation !== 'v0') return [];
    const lastMerged = Math.max(-1, ...pairs.map((pair) => head.migrations.indexOf(pair.head)));
    const newest = newestMerged(change);
    // One that drizzle-kit would skip altogether is told as out of order.
    const before = fresh.filter((migration) => head.migrations.indexOf(migration) < lastMerged && newest !== null && migration.createdAt > newest);
    return before.map((migration) => {
      const after = pairs.filter((pair) => head.migrations.indexOf(pair.head) > head.migrations.indexOf(migration)).map((pair) => pair.head.name);
      return { message: `The new entry ${quote(migration.name)} stands before the merged ${quoteNames(after)}.`, place: entryPlace(head, migration) };
    });
  },
};
