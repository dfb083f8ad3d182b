/** integrity/snapshot-fork: two snapshots build on one and the same (0.x). */
import { groupBy } from '../../model/group.ts';
import { origin } from '../folder/snapshot.ts';
import { placeIn, selectKnown, type IntegrityRule, type NamedSnapshot } from './rule.ts';
import { quoteNames } from '../../text/sentence.ts';

export const snapshotFork: IntegrityRule = {
  id: 'integrity/snapshot-fork',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'Two snapshots name the same one as the one before them: two branches generated side by side. The newest does not know what the other changed, and drizzle-kit 0.31 `generate` refuses with exit code 0.',
  remedy: 'Keep the one that was merged first. Delete the other migration with its snapshot and entry, and generate it again on top.',
  alias: ['drizzle-kit check collision'],
  find(inspection) {
    if (inspection.folder.generation !== 'v0') return [];
    return [...groupBy(selectKnown(inspection), parentOf)].flatMap(([parent, children]) => {
      const last = children.at(-1);
      if (children.length < 2 || last === undefined) return [];
      const on = parent === origin || parent === '' ? 'are both the first' : 'build on the same snapshot';
      return [{ message: `The snapshots ${quoteNames(children.map(({ file }) => file))} ${on}.`, place: placeIn(inspection.folder, last.file) }];
    });
  },
};

/** Empty for the one that `drizzle-kit pull` writes, on which the next builds as on the origin. */
function parentOf({ prevIds }: NamedSnapshot): string {
  return prevIds[0] ?? '';
}
