/** integrity/snapshot-conflict: a snapshot with the marks of an unfinished merge. */
import { excerpt } from '../../text/plain.ts';
import { placeIn, type IntegrityRule } from './rule.ts';

export const snapshotConflict: IntegrityRule = {
  id: 'integrity/snapshot-conflict',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A snapshot holds the marks of an unfinished merge. drizzle-kit 0.31 `generate` passes over it with exit code 0 and writes nothing.',
  remedy: 'Take the snapshot of the base branch as it is, delete your own migration with its snapshot and entry, and generate it again on top.',
  alias: [],
  find: ({ folder, snapshots }) =>
    [...snapshots].flatMap(([file, parsed]) =>
      parsed.kind === 'conflict'
        ? [{ message: `The snapshot ${excerpt(file)} holds a mark of an unfinished merge.`, place: placeIn(folder, file, parsed.line) }]
        : [],
    ),
};
