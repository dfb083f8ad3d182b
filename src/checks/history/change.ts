/** Two states of a migrations folder, laid beside each other: what merged, what became of it, and what is new. */
import { isUnknown } from '../../model/unknown.ts';
import { formatTimestamp } from '../folder/timestamp.ts';
import type { FolderState, MigrationState } from '../folder/state.ts';

export interface MergedPair {
  readonly base: MigrationState;
  readonly head: MigrationState;
}

export interface HistoryChange {
  readonly base: FolderState;
  readonly head: FolderState;
  /** Whether `drizzle-kit up` made folders of a journal: names and times are then those that it gives. */
  readonly converted: boolean;
  /** One migration on both sides, known by its name. */
  readonly pairs: readonly MergedPair[];
  /** The same bytes under another name. */
  readonly renamed: readonly MergedPair[];
  /** In the base, and neither of the two above. */
  readonly gone: readonly MigrationState[];
  /** In the order in which drizzle-kit runs them. */
  readonly fresh: readonly MigrationState[];
}

export function compareFolders(base: FolderState, head: FolderState): HistoryChange {
  const converted = base.generation === 'v0' && head.generation === 'v1';
  const merged = base.migrations.filter(({ sql }) => sql !== null);
  const present = new Map(head.migrations.filter(({ sql }) => sql !== null).map((migration) => [migration.name, migration]));
  const pairs = merged.flatMap((migration): MergedPair[] => {
    const same = present.get(converted ? convertedName(migration) : migration.name);
    return same === undefined ? [] : [{ base: migration, head: same }];
  });
  const [found, taken] = [new Set(pairs.map((pair) => pair.base)), new Set(pairs.map((pair) => pair.head))];
  const left = merged.filter((migration) => !found.has(migration));
  const renamed = pairByBytes(
    left,
    [...present.values()].filter((migration) => !taken.has(migration)),
  );
  const [refound, retaken] = [new Set(renamed.map((pair) => pair.base)), new Set(renamed.map((pair) => pair.head))];
  return {
    base,
    head,
    converted,
    pairs,
    renamed,
    gone: left.filter((migration) => !refound.has(migration)),
    fresh: [...present.values()].filter((migration) => !taken.has(migration) && !retaken.has(migration)),
  };
}

/** The name that `drizzle-kit up` gives: the journal's time, then the tag without its number. */
function convertedName({ name, createdAt }: MigrationState): string {
  return `${formatTimestamp(createdAt)}_${name.split('_').slice(1).join('_')}`;
}

function pairByBytes(left: readonly MigrationState[], open: readonly MigrationState[]): MergedPair[] {
  const free = new Set(open);
  return left.flatMap((base): MergedPair[] => {
    const alike = [...free].filter(({ sql }) => sql === base.sql && !isUnknown(sql));
    const head = alike.find(({ createdAt }) => createdAt === base.createdAt) ?? alike[0];
    if (head === undefined) return [];
    free.delete(head);
    return [{ base, head }];
  });
}

/** The time that a new migration has to come after; null where nothing merged. */
export function newestMerged({ base, head }: HistoryChange): number | null {
  const newest = base.migrations.reduce<number | null>((latest, { createdAt }) => Math.max(latest ?? createdAt, createdAt), null);
  // 1.0 counts in seconds.
  return newest !== null && head.generation === 'v1' ? Math.floor(newest / 1_000) * 1_000 : newest;
}
