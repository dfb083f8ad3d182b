/** Where forgeries are made: good evidence, the keys, and a signer that signs whatever it is given. */
import { sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Code } from '../../src/errors/problem.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { payloadType, renderStatement } from '../../src/manifest/statement.ts';
import { Secret } from '../../src/model/secret.ts';
import { parseSigningKey, type SigningKey } from '../../src/seal/key.ts';
import { bundleMediaType } from '../../src/seal/verify/bundle.ts';
import { succeeded } from '../../test/manifest/truthful.ts';

/** One attack: what the attacker hands over, and what must stop it. */
export interface Attack {
  /** The name of its directory. */
  readonly name: string;
  /** What the attacker hopes for, in a sentence. */
  readonly attack: string;
  readonly manifestBytes: Uint8Array;
  readonly bundle: Uint8Array | null;
  /** The migration files to compare, by migration name; null where that is not asked for. */
  readonly files?: ReadonlyMap<string, string>;
  readonly code: Code;
  readonly clause: string;
  /** The name of a file in `policies/`; `key` where it is left out. */
  readonly policy?: PolicyName;
}

export type PolicyName = 'key' | 'key-timestamped' | 'github' | 'sigstore';

export const keysFolder = fileURLToPath(new URL('../../test/forgeries/keys/', import.meta.url));

/** The key that the verifier believes. */
export const trusted = readKey('trusted');
/** The attacker's key. */
export const stranger = readKey('stranger');

export const goodManifest = renderManifest(succeeded());
export const goodStatement = renderStatement(succeeded());
export const goodBundle = seal(goodStatement, trusted);

export interface SealForm {
  readonly type?: string;
  /** The key that the bundle names, where that is not the one that signs. */
  readonly hint?: string;
  /** The bytes that are signed, where those are not the payload's DSSE encoding. */
  readonly signed?: Uint8Array;
}

/** A well-formed bundle over any payload, signed with any key: what sealStatement refuses, it does. */
export function seal(payload: string, { privateKey, publicKey }: SigningKey, { type = payloadType, hint = publicKey.keyId, signed }: SealForm = {}): string {
  const sig = sign(null, signed ?? encode(type, payload), privateKey).toString('base64');
  return JSON.stringify({
    mediaType: bundleMediaType,
    verificationMaterial: { publicKey: { hint } },
    dsseEnvelope: { payload: Buffer.from(payload).toString('base64'), payloadType: type, signatures: [{ sig, keyid: hint }] },
  });
}

export function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

/** Replaces the one place where `found` stands; a forgery that changes nothing would prove nothing. */
export function replaceOnce(text: string, found: string, by: string): string {
  const parts = text.split(found);
  if (parts.length !== 2) throw new Error(`Expected one ${JSON.stringify(found)}, found ${String(parts.length - 1)}.`);
  return parts.join(by);
}

/** The Pre-Authentication Encoding of DSSE. */
function encode(type: string, payload: string): Buffer {
  return Buffer.from(`DSSEv1 ${String(Buffer.byteLength(type))} ${type} ${String(Buffer.byteLength(payload))} ${payload}`);
}

function readKey(name: string): SigningKey {
  const pem = readFileSync(`${keysFolder}${name}.pem`, 'utf8');
  return parseSigningKey(new Secret(pem, [], () => undefined));
}
