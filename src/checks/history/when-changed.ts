/** history/when-changed: a merged migration has another time than in the base. */
import type { FindingDetails } from '../finding.ts';
import type { HistoryChange, MergedPair } from './change.ts';
import { entryPlace, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const whenChanged: HistoryRule = {
  id: 'history/when-changed',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'The `when` of a merged entry is not the one of the base. drizzle-kit 0.31 knows what it ran by this number alone: raised, the migration runs a second time; lowered, its row speaks of no file.',
  remedy: 'Restore the `when` of the base.',
  alias: [],
  find: (change) => (change.head.generation === 'v0' && !change.converted ? change.pairs.filter(differs).map((pair) => describeFinding(pair, change)) : []),
};

function differs({ base, head }: MergedPair): boolean {
  return base.createdAt !== head.createdAt;
}

function describeFinding({ base, head }: MergedPair, change: HistoryChange): FindingDetails {
  return {
    message: `The merged entry ${quote(head.name)} has the \`when\` ${head.createdAt}, and ${base.createdAt} in the base.`,
    place: entryPlace(change.head, head),
  };
}
