/** The fix of history/out-of-order: the next time for a migration that comes out of order, where nothing else is wrong with it. */
import { z } from 'zod';
import { isUnknown } from '../../model/unknown.ts';
import { parseSnapshot } from '../folder/snapshot.ts';
import type { MigrationState } from '../folder/state.ts';
import { formatTimestamp } from '../folder/timestamp.ts';
import { newestMerged, type HistoryChange } from './change.ts';
import { selectOutOfOrder } from './out-of-order.ts';
import { snapshotOf, type Evidence } from './rule.ts';
import { parseJson } from '../../text/json.ts';
import { quote } from '../../text/plain.ts';

export interface Restamped {
  readonly name: string;
  /** v0: the old and the new `when`; v1: the folder's old and new name. */
  readonly from: string;
  readonly to: string;
}

export type Restamp =
  /** The journal's new text. */
  | { readonly kind: 'journal'; readonly text: string; readonly restamped: readonly Restamped[] }
  /** Folders to be renamed, from the migrations folder, in this order. */
  | { readonly kind: 'folders'; readonly restamped: readonly Restamped[] }
  | { readonly kind: 'unsafe'; readonly reason: string }
  | { readonly kind: 'nothing-out-of-order' };

interface Move {
  readonly migration: MigrationState;
  readonly createdAt: number;
}

/** From the first out-of-order one on, every new migration gets a time after all others; their order among themselves stays. */
export function restamp(change: HistoryChange, evidence: Evidence): Restamp {
  const first = selectOutOfOrder(change, evidence)[0];
  if (first === undefined) return { kind: 'nothing-out-of-order' };
  const moving = change.fresh.slice(change.fresh.indexOf(first));
  const staying = change.head.migrations.filter((migration) => !moving.includes(migration));
  const reason = objection(moving, staying, evidence);
  if (reason !== null) return { kind: 'unsafe', reason };
  const moves = nextTimes(moving, staying, change);
  return change.head.generation === 'v0' ? restampJournal(change, moves) : { kind: 'folders', restamped: moves.flatMap(renameFolder) };
}

/** v0 counts in milliseconds, v1 in seconds. */
function nextTimes(moving: readonly MigrationState[], staying: readonly MigrationState[], change: HistoryChange): readonly Move[] {
  const step = change.head.generation === 'v0' ? 1 : 1_000;
  let last = Math.max(newestMerged(change) ?? 0, ...staying.map(({ createdAt }) => createdAt));
  return moving.map((migration) => {
    last = Math.max(last + step, migration.createdAt);
    return { migration, createdAt: last };
  });
}

/** Why a new time alone would not mend it; null where it would. */
function objection(moving: readonly MigrationState[], staying: readonly MigrationState[], evidence: Evidence): string | null {
  let before = staying.at(-1);
  for (const migration of moving) {
    const name = quote(migration.name);
    const [own, last] = [identityOf(migration, evidence), before === undefined ? null : identityOf(before, evidence)];
    if (migration.sql === null || isUnknown(migration.sql)) return `The SQL file of ${name} cannot be read.`;
    if (own === null) return `${name} has no snapshot that can be read: generate it again.`;
    if (last === null || !own.prevIds.includes(last.id))
      return `${name} was not generated on top of what will come before it: delete it and generate it again.`;
    if (migration.entry !== null && staying.some((other) => snapshotOf(other) >= snapshotOf(migration)))
      return `The number of ${name} is not higher than that of the others, so the next generate would count from a wrong snapshot: generate it again.`;
    before = migration;
  }
  return null;
}

function identityOf(migration: MigrationState, { snapshots }: Evidence): { readonly id: string; readonly prevIds: readonly string[] } | null {
  const read = snapshots.get(snapshotOf(migration));
  const parsed = read === undefined ? null : parseSnapshot(read);
  return parsed?.kind === 'known' ? parsed.identity : null;
}

// An object keeps the order of its keys, as the file has them.
const objectSchema = z.record(z.string(), z.unknown());
const entriesSchema = z.array(objectSchema);

/** Everything that is not moved stays as it was written; the form is the one that drizzle-kit writes. */
function restampJournal({ head }: HistoryChange, moves: readonly Move[]): Restamp {
  const journal = objectSchema.safeParse(parseJson(head.journal ?? ''));
  const entries = entriesSchema.safeParse(journal.data?.['entries']);
  if (!journal.success || !entries.success || head.journal === null) return { kind: 'unsafe', reason: 'The journal has another form than drizzle-kit writes.' };
  const tags = new Set<unknown>(moves.map(({ migration }) => migration.name));
  const staying = entries.data.filter((entry) => !tags.has(entry['tag']));
  let index = Math.max(-1, ...staying.map((entry) => (typeof entry['idx'] === 'number' ? entry['idx'] : -1)));
  const moved = moves.flatMap(({ migration, createdAt }) => {
    const entry = entries.data.find((one) => one['tag'] === migration.name);
    index += 1;
    return entry === undefined ? [] : [{ ...entry, idx: index, when: createdAt }];
  });
  const indent = /^[ \t]+/mu.exec(head.journal)?.[0] ?? 2;
  const text = JSON.stringify({ ...journal.data, entries: [...staying, ...moved] }, null, indent) + (head.journal.endsWith('\n') ? '\n' : '');
  const restamped = moves.map(({ migration, createdAt }) => ({ name: migration.name, from: String(migration.createdAt), to: String(createdAt) }));
  return { kind: 'journal', text, restamped: restamped.filter(({ from, to }) => from !== to) };
}

function renameFolder({ migration, createdAt }: Move): Restamped[] {
  const to = `${formatTimestamp(createdAt)}${migration.name.slice('YYYYMMDDhhmmss'.length)}`;
  return to === migration.name ? [] : [{ name: migration.name, from: migration.name, to }];
}
