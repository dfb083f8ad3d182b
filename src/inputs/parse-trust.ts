/** Whom to believe. */
import type { Trust } from './inputs.ts';
import type { Reader } from './reader.ts';

export function parseTrust(reader: Reader): Trust {
  const pem = reader.optional('public-key');
  const path = reader.optional('public-key-file');
  const policy = reader.optional('policy');
  if ([pem, path, policy].filter((given) => given !== null).length === 1) {
    if (pem !== null) return { kind: 'keys', pem };
    if (path !== null) return { kind: 'key-file', path };
    if (policy !== null) return { kind: 'policy', path: policy };
  }
  throw reader.conflict(
    'public-key',
    'Exactly one of public-key, public-key-file and policy is needed: who may have signed is never read from the evidence.',
    'Give one of the three.',
  );
}
