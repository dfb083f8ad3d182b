/** git, asked what differs between two texts; the repository itself is not touched. */
import { join } from 'node:path';
import { openGit } from '../../git/git.ts';
import { writeBytes } from '../../host/disk.ts';
import type { ReadOutput } from '../../model/ports.ts';

export interface TwoTexts {
  /** From the repository's root. */
  readonly path: string;
  /** Null where there is no such file. */
  readonly before: string | null;
  readonly after: string;
}

/** A unified diff with the path as people know it; empty where nothing differs. `tempFolder` is an empty folder that its owner removes. */
export async function readDifference({ path, before, after }: TwoTexts, tempFolder: string, readOutput: ReadOutput): Promise<string> {
  if (before === after) return '';
  await Promise.all([
    before === null ? Promise.resolve() : writeBytes(join(tempFolder, 'a', path), Buffer.from(before)),
    writeBytes(join(tempFolder, 'b', path), Buffer.from(after)),
  ]);
  const sides = [before === null ? '/dev/null' : `a/${path}`, `b/${path}`];
  const options = ['--no-index', '--no-color', '--no-ext-diff', '--no-textconv', '--no-prefix', '--no-renames', '--text'];
  const { stdout } = await openGit(tempFolder, readOutput)('-c', 'core.autocrlf=false', 'diff', ...options, '--', ...sides);
  return stdout;
}
