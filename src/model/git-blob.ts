/** The id that git gives to a file's bytes, by which GitHub lists the files of a pull request. */
import { createHash } from 'node:crypto';

/** 40 hexadecimal digits: GitHub's repositories are SHA-1 ones. */
export function gitBlobId(content: Uint8Array): string {
  return createHash('sha1')
    .update(`blob ${String(content.byteLength)}\0`)
    .update(content)
    .digest('hex');
}
