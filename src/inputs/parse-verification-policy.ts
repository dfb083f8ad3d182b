/** Whom to believe. */
import type { TrustedSigners } from './inputs.ts';
import type { Reader } from './reader.ts';

export function parseTrustedSigners(reader: Reader): TrustedSigners {
  const pem = reader.optional('public-key');
  const path = reader.optional('public-key-file');
  const policy = reader.optional('verification-policy');
  if ([pem, path, policy].filter((given) => given !== null).length === 1) {
    if (pem !== null) return { kind: 'keys', pem };
    if (path !== null) return { kind: 'key-file', path };
    if (policy !== null) return { kind: 'verification-policy', path: policy };
  }
  throw reader.conflict(
    'public-key',
    'Exactly one of public-key, public-key-file and verification-policy is needed: who may have signed is never read from the evidence.',
    'Give one of the three.',
  );
}
