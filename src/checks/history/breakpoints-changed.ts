/** history/breakpoints-changed: a merged entry's flag for statement breakpoints is not the base's. */
import { entryPlace, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const breakpointsChanged: HistoryRule = {
  id: 'history/breakpoints-changed',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause:
    'The `breakpoints` of a merged entry is not the one of the base. drizzle-kit splits a file at its marks whatever the flag says, so nothing runs differently, but the merged history is not what it was.',
  remedy: 'Restore the flag of the base.',
  alias: [],
  find({ head, pairs }) {
    return pairs
      .filter((pair) => pair.base.entry !== null && pair.head.entry !== null && pair.base.entry.breakpoints !== pair.head.entry.breakpoints)
      .map((pair) => ({
        message: `The merged entry ${quote(pair.head.name)} has \`breakpoints\` ${String(pair.head.entry?.breakpoints)}, and ${String(pair.base.entry?.breakpoints)} in the base.`,
        place: entryPlace(head, pair.head),
      }));
  },
};
