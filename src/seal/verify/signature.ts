/** The signature of a bundle against the keys that the one who verifies trusts; offline, through Sigstore's own verifier. */
import { createPublicKey } from 'node:crypto';
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, Verifier } from '@sigstore/verify';
import { Problem } from '../../errors.ts';
import { renderFound } from '../../manifest/schema-issue.ts';
import type { KeyBundle } from './bundle.ts';
import type { PublicKey } from '../key.ts';

/** The key, among `keys`, that signed the bundle. Throws `verify/signature`. */
export function verifySignature(bundle: KeyBundle, keys: readonly PublicKey[]): PublicKey {
  const key = keys.find(({ keyId }) => keyId === bundle.hint);
  if (key === undefined) throw foreignKey(bundle.hint, keys);
  try {
    verifierFor(key).verify(toSignedEntity(bundleFromJSON(bundle.json)));
  } catch (cause) {
    throw new Problem('verify/signature', {
      message: `The signature was not made by the key ${key.keyId} over this payload.`,
      remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
      place: 'bundle: dsseEnvelope.signatures[0]',
      cause,
    });
  }
  return key;
}

/** No log and no timestamp authority is trusted: a bundle that brings one was refused before (V4). */
function verifierFor(key: PublicKey): Verifier {
  const publicKey = createPublicKey(key.pem);
  const trust = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [], publicKey: () => ({ publicKey, validFor: () => true }) };
  return new Verifier(trust, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
}

function foreignKey(hint: string, keys: readonly PublicKey[]): Problem {
  const given = keys.length === 0 ? 'no key is trusted' : `trusted are ${keys.map(({ keyId }) => keyId).join(', ')}`;
  return new Problem('verify/signature', {
    message: `The bundle names the key ${renderFound(hint)}; ${given}.`,
    remedy: 'Give the public key that your organisation published for its deploys. Do not take it from where the evidence came from.',
    place: 'bundle: verificationMaterial.publicKey.hint',
  });
}
