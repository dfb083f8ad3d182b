/** history/reset: nothing of the merged history is left. */
import { findSquash } from './squashed.ts';
import type { HistoryChange } from './change.ts';
import type { HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const reset: HistoryRule = {
  id: 'history/reset',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'Every migration of the base is gone. No database that ran them can be deployed to any more, and what they did is told nowhere.',
  remedy:
    'Restore the folder from the base. A reset on purpose is declared first, in a change of its own, under `history` in .github/drizzle-attest.yml (event: reset, newest: the last merged migration, reason, ticket, until); existing databases are then marked anew, as docs/adopting.md says ("Mark the databases that are there").',
  alias: [],
  find(change, evidence) {
    if (!isReset(change) || findSquash(change, evidence) !== null) return [];
    const now = change.fresh.length === 0 ? 'and none is here now' : `and the ${change.fresh.length} here are new`;
    return [
      {
        message: `All ${change.gone.length} merged migrations, up to ${quote(change.gone.at(-1)?.name ?? '')}, are gone, ${now}.`,
        place: { path: change.head.path, line: null },
      },
    ];
  },
};

/** With a squash of all, which has a finding of its own, nothing is left either. */
export function isReset({ gone, pairs, renamed }: HistoryChange): boolean {
  return gone.length > 0 && pairs.length === 0 && renamed.length === 0;
}
