/** history/deleted: a merged migration is not there any more. */
import type { FindingDetails } from '../finding.ts';
import type { MigrationState } from '../folder/state.ts';
import type { HistoryChange } from './change.ts';
import { isReset } from './reset.ts';
import { findSquash } from './squashed.ts';
import type { HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const deleted: HistoryRule = {
  id: 'history/deleted',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A migration that is in the base is gone. Databases that ran it have a row without a file, which stops the next deploy, and a new database never gets what it did.',
  remedy: 'Restore the file and its entry from the base; to undo what the migration did, add a new one.',
  alias: ['atlas non-linear'],
  find(change, evidence) {
    if (isReset(change)) return [];
    const squashed = new Set(findSquash(change, evidence)?.from ?? []);
    return change.gone.filter((migration) => !squashed.has(migration)).map((migration) => describeFinding(migration, change));
  },
};

function describeFinding(migration: MigrationState, { head }: HistoryChange): FindingDetails {
  const entry = head.migrations.some(({ name }) => name === migration.name);
  const lost = entry ? 'has its entry in the journal still, but no SQL file' : 'is in the base, and not here';
  return { message: `The merged migration ${quote(migration.name)} ${lost}.`, place: { path: migration.path, line: null } };
}
