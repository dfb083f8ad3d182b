/** RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that a digest says something about the value. */
import canonicalize from 'canonicalize';
import { digest, type Sha256 } from './digest.ts';

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
