/** A migrations folder as it stands at one commit or in the work tree, in the form in which two of them are compared. */
import { posix } from 'node:path';
import { blobId, type ObjectFormat } from '../../git/blob.ts';
import type { Generation } from '../../model/drizzle.ts';
import { joinChunks, migrationPath } from '../../model/migration.ts';
import type { MigrationsFolder } from '../../model/project.ts';
import { unknown, type OrUnknown } from '../../model/unknown.ts';
import { parseJournal, type JournalEntry } from './journal.ts';
import { parseTimestamp } from './timestamp.ts';

export interface MigrationState {
  /** v0: the tag; v1: the folder's name. */
  readonly name: string;
  /** Milliseconds; v0: `when`, v1: the folder's timestamp. */
  readonly createdAt: number;
  /** Of its SQL file, from the repository's root. */
  readonly path: string;
  /** git's id of the SQL file's bytes; null where there is no such file, unknown where it cannot be read. */
  readonly sql: OrUnknown<string> | null;
  /** Of its snapshot, from the repository's root; whether it is there is another question. */
  readonly snapshotPath: string;
  /** Null in the v1 layout. */
  readonly entry: JournalEntry | null;
}

export interface FolderState {
  /** From the repository's root. */
  readonly path: string;
  /** Null where there are no migrations of either layout. */
  readonly generation: Generation | null;
  /** In the order in which drizzle-kit runs them. */
  readonly migrations: readonly MigrationState[];
  /** The journal's text; null where there is none. */
  readonly journal: string | null;
  /** Whether the journal, where there is one, could be understood. */
  readonly readable: boolean;
}

/** Files by their path from the migrations folder, with git's ids of their bytes. */
export type FileIds = ReadonlyMap<string, OrUnknown<string>>;

/** drizzle-kit names no locale in a child without one, so its order is that of en-US. */
const kitLocale = 'en-US';

const folderFile = /^([^/]+)\/migration\.sql$/u;

export function parseState(path: string, files: FileIds, journal: string | null): FolderState {
  if (files.has('meta/_journal.json')) return parseJournalState(path, files, journal);
  const names = [...files.keys()].flatMap((file) => folderFile.exec(file)?.[1] ?? []).sort((a, b) => a.localeCompare(b, kitLocale));
  const migrations = names.flatMap((name): MigrationState[] => {
    const createdAt = parseTimestamp(name);
    return createdAt === null ? [] : [{ ...placesOf('v1', path, name), name, createdAt, sql: files.get(`${name}/migration.sql`) ?? null, entry: null }];
  });
  return { path, generation: migrations.length === 0 ? null : 'v1', migrations, journal: null, readable: true };
}

function parseJournalState(path: string, files: FileIds, journal: string | null): FolderState {
  const entries = journal === null ? null : parseJournal(journal);
  const migrations = (entries ?? []).map((entry): MigrationState => ({
    ...placesOf('v0', path, entry.tag),
    name: entry.tag,
    createdAt: entry.when,
    sql: files.get(`${entry.tag}.sql`) ?? null,
    entry,
  }));
  return { path, generation: 'v0', migrations, journal, readable: entries !== null };
}

function placesOf(generation: Generation, folder: string, name: string): Pick<MigrationState, 'path' | 'snapshotPath'> {
  return { path: migrationPath(generation, folder, name), snapshotPath: posix.join(folder, snapshotFile(generation, name)) };
}

/** drizzle-kit 0.x names a snapshot by what stands before the tag's first underscore. */
export function snapshotFile(generation: Generation, name: string): string {
  return generation === 'v1' ? `${name}/snapshot.json` : `meta/${name.split('_', 1)[0] ?? ''}_snapshot.json`;
}

/** The folder that the project's reader read, with the names of all files that were found in it. */
export function stateOf(folder: MigrationsFolder, files: readonly string[], journal: string | null, format: ObjectFormat): FolderState {
  const ids = new Map<string, OrUnknown<string>>(files.map((file) => [file, unknown('The file could not be read.')]));
  for (const { name, chunks } of folder.migrations) {
    const file = folder.generation === 'v0' ? `${name}.sql` : `${name}/migration.sql`;
    ids.set(file, blobId(Buffer.from(joinChunks(chunks)), format));
  }
  return parseState(folder.path, ids, journal);
}
