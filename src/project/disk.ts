/** The disk: bounded, never following a link out of the repository, and never opening what nobody needs. */
import { constants, type Dirent } from 'node:fs';
import { access, mkdtemp, open, readdir, realpath, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../errors/problem.ts';
import type { FileContent, FolderContent } from './content.ts';
import { isWithin } from './paths.ts';
import { decodeText } from '../text/json.ts';

/** Sizes in bytes. */
const limits = { sql: 50_000_000, journal: 4_000_000 };

/** How many files are open at once; more gain nothing, the thread pool of Node is smaller. */
const parallel = 32;

/** Opening a FIFO must not wait for its writer. */
const reading = constants.O_RDONLY | constants.O_NONBLOCK;

/** Everything in a migrations folder that drizzle-kit would read at deploy; null where there is no such folder. Both paths are real. */
export async function readFolder(root: string, folder: string): Promise<FolderContent | null> {
  const entries = await listFolder(folder);
  if (entries === null) return null;
  const sqlNames = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.sql'));
  const folderNames = entries.filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !sqlNames.includes(entry));
  const [journal, sqlFiles, folders] = await Promise.all([
    followWithin(root, join(folder, 'meta', '_journal.json'), limits.journal),
    mapParallel(sqlNames, ({ name }) => readWithin(root, join(folder, name), limits.sql)),
    mapParallel(folderNames, (entry) => (entry.isSymbolicLink() ? followWithin : readWithin)(root, join(folder, entry.name, 'migration.sql'), limits.sql)),
  ]);
  return { journal, sqlFiles: byName(sqlNames, sqlFiles), folders: byName(folderNames, folders) };
}

/** A file's bytes, links followed wherever they lead; at most `limit` of them. */
export async function readFile(path: string, limit: number): Promise<FileContent> {
  return readOpened(path, reading, limit);
}

/** A small file's text; null where there is none that can be read. */
export async function readText(path: string, limit: number): Promise<string | null> {
  const content = await readFile(path, limit);
  return content.kind === 'read' ? decodeText(content.bytes) : null;
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The path without symbolic links; null where there is nothing that can be reached. */
export async function readRealPath(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}

/** Makes a folder with these files in a folder for temporary things, and gives its path. */
export async function writeTemporary(tempFolder: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tempFolder, 'project-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text, { flag: 'wx', mode: 0o600 })));
  return folder;
}

async function listFolder(folder: string): Promise<Dirent[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (thrown) {
    const code = codeOf(thrown);
    if (isAbsence(code)) return null;
    throw new Problem('folder/unreadable', { message: `The migrations folder could not be read (${code}).`, remedy: 'Let the job read it.', cause: thrown });
  }
}

/** Opens without following; a link is followed only after its end was seen to lie in the repository. */
async function readWithin(root: string, path: string, limit: number): Promise<FileContent> {
  const content = await readOpened(path, reading | constants.O_NOFOLLOW, limit);
  return content.kind === 'unreadable' && content.reason === 'ELOOP' ? followWithin(root, path, limit) : content;
}

async function followWithin(root: string, path: string, limit: number): Promise<FileContent> {
  try {
    const real = await realpath(path);
    return isWithin(root, real) ? await readOpened(real, reading | constants.O_NOFOLLOW, limit) : { kind: 'outside' };
  } catch (thrown) {
    return lossOf(codeOf(thrown));
  }
}

async function readOpened(path: string, flags: number, limit: number): Promise<FileContent> {
  try {
    const file = await open(path, flags);
    return await readHandle(file, limit).finally(() => file.close());
  } catch (thrown) {
    return lossOf(codeOf(thrown));
  }
}

async function readHandle(file: FileHandle, limit: number): Promise<FileContent> {
  const stats = await file.stat();
  if (!stats.isFile()) return { kind: 'unreadable', reason: 'it is no regular file' };
  if (stats.size > limit) return { kind: 'too-large', size: stats.size };
  return { kind: 'read', bytes: await file.readFile() };
}

function lossOf(code: string): FileContent {
  return isAbsence(code) ? { kind: 'absent' } : { kind: 'unreadable', reason: code };
}

function isAbsence(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown error';
}

function byName(entries: readonly Dirent[], contents: readonly FileContent[]): ReadonlyMap<string, FileContent> {
  return new Map(entries.map(({ name }, index) => [name, contents[index] ?? { kind: 'absent' }]));
}

async function mapParallel<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const next = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of next) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
  return results;
}
