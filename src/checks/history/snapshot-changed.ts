/** history/snapshot-changed: the snapshot of a merged migration is another one than in the base. */
import { posix } from 'node:path';
import { isUnknown } from '../../model/unknown.ts';
import { blobId, formatOf } from '../../git/blob.ts';
import { parseSnapshot } from '../folder/snapshot.ts';
import type { HistoryChange, MergedPair } from './change.ts';
import { snapshotOf, type Evidence, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const snapshotChanged: HistoryRule = {
  id: 'history/snapshot-changed',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause:
    'The snapshot of a merged migration was changed. No database sees it, but the next `drizzle-kit generate` counts from what it says. A newer format of the same snapshot, which `drizzle-kit up` writes, is none of this.',
  remedy: 'Restore the snapshot from the base, and bring the schema forward by a new migration.',
  alias: [],
  find: (change, evidence) =>
    selectRewritten(change, evidence)
      .filter((pair) => !isUpgrade(pair, evidence))
      .map(({ head }) => ({
        message: `The snapshot of the merged migration ${quote(head.name)} is not the one of the base.`,
        place: { path: posix.join(change.head.path, snapshotOf(head)), line: null },
      })),
};

/** Merged migrations whose snapshot has other bytes; a conversion writes all of them anew. */
export function selectRewritten({ pairs, converted }: HistoryChange, { files, snapshots }: Pick<Evidence, 'files' | 'snapshots'>): readonly MergedPair[] {
  if (converted) return [];
  return pairs.filter(({ base, head }) => {
    const before = files.get(snapshotOf(base))?.blob;
    const now = snapshots.get(snapshotOf(head));
    return before !== undefined && now?.kind === 'whole' && blobId(Buffer.from(now.text), formatOf(before)) !== before;
  });
}

/** The same snapshot in a newer format: its id and its place in the line stay. */
function isUpgrade({ base, head }: MergedPair, { files, merged, snapshots }: Evidence): boolean {
  const old = merged.get(files.get(snapshotOf(base))?.blob ?? '');
  const now = snapshots.get(snapshotOf(head));
  if (old === undefined || isUnknown(old) || now === undefined) return false;
  const [before, after] = [parseSnapshot({ kind: 'whole', text: old.text }), parseSnapshot(now)];
  if (before.kind !== 'known' || after.kind !== 'known') return false;
  const same = before.identity.id === after.identity.id && before.identity.prevIds.join() === after.identity.prevIds.join();
  return same && Number(after.identity.version) > Number(before.identity.version);
}
