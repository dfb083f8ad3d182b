/** The package manager's lockfile that is nearest to the package. */
import { join } from 'node:path';
import { digest } from '../model/digest.ts';
import type { Lockfile } from '../model/project.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { describeLoss, type FileContent } from './content.ts';
import { pathFrom } from './paths.ts';

const names = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];

/** The largest that is read, in bytes. */
export const lockfileLimit = 100_000_000;

/** Where a lockfile of the folder may lie. */
export function lockfilePaths(folder: string): string[] {
  return names.map((name) => join(folder, name));
}

/** Picks from one level's files; null where the level has none. Two lockfiles say nothing: which one was installed from is not known. */
export function selectLockfile(root: string, files: readonly { readonly path: string; readonly content: FileContent }[]): OrUnknown<Lockfile> | null {
  const present = files.filter(({ content }) => content.kind !== 'absent');
  const [first] = present;
  if (first === undefined) return null;
  if (present.length > 1) return unknown(`Several lockfiles lie side by side: ${present.map(({ path }) => pathFrom(root, path)).join(', ')}.`);
  const path = pathFrom(root, first.path);
  return first.content.kind === 'read' ? { path, sha256: digest(first.content.bytes) } : unknown(`The lockfile ${path} ${describeLoss(first.content)}.`);
}
