/** integrity/snapshot-missing: a migration without its snapshot. */
import { placeIn, snapshotOf, type IntegrityRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const snapshotMissing: IntegrityRule = {
  id: 'integrity/snapshot-missing',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A migration has no snapshot. Without that of the newest one, the next `drizzle-kit generate` counts from an older schema and writes again what is written already; without an older one, `drizzle-kit up` to 1.0 refuses the folder.',
  remedy:
    'Restore the snapshot from git. Where there never was one, delete the migration and generate it again, with `--custom` where its SQL was written by hand.',
  alias: [],
  find({ folder, snapshots }) {
    const newest = folder.migrations.at(-1);
    return folder.migrations
      .filter((migration) => !snapshots.has(snapshotOf(folder, migration)) && migration.name.includes('_'))
      .map((migration) => ({
        message: `The ${migration === newest ? 'newest migration' : 'migration'} ${quote(migration.name)} has no snapshot.`,
        place: placeIn(folder, snapshotOf(folder, migration)),
        severity: migration === newest ? 'error' : 'warning',
      }));
  },
};
