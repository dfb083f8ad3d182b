/** integrity/snapshot-heads: several snapshots that nothing builds on (1.0). */
import { areAllKnown, placeIn, selectKnown, type IntegrityRule } from './rule.ts';
import { quoteNames } from '../../text/sentence.ts';

export const snapshotHeads: IntegrityRule = {
  id: 'integrity/snapshot-heads',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'Several snapshots have none that builds on them: branches that generated side by side and were not brought together. drizzle-kit 1.0 joins them in the next migration where they do not contradict each other, and stops where they do.',
  remedy: 'Run `drizzle-kit check`. Where it tells of a conflict, delete the later migration and generate it again on top of the other.',
  alias: ['drizzle-kit check conflicts'],
  find(inspection) {
    if (inspection.folder.generation !== 'v1' || !areAllKnown(inspection)) return [];
    const known = selectKnown(inspection);
    const built = new Set(known.flatMap(({ prevIds }) => prevIds));
    const heads = known.filter(({ id }) => !built.has(id));
    const last = heads.at(-1);
    if (heads.length < 2 || last === undefined) return [];
    return [
      {
        message: `Nothing builds on ${quoteNames(heads.map(({ file }) => file))}: the history has ${heads.length} ends.`,
        place: placeIn(inspection.folder, last.file),
      },
    ];
  },
};
