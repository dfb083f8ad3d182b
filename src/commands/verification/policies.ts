/** Whom to believe, read from what was given beside the evidence. */
import { dirname, resolve } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import { readBytes } from '../../host/disk.ts';
import type { TrustedSigners } from '../../inputs/verify.ts';
import { parsePublicKey } from '../../seal/key.ts';
import {
  parseVerificationPolicyFile,
  resolveVerificationPolicies,
  trustedRootPaths,
  type NamedVerificationPolicy,
} from '../../seal/verification-policy-file.ts';

export type VerificationPolicies = readonly [NamedVerificationPolicy, ...NamedVerificationPolicy[]];

const longestFile = 8 * 1024 * 1024;

export async function readVerificationPolicies(trust: TrustedSigners, at: (path: string) => string): Promise<VerificationPolicies> {
  switch (trust.kind) {
    case 'keys':
      return [keyPolicy(trust.pem)];
    case 'key-file':
      return [keyPolicy(await readText(at(trust.path), 'public-key-file'))];
    case 'verification-policy':
      return await readCheckConfiguration(at(trust.path));
  }
}

/** One text may hold several keys. */
function keyPolicy(text: string): NamedVerificationPolicy {
  const blocks = text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/gu) ?? [text];
  return { name: 'the given public key', policy: { keys: blocks.map(parsePublicKey) } };
}

/** Trusted roots lie where the file says, from its own folder. */
async function readCheckConfiguration(path: string): Promise<VerificationPolicies> {
  const file = parseVerificationPolicyFile(Buffer.from(await readText(path, 'verification-policy')));
  const roots = trustedRootPaths(file).map(async (root) => [root, await readText(resolve(dirname(path), root), 'verification-policy')] as const);
  const [first, ...others] = resolveVerificationPolicies(file, new Map(await Promise.all(roots)));
  if (first === undefined) throw unreadable('verification-policy');
  return [first, ...others];
}

async function readText(path: string, place: string): Promise<string> {
  const bytes = await readBytes(path, longestFile);
  if (bytes === null) throw unreadable(place);
  return Buffer.from(bytes).toString('utf8');
}

function unreadable(place: string): Problem {
  return new Problem('verify/unreadable', {
    message: 'The file that says whom to believe, or one that it names, cannot be read.',
    remedy: 'Give the path of a file that exists and may be read.',
    place,
  });
}

/** Whom to believe, and the files to compare; evidence comes afterwards. */
export interface VerificationBasis {
  readonly policies: VerificationPolicies;
  /** By migration name; null where none were given. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}
