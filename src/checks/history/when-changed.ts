/** history/when-changed: a landed migration has another time than in the base. */
import type { Told } from '../finding.ts';
import type { HistoryChange, LandedPair } from './change.ts';
import { quote } from './names.ts';
import { entryPlace, type HistoryRule } from './rule.ts';

export const whenChanged: HistoryRule = {
  id: 'history/when-changed',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'The `when` of a landed entry is not the one of the base. drizzle-kit 0.31 knows what it ran by this number alone: raised, the migration runs a second time; lowered, its row speaks of no file.',
  remedy: 'Restore the `when` of the base.',
  alias: [],
  find: (change) => (change.head.generation === 'v0' && !change.converted ? change.pairs.filter(differs).map((pair) => tell(pair, change)) : []),
};

function differs({ base, head }: LandedPair): boolean {
  return base.createdAt !== head.createdAt;
}

function tell({ base, head }: LandedPair, change: HistoryChange): Told {
  return {
    message: `The landed entry ${quote(head.name)} has the \`when\` ${head.createdAt}, and ${base.createdAt} in the base.`,
    place: entryPlace(change.head, head),
  };
}
