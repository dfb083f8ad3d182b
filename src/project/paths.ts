/** Paths, compared without looking at the disk. */
import { dirname, isAbsolute, relative, sep } from 'node:path';

/** Whether the absolute path is the folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/** The path from the folder, with forward slashes; empty for the folder itself. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** The folder and those above it, nearest first, up to the top or, where it is one of them, to `last`. */
export function ancestors(folder: string, last?: string): string[] {
  const parent = dirname(folder);
  return folder === last || parent === folder ? [folder] : [folder, ...ancestors(parent, last)];
}
