/** integrity/snapshot-invalid: a snapshot that drizzle-kit cannot read. */
import { excerpt } from '../../text/plain.ts';
import { sentence } from '../../text/sentence.ts';
import { isIgnored, placeIn, type IntegrityRule } from './rule.ts';

export const snapshotInvalid: IntegrityRule = {
  id: 'integrity/snapshot-invalid',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A snapshot is no JSON, or lacks what drizzle-kit knows it by. drizzle-kit 0.31 `generate` then ends with exit code 0 and writes nothing, so a check by generate and git diff passes on nothing.',
  remedy: 'Restore the snapshot from git. Snapshots are not meant to be edited.',
  alias: ['drizzle-kit check malformed'],
  find({ folder, snapshots }) {
    return [...snapshots]
      .filter(([file]) => !isIgnored(file))
      .flatMap(([file, parsed]) => {
        if (parsed.kind !== 'invalid' && parsed.kind !== 'unreadable') return [];
        return [{ message: `The snapshot ${excerpt(file)} cannot be understood: ${sentence(parsed.reason)}`, place: placeIn(folder, file) }];
      });
  },
};
