/** integrity/mixed-prefixes: the last snapshot by name is not that of the last migration. */
import { excerpt, quote } from '../../text/plain.ts';
import { isIgnored, placeIn, snapshotOf, type IntegrityRule } from './rule.ts';

export const mixedPrefixes: IntegrityRule = {
  id: 'integrity/mixed-prefixes',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'drizzle-kit 0.x takes the last snapshot by name for the schema as it is, and that is not the one of the last entry: kinds of prefix (number, date, unix time) are mixed, or entries stand in another order than their numbers.',
  remedy: 'Keep to one `migrations.prefix`, and let the newest migration be the last by name: delete it and generate it again.',
  alias: [],
  find({ folder, snapshots }) {
    const last = folder.migrations.findLast((migration) => snapshots.has(snapshotOf(folder, migration)));
    if (folder.generation !== 'v0' || last === undefined) return [];
    const own = new Set(folder.migrations.map((migration) => snapshotOf(folder, migration)));
    const file = [...snapshots.keys()]
      .filter((name) => own.has(name) && !isIgnored(name))
      .sort()
      .at(-1);
    if (file === undefined || file === snapshotOf(folder, last)) return [];
    return [{ message: `The next \`generate\` would count from ${excerpt(file)}, and the last entry is ${quote(last.name)}.`, place: placeIn(folder, file) }];
  },
};
