/** integrity/snapshot-parent-missing: a snapshot that builds on one that is not there. */
import { excerpt } from '../../text/plain.ts';
import { origin } from '../folder/snapshot.ts';
import { areAllKnown, placeIn, selectKnown, type IntegrityRule } from './rule.ts';

export const snapshotParentMissing: IntegrityRule = {
  id: 'integrity/snapshot-parent-missing',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A snapshot names as the one before it a snapshot that is not in the folder. 0.31 does not look, `drizzle-kit up` refuses the folder, and 1.0 can no longer tell what the schema was.',
  remedy: 'Restore the missing snapshot from git; where it was lost in a merge, generate the migration again on top of the base.',
  alias: ['drizzle-kit check'],
  find(inspection) {
    const known = selectKnown(inspection);
    if (!areAllKnown(inspection)) return [];
    const ids = new Set(known.map(({ id }) => id));
    return known.flatMap(({ file, prevIds }) =>
      prevIds
        .filter((id) => id !== origin && !ids.has(id))
        .map((id) => ({
          message: `The snapshot ${excerpt(file)} builds on ${excerpt(id)}, which is not in the folder.`,
          place: placeIn(inspection.folder, file),
          // The snapshots of 1.0 tell only what changed since.
          severity: inspection.folder.generation === 'v1' ? 'error' : 'warning',
        })),
    );
  },
};
