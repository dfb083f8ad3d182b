/** Files of the repository that GitHub reads, too, as they lie in the work tree. */
import { join } from 'node:path';
import { readText } from '../project/disk.ts';

/** Where GitHub looks for it, in its order. */
export const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** GitHub reads no larger one, in bytes. */
const longest = 3_000_000;

/** Null where there is none. */
export async function readCodeOwners(repositoryRoot: string): Promise<string | null> {
  for (const path of codeOwnersPaths) {
    const text = await readText(join(repositoryRoot, path), longest);
    if (text !== null) return text;
  }
  return null;
}
