/** integrity/duplicate-prefix: two migrations with one number or one second. */
import { groupBy } from '../../model/group.ts';
import { entryPlace } from '../history/rule.ts';
import type { IntegrityRule } from './rule.ts';
import { quoteNames } from '../../text/sentence.ts';

export const duplicatePrefix: IntegrityRule = {
  id: 'integrity/duplicate-prefix',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'Two migrations start with the same number. In 0.x they share one snapshot file, so that one of the two schemas was overwritten; in 1.0 the rest of the name decides which runs first.',
  remedy: 'Delete the one that has not merged, with its entry and snapshot, and generate it again.',
  alias: [],
  find({ folder }) {
    return [...groupBy(folder.migrations, ({ name }) => name.split('_', 1)[0] ?? '')].flatMap(([prefix, same]) => {
      const last = same.at(-1);
      if (same.length < 2 || last === undefined || prefix === '' || !/^\d+$/u.test(prefix)) return [];
      return [
        {
          message: `The migrations ${quoteNames(same.map(({ name }) => name))} have the same prefix ${prefix.slice(0, 20)}.`,
          place: entryPlace(folder, last),
          severity: folder.generation === 'v1' ? 'warning' : 'error',
        },
      ];
    });
  },
};
