/** The disk: what lies in a migrations folder besides its SQL. Bounded, and never led out of the repository by a link. */
import { constants } from 'node:fs';
import { open, readdir, realpath, type FileHandle } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseOpening, type SnapshotText } from './snapshot.ts';

export interface FolderFiles {
  /** From the folder, with forward slashes: SQL files, journal and snapshots of both layouts. */
  readonly names: readonly string[];
  /** Null where there is none that can be read. */
  readonly journal: string | null;
  /** By name. */
  readonly snapshots: ReadonlyMap<string, SnapshotText>;
}

/** Bytes. */
const limits = { journal: 4_000_000, snapshot: 20_000_000, opening: 4_096, total: 400_000_000 };

/** Names at most: no folder of migrations comes near. */
const nameLimit = 40_000;

/**
 * Reads journal and snapshots. `whole` tells, by name, which snapshots are read to their end: with a base to compare with, those that
 * did not change were judged when they merged, and their first bytes are enough.
 */
export async function readFolderFiles(root: string, folder: string, whole: (name: string) => boolean): Promise<FolderFiles> {
  const names = await listNames(join(root, folder));
  const top = await realpath(root).catch(() => root);
  const snapshots = new Map<string, SnapshotText>();
  let budget = limits.total;
  for (const name of names.filter((one) => one.endsWith('snapshot.json'))) {
    const read = await readSnapshot(top, join(root, folder, name), whole(name), budget);
    budget -= read.kind === 'unreadable' ? 0 : read.text.length;
    snapshots.set(name, read);
  }
  const journal = names.includes('meta/_journal.json') ? await readWithin(top, join(root, folder, 'meta/_journal.json'), limits.journal, false) : null;
  return { names, journal: journal?.kind === 'whole' ? journal.text : null, snapshots };
}

async function listNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(
    entries.slice(0, nameLimit).map(async (entry): Promise<string[]> => {
      if (entry.name.endsWith('.sql') && !entry.isDirectory()) return [entry.name];
      if (!entry.isDirectory() && !entry.isSymbolicLink()) return [];
      const inside = await readdir(join(folder, entry.name)).catch(() => []);
      return inside.filter((name) => isOfInterest(entry.name, name)).map((name) => `${entry.name}/${name}`);
    }),
  );
  return below.flat().sort();
}

function isOfInterest(folder: string, name: string): boolean {
  if (folder === 'meta') return name === '_journal.json' || name.endsWith('snapshot.json');
  return name === 'migration.sql' || name === 'snapshot.json';
}

async function readSnapshot(root: string, path: string, whole: boolean, budget: number): Promise<SnapshotText> {
  if (budget <= 0) return { kind: 'unreadable', reason: 'the snapshots before it have more bytes than are read' };
  const read = await readWithin(root, path, limits.snapshot, !whole);
  return read.kind === 'opening' && parseOpening(read.text) === null ? readWithin(root, path, limits.snapshot, false) : read;
}

async function readWithin(root: string, path: string, limit: number, openingOnly: boolean): Promise<SnapshotText> {
  try {
    const real = await realpath(path);
    const way = relative(root, real);
    if (way === '..' || way.startsWith(`..${sep}`)) return { kind: 'unreadable', reason: 'it is a symbolic link that leads out of the repository' };
    // A FIFO must not make us wait for its writer.
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    return await readText(file, limit, openingOnly).finally(() => file.close());
  } catch (thrown) {
    return { kind: 'unreadable', reason: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error' };
  }
}

async function readText(file: FileHandle, limit: number, openingOnly: boolean): Promise<SnapshotText> {
  const stats = await file.stat();
  const { size } = stats;
  if (!stats.isFile()) return { kind: 'unreadable', reason: 'it is no regular file' };
  if (size > limit) return { kind: 'unreadable', reason: `it has ${size} bytes, more than are read` };
  if (!openingOnly || size <= limits.opening) return { kind: 'whole', text: await file.readFile('utf8') };
  const { buffer, bytesRead } = await file.read(Buffer.alloc(limits.opening), 0, limits.opening, 0);
  return { kind: 'opening', text: buffer.subarray(0, bytesRead).toString('utf8') };
}
