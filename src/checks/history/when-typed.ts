/** history/when-typed: a new entry's time is a whole second, as only a person writes it. */
import { entryPlace, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const whenTyped: HistoryRule = {
  id: 'history/when-typed',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause:
    'The `when` of a new entry is a whole second, so a hand wrote it and not `drizzle-kit generate`. Such times are wrong often (a local time, last year), and order everything.',
  remedy: 'Generate the migration again, or make sure that its `when` is newer than every other and not in the future.',
  alias: [],
  find({ head, fresh }) {
    if (head.generation !== 'v0') return [];
    return fresh
      .filter(({ createdAt }) => createdAt % 1_000 === 0)
      .map((migration) => ({
        message: `The new entry ${quote(migration.name)} has the \`when\` ${migration.createdAt}, a whole second.`,
        place: entryPlace(head, migration),
      }));
  },
};
