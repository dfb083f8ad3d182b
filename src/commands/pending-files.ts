/** The pending migrations as they lie in the work tree now: it is these bytes that are held against the pull requests, and that drizzle-kit reads. */
import { join } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { readBytes } from '../host/disk.ts';
import { blobId } from '../git/blob.ts';
import { digest } from '../model/digest.ts';
import type { PendingFile } from '../model/gate.ts';
import type { Migration } from '../model/migration.ts';

/** Throws `source/changed` for a file that is another one than the plan was made of. */
export async function readPending(workspace: string, pending: readonly Migration[]): Promise<readonly PendingFile[]> {
  return await Promise.all(
    pending.map(async ({ name, path, bytes, sha256 }) => {
      const content = await readBytes(join(workspace, path), bytes);
      if (content !== null && digest(content) === sha256) return { name, path, blob: blobId(content) };
      throw new Problem('source/changed', {
        message: 'A migration file changed while this job was reading it.',
        remedy: 'Find out which process of this job writes to the work tree meanwhile.',
        place: path,
      });
    }),
  );
}
