/** history/when-future: a new migration's time is yet to come. */
import { formatTimestamp } from '../folder/timestamp.ts';
import { entryPlace, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

/** Clocks of developers differ by minutes, not by an hour. */
const tolerance = 3_600_000;

export const whenFuture: HistoryRule = {
  id: 'history/when-future',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'The time of a new migration lies in the future. Once it is deployed, every migration that is generated before that time is older than it, and drizzle-kit 0.31 skips those in silence.',
  remedy: 'Generate the migration again on a machine whose clock is right.',
  alias: [],
  find({ head, fresh }, { now }) {
    return fresh
      .filter(({ createdAt }) => createdAt > now + tolerance)
      .map((migration) => ({
        message: `The new migration ${quote(migration.name)} is of the future: ${formatTimestamp(migration.createdAt) || migration.createdAt} (UTC).`,
        place: entryPlace(head, migration),
      }));
  },
};
