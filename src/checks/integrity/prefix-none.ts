/** integrity/prefix-none: names without a number, with which drizzle-kit 0.x cannot work. */
import { entryPlace } from '../history/rule.ts';
import type { IntegrityRule } from './rule.ts';
import { quoteNames } from '../../text/sentence.ts';

export const prefixNone: IntegrityRule = {
  id: 'integrity/prefix-none',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'Migrations have no number (`migrations.prefix: "none"`). drizzle-kit 0.x then writes the snapshot as `_snapshot.json`, a name that it passes over: every `generate` writes the whole schema again.',
  remedy: 'Set another `migrations.prefix`, and generate the migration again.',
  alias: [],
  find({ folder }) {
    if (folder.generation !== 'v0') return [];
    const bare = folder.migrations.filter(({ name }) => name.startsWith('_') || !name.includes('_'));
    const last = bare.at(-1);
    return last === undefined
      ? []
      : [{ message: `The migrations ${quoteNames(bare.map(({ name }) => name))} have no prefix.`, place: entryPlace(folder, last) }];
  },
};
