/** history/reordered: merged migrations run in another order than before. */
import { entryPlace, type HistoryRule } from './rule.ts';
import { quoteNames } from '../../text/sentence.ts';

export const reordered: HistoryRule = {
  id: 'history/reordered',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'The journal has its merged entries in another order than the base. A new database would run them in that order, and may end differently from those that ran them in the old one.',
  remedy: 'Put the entries back in the order of the base, and new ones after them.',
  alias: [],
  find({ base, head, pairs }) {
    if (head.generation !== 'v0') return [];
    const place = new Map(pairs.map((pair) => [pair.base, head.migrations.indexOf(pair.head)]));
    let last = -1;
    const moved = base.migrations.filter((migration) => {
      const position = place.get(migration) ?? last;
      const early = position < last;
      last = Math.max(last, position);
      return early;
    });
    const first = moved[0];
    if (first === undefined) return [];
    return [{ message: `The journal has ${quoteNames(moved.map(({ name }) => name))} before entries that ran earlier.`, place: entryPlace(head, first) }];
  },
};
