/** The disk: the files of a repository that may start a push. Bounded; no link is followed. */
import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { ReadSources, Source, UnreadSource } from './push.ts';
import { kindOf } from './place.ts';

const limits = { files: 20_000, bytes: 1_000_000, searched: 20_000_000, parallel: 32 };

/** What code has to name for its text to matter. */
const named = Buffer.from('drizzle-kit');

/** `paths` are those that git knows, from the repository's root, with forward slashes. */
export async function readSources(root: string, paths: readonly string[]): Promise<ReadSources> {
  const wanted = [...new Set(paths)].filter((path) => kindOf(path) !== null);
  const top = await realpath(root);
  const sources: Source[] = [];
  const unread: UnreadSource[] =
    wanted.length > limits.files ? [{ path: null, reason: `it has ${wanted.length} files to look into, and ${limits.files} are looked into` }] : [];
  const read = async (path: string): Promise<void> => {
    const found = await readSource(top, path);
    if (typeof found === 'string') sources.push({ path, text: found });
    else if (found !== null) unread.push(found);
  };
  const next = wanted.slice(0, limits.files).values();
  await Promise.all(
    Array.from({ length: limits.parallel }, async () => {
      for (const path of next) await read(path);
    }),
  );
  const byPath = (a: { readonly path: string | null }, b: { readonly path: string | null }): number => ((a.path ?? '') < (b.path ?? '') ? -1 : 1);
  return { sources: sources.sort(byPath), unread: unread.sort(byPath) };
}

/** Null for what is not there (a deletion that is not committed), is no file of the repository's own, or names nothing that matters. */
async function readSource(root: string, path: string): Promise<string | UnreadSource | null> {
  const full = join(root, path);
  try {
    const [stats, folder] = await Promise.all([lstat(full), realpath(dirname(full))]);
    const way = relative(root, folder);
    if (!stats.isFile() || way === '..' || way.startsWith(`..${sep}`)) return null;
    const isCode = kindOf(path) === 'code';
    const tooLarge: UnreadSource = { path, reason: `it has ${stats.size} bytes, and ${limits.bytes} are read` };
    if (stats.size > (isCode ? limits.searched : limits.bytes)) return tooLarge;
    const file = await open(full, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    const bytes = await file.readFile().finally(() => file.close());
    if (isCode && !bytes.includes(named)) return null;
    return stats.size > limits.bytes ? tooLarge : bytes.toString('utf8');
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : { path, reason: code };
  }
}
