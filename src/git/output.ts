/** What git prints, understood. */

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
  return partsOf(stdout).flatMap((line) => {
    const { mode = '', type, blob = '', size, path = '' } = treeLine.exec(line)?.groups ?? {};
    return type === 'blob' && mode.startsWith('100') ? [{ path, blob, bytes: Number(size) }] : [];
  });
}

/** Names that git ended with NUL; null where it failed. */
export function parseNames(code: number | null, stdout: string): readonly string[] | null {
  return code === 0 ? partsOf(stdout) : null;
}

/** What git ended with NUL each. */
export function partsOf(stdout: string): string[] {
  return stdout.split('\0').filter((part) => part !== '');
}
