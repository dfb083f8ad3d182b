/** history/moved: the migrations folder lies elsewhere than before. */
import type { HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const moved: HistoryRule = {
  id: 'history/moved',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause: 'The migrations folder has another path than in the base. Databases do not mind, but everything that names the old path does.',
  remedy: 'Let drizzle config, workflows, CODEOWNERS and container files name the new path.',
  alias: [],
  find({ base, head }) {
    if (base.path === head.path) return [];
    return [{ message: `The migrations folder was moved from ${quote(base.path)} to ${quote(head.path)}.`, place: { path: head.path, line: null } }];
  },
};
