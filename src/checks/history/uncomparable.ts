/** history/uncomparable: there is no base to compare with, so nothing was compared. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { excerpt } from '../../text/plain.ts';
import { findingOf } from '../finding.ts';

export const historyUncomparable: RuleText = {
  id: 'history/uncomparable',
  severity: 'error',
  criteria: ['CC8.1'],
  cause: 'The commit that the change started from, or the journal in it, could not be read. Whether merged migrations were changed is not known.',
  remedy: 'Check out with `fetch-depth: 0`, and give the branch that the change goes to as the base.',
  alias: [],
};

export type Obstacle = 'no-git' | 'no-commit' | 'no-base' | 'shallow' | 'unrelated' | 'objects' | 'base-journal' | 'journal';

/** Never an empty base: against nothing, everything would look new. */
export function uncomparable(obstacle: Obstacle, base: string): Finding {
  return findingOf(historyUncomparable, { place: null, ...words(obstacle, `"${excerpt(base)}"`) });
}

function words(obstacle: Obstacle, base: string): { readonly message: string; readonly remedy?: string } {
  switch (obstacle) {
    case 'no-git':
      return { message: 'git could not be started, so no base could be read.', remedy: 'Install git where the check runs.' };
    case 'no-commit':
      return {
        message: 'The repository has no commit that git can read.',
        remedy: 'Run the check in a checkout that git trusts (its setting `safe.directory`).',
      };
    case 'no-base':
      return {
        message: `The base ${base} is no commit that this clone knows.`,
        remedy: `Fetch it first, with \`fetch-depth: 0\` in actions/checkout, or give another base.`,
      };
    case 'shallow':
      return {
        message: `The clone is shallow: the commit from which the change and ${base} come is not in it.`,
        remedy: 'Set `fetch-depth: 0` at actions/checkout, or run `git fetch --unshallow`.',
      };
    case 'unrelated':
      return { message: `The change and ${base} have no commit in common.`, remedy: 'Give the branch that the change goes to as the base.' };
    case 'objects':
      return { message: `The files of ${base} could not be listed.`, remedy: 'Check out with `fetch-depth: 0` and without a filter.' };
    case 'base-journal':
      return { message: `The journal in ${base} of the base could not be read.`, remedy: 'Mend the journal on the base branch first, in a change of its own.' };
    case 'journal':
      return {
        message: `The journal in ${base} could not be read, so nothing was compared with the base.`,
        remedy: 'Mend the journal, as the findings on it say.',
      };
  }
}
