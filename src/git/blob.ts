/** git's id of a file's bytes. */
import { createHash } from 'node:crypto';

/** The length of the repository's object ids says which digest they are. */
export type ObjectFormat = 'sha1' | 'sha256';

/** GitHub's repositories are SHA-1 ones. */
export function blobId(content: Uint8Array, format: ObjectFormat = 'sha1'): string {
  return createHash(format)
    .update(`blob ${String(content.byteLength)}\0`)
    .update(content)
    .digest('hex');
}

export function formatOf(objectId: string): ObjectFormat {
  return objectId.length === 64 ? 'sha256' : 'sha1';
}
