/** integrity/snapshot-orphaned: a snapshot that belongs to no migration. */
import { excerpt } from '../../text/plain.ts';
import { isIgnored, placeIn, snapshotOf, type IntegrityRule } from './rule.ts';

export const snapshotOrphaned: IntegrityRule = {
  id: 'integrity/snapshot-orphaned',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause:
    'A snapshot lies in `meta` that no entry of the journal has. drizzle-kit 0.31 takes the last file there by name for the schema as it is, whatever the journal says.',
  remedy: 'Remove the snapshot, or restore the entry and the SQL file that it belongs to.',
  alias: [],
  find({ folder, snapshots }) {
    if (folder.generation !== 'v0') return [];
    const own = new Set(folder.migrations.map((migration) => snapshotOf(folder, migration)));
    const files = [...snapshots.keys()].filter((file) => file.startsWith('meta/') && !isIgnored(file)).sort();
    return files
      .filter((file) => !own.has(file))
      .map((file) => {
        const last = file === files.at(-1);
        const effect = last ? ', and `generate` takes it for the newest' : '';
        return {
          message: `No entry of the journal has the snapshot ${excerpt(file)}${effect}.`,
          place: placeIn(folder, file),
          severity: last ? 'error' : 'warning',
        };
      });
  },
};
