/** Looks for planted secrets in whatever a run left behind, byte for byte. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Needle } from './vault.ts';

/** Bytes and where they come from. */
export type Haystack = readonly [place: string, bytes: Buffer | string];

/** What was found where; the names of files count as well. */
export function search(needles: readonly Needle[], haystacks: readonly Haystack[]): string[] {
  return haystacks.flatMap(([place, content]) => {
    const bytes = Buffer.concat([Buffer.from(place), Buffer.from('\n'), Buffer.from(content)]);
    return [...new Set(needles.filter((needle) => bytes.includes(needle.bytes)).map(({ secret }) => `${secret} in ${place}`))];
  });
}

/** Every file below a folder, but for what git and the package manager keep. */
export async function readFiles(folder: string, name: string): Promise<Haystack[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const own = files.filter((path) => !/\/(?:node_modules|\.git)\//u.test(path));
  return await Promise.all(own.map(async (path): Promise<Haystack> => [`${name}/${relative(folder, path)}`, await readFile(path)]));
}
