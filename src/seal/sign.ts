/** Signing: a statement becomes a Sigstore bundle v0.3 with one DSSE signature by a key. */
import { sign } from 'node:crypto';
import { bundleToJSON } from '@sigstore/bundle';
import type { Signer } from '@sigstore/sign';
// The whole package is ten times as much to load: its clients of Fulcio, Rekor and the identity providers, which a key does not need.
import { DSSEBundleBuilder } from '@sigstore/sign/dist/bundler/dsse.js';
import { Problem } from '../errors/problem.ts';
import { payloadType } from '../manifest/statement.ts';
import type { SigningKey } from './key.ts';

/** The bundle file's text for an exact payload. Throws `seal/failed`. */
export async function sealStatement(payload: string, key: SigningKey): Promise<string> {
  const builder = new DSSEBundleBuilder({ signer: signerOf(key), witnesses: [] });
  try {
    const bundle = await builder.create({ data: Buffer.from(payload, 'utf8'), type: payloadType });
    return JSON.stringify(bundleToJSON(bundle));
  } catch (cause) {
    throw new Problem('seal/failed', {
      message: 'The statement could not be signed with the given key.',
      remedy: 'Check the signing key, and run again.',
      cause,
    });
  }
}

/** Ed25519 takes no digest of its own; ECDSA P-256 goes with SHA-256. */
export function signerOf({ privateKey, publicKey }: SigningKey): Signer {
  const algorithm = publicKey.algorithm === 'ed25519' ? null : 'sha256';
  return {
    sign: (data) =>
      Promise.resolve({ signature: sign(algorithm, data, privateKey), key: { $case: 'publicKey', publicKey: publicKey.pem, hint: publicKey.keyId } }),
  };
}
