/** SHA-256 digests, always as 64 lower-case hexadecimal digits. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export type Sha256 = string;

/** The SHA-256 of a text's UTF-8 bytes, or of bytes as they are. */
export function digest(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex');
}

/** The RFC 8785 text of a JSON value. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only a JSON value has a canonical form.');
  return text;
}

/** The SHA-256 of a value's RFC 8785 text. */
export function canonicalDigest(value: unknown): Sha256 {
  return digest(canonical(value));
}
