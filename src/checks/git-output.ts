/** What git prints of trees and differences, understood. */
import { posix } from 'node:path';

export interface TreeFile {
  readonly path: string;
  /** git's id of its bytes. */
  readonly blob: string;
  readonly bytes: number;
}

const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const treeLine = /^(?<mode>\d{6}) (?<type>\w+) (?<blob>[0-9a-f]{40,64}) +(?<size>\d+|-)\t(?<path>[^]+)$/u;

/** The first id that git printed; null where it printed none. */
export function parseId(code: number | null, stdout: string): string | null {
  const id = stdout.split('\n', 1)[0]?.trim() ?? '';
  return code === 0 && objectId.test(id) ? id : null;
}

/** The regular files of `git ls-tree -r -z --long`; null where git did not list them. */
export function parseTree(code: number | null, stdout: string): readonly TreeFile[] | null {
  if (code !== 0) return null;
  return parts(stdout).flatMap((line) => {
    const { mode = '', type, blob = '', size, path = '' } = treeLine.exec(line)?.groups ?? {};
    return type === 'blob' && mode.startsWith('100') ? [{ path, blob, bytes: Number(size) }] : [];
  });
}

/** Names that git ended with NUL; null where it failed. */
export function parseNames(code: number | null, stdout: string): readonly string[] | null {
  return code === 0 ? parts(stdout) : null;
}

function parts(stdout: string): string[] {
  return stdout.split('\0').filter((part) => part !== '');
}

/** A folder of migrations among the base's files that is none any more; one of the same last name is taken first. Null where there is none. */
export function selectMoved(before: readonly string[], now: readonly string[], path: string): string | null {
  const left = foldersIn(now);
  const gone = [...foldersIn(before)].filter((folder) => !left.has(folder)).sort();
  return gone.find((folder) => posix.basename(folder) === posix.basename(path)) ?? gone[0] ?? null;
}

function foldersIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => /^(?:(.*)\/)?(?:meta\/_journal\.json|\d{14}[^/]*\/migration\.sql)$/u.exec(name)?.[1] ?? []));
}
