/** SHA-256 digests, always as 64 lower-case hexadecimal digits. */
import { createHash } from 'node:crypto';

export type Sha256 = string;

/** The SHA-256 of a text's UTF-8 bytes, or of bytes as they are. */
export function digest(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex');
}
