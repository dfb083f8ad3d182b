/** integrity/snapshot-version: a snapshot in a format that the project's drizzle-kit may not know. */
import { groupBy } from '../../model/group.ts';
import type { Dialect, Generation } from '../../model/drizzle.ts';
import type { FindingDetails } from '../finding.ts';
import { placeIn, selectKnown, type FolderInspection, type IntegrityRule, type NamedSnapshot } from './rule.ts';
import { quote } from '../../text/plain.ts';
import { quoteNames } from '../../text/sentence.ts';

/** The oldest formats of snapshots that the newest drizzle-kit of each generation accepts, and the newest that are known here. */
const formats: Readonly<Record<Generation, Readonly<Record<Dialect, { readonly oldest: number; readonly newest: number }>>>> = {
  v0: {
    postgresql: { oldest: 7, newest: 7 },
    mysql: { oldest: 5, newest: 5 },
    sqlite: { oldest: 6, newest: 6 },
    turso: { oldest: 6, newest: 6 },
  },
  v1: {
    // 1.0 wrote 8 in its betas, and still reads it.
    postgresql: { oldest: 8, newest: 9 },
    mysql: { oldest: 6, newest: 6 },
    sqlite: { oldest: 7, newest: 7 },
    turso: { oldest: 7, newest: 7 },
  },
};

export const snapshotVersion: IntegrityRule = {
  id: 'integrity/snapshot-version',
  severity: 'error',
  criteria: ['CC8.1'],
  cause:
    'A snapshot has a newer format than this generation of drizzle-kit writes, or an older one than the next `generate` accepts. 0.31 then ends with exit code 0 and writes nothing.',
  remedy: 'Newer: install the drizzle-kit that wrote it. Older: run `drizzle-kit up` and commit what it writes.',
  alias: ['drizzle-kit check unsupported', 'drizzle-kit check non_latest'],
  find: (inspection) => [...groupBy(selectKnown(inspection), ({ version }) => version)].flatMap(([version, same]) => judge(version, same, inspection)),
};

function judge(version: string, same: readonly NamedSnapshot[], { folder, dialect }: FolderInspection): FindingDetails[] {
  if (dialect === null) return [];
  const { oldest, newest: known } = formats[folder.generation ?? 'v0'][dialect];
  const place = placeIn(folder, same.at(-1)?.file ?? '');
  const has = `The format of ${quoteNames(same.map(({ file }) => file))} is ${quote(version)}`;
  if (!/^\d{1,4}$/u.test(version) || Number(version) > known) return [{ message: `${has}; the newest known one is ${known}.`, place }];
  if (Number(version) >= oldest) return [];
  return [{ message: `${has}, older than ${known}.`, place, severity: 'warning', remedy: 'Run `drizzle-kit up` and commit what it writes.' }];
}
