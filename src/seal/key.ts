/** The keys of a seal: ECDSA P-256 and Ed25519, read from PEM. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { Problem } from '../errors/problem.ts';
import { digest, type Sha256 } from '../model/digest.ts';
import type { Secret } from '../model/secret.ts';

export type KeyAlgorithm = 'ecdsa-p256-sha256' | 'ed25519';

/** A key to verify with; who publishes it decides what is trusted. */
export interface PublicKey {
  readonly algorithm: KeyAlgorithm;
  /** The SHA-256 of the key's SubjectPublicKeyInfo in DER. */
  readonly keyId: Sha256;
  /** SubjectPublicKeyInfo. */
  readonly pem: string;
}

export interface SigningKey {
  readonly publicKey: PublicKey;
  /** Node shows nothing of it when it is printed. */
  readonly privateKey: KeyObject;
}

/** The signing key in a PKCS#8 or SEC1 PEM text. Throws `seal/key-invalid`, which says nothing of the key itself. */
export function parseSigningKey(pem: Secret): SigningKey {
  const text = pem.reveal();
  refuseOtherText(text, 'PRIVATE KEY');
  const privateKey = readPem(() => createPrivateKey(text));
  return { publicKey: describe(createPublicKey(privateKey)), privateKey };
}

/** The verification key in a PEM text. Throws `seal/key-invalid`. */
export function parsePublicKey(pem: string): PublicKey {
  refuseOtherText(pem, 'PUBLIC KEY');
  return describe(readPem(() => createPublicKey(pem)));
}

/** What can be told from the text's labels is told before the parser only says no. */
function refuseOtherText(text: string, expected: 'PRIVATE KEY' | 'PUBLIC KEY'): void {
  if (text.trim() === '') throw invalid('nothing');
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,64})-----/gu)].map(([, label]) => label ?? '');
  if (labels.length === 0) throw invalid('a text without a PEM block');
  if (labels.includes('ENCRYPTED PRIVATE KEY') || text.includes('Proc-Type: 4,ENCRYPTED')) throw invalid('an encrypted private key');
  const keys = labels.filter((label) => label !== 'EC PARAMETERS');
  if (keys.length !== 1) throw invalid(`${String(keys.length)} PEM blocks`);
  if (keys[0]?.endsWith(expected) !== true) throw invalid(`a PEM block of another kind, where a ${expected.toLowerCase()} belongs`);
}

function readPem(read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch {
    // The parser's own error is left out: nobody promises that it holds nothing of the text.
    throw invalid('a PEM block that cannot be read; its line breaks may be lost');
  }
}

function describe(key: KeyObject): PublicKey {
  const spki = key.export({ type: 'spki', format: 'der' });
  return { algorithm: algorithmOf(key), keyId: digest(spki), pem: key.export({ type: 'spki', format: 'pem' }).toString() };
}

function algorithmOf(key: KeyObject): KeyAlgorithm {
  const type = key.asymmetricKeyType ?? 'unknown';
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (type === 'ed25519') return 'ed25519';
  if (type === 'ec' && curve === 'prime256v1') return 'ecdsa-p256-sha256';
  throw invalid(type === 'ec' ? `an EC key on the curve ${curve ?? 'of explicit parameters'}` : `a key of type ${type}`);
}

function invalid(found: string): Problem {
  return new Problem('seal/key-invalid', {
    message: `Found ${found}; expected one unencrypted ECDSA P-256 or Ed25519 key in PEM.`,
    remedy: 'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256, and keep the line breaks of the PEM text.',
    place: 'signing key',
  });
}
