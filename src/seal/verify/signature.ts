/** The signature of a bundle against the keys that the one who verifies trusts; offline, through Sigstore's own verifier. */
import { createPublicKey } from 'node:crypto';
import { Verifier, type SignedEntity, type TrustMaterial } from '@sigstore/verify';
import { Problem } from '../../errors/problem.ts';
import { renderFound } from '../../manifest/schema-issue.ts';
import type { Bundle } from './bundle.ts';
import type { PublicKey } from '../key.ts';
import { openEntity, refuseRepeats, signedTimes } from './entity.ts';
import type { KeyPolicy } from './verification-policy.ts';
import type { Signed } from './certificate.ts';
import type { TrustedRoot } from './trusted-root.ts';
import { refuseLackOfTimestamps, timestampProblem } from './witnesses.ts';

/** The key that signed, and when. Throws `verify/key-demanded`, `verify/signature`, `verify/timestamp`. */
export function verifySignature(bundle: Bundle, policy: KeyPolicy): Signed {
  const key = selectKey(bundle, policy.keys);
  const entity = openEntity(bundle);
  requireKey(entity, key);
  requireTimestamps(bundle, entity, key, policy.trustedRoots ?? []);
  return { kind: 'key', key, times: signedTimes(entity) };
}

function selectKey({ signer }: Bundle, keys: readonly PublicKey[]): PublicKey {
  if (signer.kind === 'certificate') throw keyDemanded();
  const key = keys.find(({ keyId }) => keyId === signer.hint);
  if (key === undefined) throw foreignKey(signer.hint, keys);
  return key;
}

/** The signature alone: with the timestamps, one error would stand for two. */
function requireKey(entity: SignedEntity, key: PublicKey): void {
  try {
    new Verifier(trusting(key, noAuthorities), noThresholds).verify({ ...entity, timestamps: [] });
  } catch (cause) {
    throw forged(key, cause);
  }
}

/** A timestamp that nobody checks looks like one that was. */
function requireTimestamps(bundle: Bundle, entity: SignedEntity, key: PublicKey, roots: readonly TrustedRoot[]): void {
  if (roots.length === 0 && bundle.timestamps.length === 0) return;
  if (roots.length === 0) throw timestampProblem('it brings a timestamp, and the policy trusts no timestamp authority');
  refuseLackOfTimestamps(bundle);
  refuseRepeats(bundle);
  if (!roots.some(({ material }) => holdsUnder(entity, trusting(key, material))))
    throw timestampProblem('a timestamp in it was not made by a trusted authority over this signature');
}

function holdsUnder(entity: SignedEntity, trust: TrustMaterial): boolean {
  try {
    new Verifier(trust, noThresholds).verify(entity);
    return true;
  } catch {
    return false;
  }
}

type Authorities = Omit<TrustMaterial, 'publicKey'>;

const noAuthorities: Authorities = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] };
const noThresholds = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 } as const;

function trusting(key: PublicKey, authorities: Authorities): TrustMaterial {
  const publicKey = createPublicKey(key.pem);
  return { ...authorities, publicKey: () => ({ publicKey, validFor: () => true }) };
}

function keyDemanded(): Problem {
  return new Problem('verify/key-demanded', {
    message: 'The bundle is signed with a certificate; the policy demands a signature by a key.',
    remedy: 'Give the bundle that was signed with the key, or a policy with the identity of the workflow that signs.',
    place: 'bundle: verificationMaterial.certificate',
  });
}

function forged(key: PublicKey, cause: unknown): Problem {
  return new Problem('verify/signature', {
    message: `The signature was not made by the key ${key.keyId} over this payload.`,
    remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
    place: 'bundle: dsseEnvelope.signatures[0]',
    cause,
  });
}

function foreignKey(hint: string, keys: readonly PublicKey[]): Problem {
  const given = keys.length === 0 ? 'no key is trusted' : `trusted are ${keys.map(({ keyId }) => keyId).join(', ')}`;
  return new Problem('verify/signature', {
    message: `The bundle names the key ${renderFound(hint)}; ${given}.`,
    remedy: 'Give the public key that your organisation published for its deploys. Do not take it from where the evidence came from.',
    place: 'bundle: verificationMaterial.publicKey.hint',
  });
}
