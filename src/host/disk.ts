/** The folders and files of this program itself. */
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { canonicalDigest, digest, type Sha256 } from '../model/digest.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';

/** The machine's folder for files that need not last. */
export function machineTempFolder(): string {
  return tmpdir();
}

/** The nearest folder upward that holds `.git`; the folder itself where none does. */
export async function findRepositoryRoot(folder: string): Promise<string> {
  for (let candidate = folder; candidate !== dirname(candidate); candidate = dirname(candidate)) {
    if (await exists(join(candidate, '.git'))) return candidate;
  }
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/** The SHA-256 of the RFC 8785 form of `[[name, sha256], …]` over the scripts of the bundle that runs; sources have none. */
export async function readDistDigest(folder: string): Promise<OrUnknown<Sha256>> {
  const names = (await readdir(folder)).filter((name) => /\.c?js$/u.test(name)).sort();
  if (!names.includes('index.js')) return unknown('it runs from its sources, not from its bundle');
  return canonicalDigest(await Promise.all(names.map(async (name) => [name, digest(await readFile(join(folder, name)))])));
}

/** A JSON file's value; null where it cannot be read, and what it would say is unknown then. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

/** A file's bytes, at most one more than `limit` so that what is too long shows; null where it cannot be read. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array | null> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, limit) + 1), 0, null, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** The folder, and those to it, where they are not there yet. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}

/** Writes a file whole, and the folders to it. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes, { flush: true });
}

/** Puts a text in a file's place in one step, so that nobody sees half of it; a link is replaced, not followed. */
export async function replaceText(path: string, text: string): Promise<void> {
  const fresh = `${path}.drizzle-attest`;
  await rm(fresh, { force: true });
  await writeFile(fresh, text, { flush: true, flag: 'wx' });
  await rename(fresh, path);
}

/** Throws where there is something at `to`. */
export async function moveFolder(from: string, to: string): Promise<void> {
  if (await exists(to)) throw new Error('There is a folder of the new name already.');
  await rename(from, to);
}

export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Every file of this name below a folder, by its path from there, in a fixed order. Links are not followed. */
export async function findFiles(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const found = entries.filter((entry) => entry.isFile() && entry.name === name);
  return found.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

/** The migration files of a folder by migration name, whichever generation wrote it; null where it cannot be read. */
export async function readMigrationFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  const files = entries.map(async (entry): Promise<[string, Uint8Array | null]> => {
    if (entry.isDirectory()) return [entry.name, await readBytes(join(folder, entry.name, 'migration.sql'), longestMigration)];
    return [entry.name.replace(/\.sql$/u, ''), entry.name.endsWith('.sql') ? await readBytes(join(folder, entry.name), longestMigration) : null];
  });
  return new Map((await Promise.all(files)).flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])));
}

const longestMigration = 64 * 1024 * 1024;

/** What lies below a folder, by its path from there with forward slashes, in a fixed order; `links` is all that is neither file nor folder. */
export async function readTreeOf(folder: string): Promise<{ readonly files: readonly string[]; readonly links: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const pathOf = (entry: { readonly parentPath: string; readonly name: string }): string =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
  const files = entries.filter((entry) => entry.isFile()).map(pathOf);
  const links = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf);
  return { files: files.sort(), links: links.sort() };
}

/** Whether there is nothing in a folder, or no folder at all. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  return await readdir(folder).then(
    (names) => names.length === 0,
    () => true,
  );
}
