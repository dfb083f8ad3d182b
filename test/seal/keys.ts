/** Keys made for one test run. */
import { generateKeyPairSync } from 'node:crypto';
import { Secret } from '../../src/model/secret.ts';
import { parseSigningKey, type SigningKey } from '../../src/seal/key.ts';

export const p256Pem = pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
export const ed25519Pem = pem(generateKeyPairSync('ed25519').privateKey);

/** A PEM text as the door hands it on. */
export function secret(text: string): Secret {
  return new Secret(text, [], () => undefined);
}

export const p256: SigningKey = parseSigningKey(secret(p256Pem));
export const ed25519: SigningKey = parseSigningKey(secret(ed25519Pem));

export function pem(key: { export(options: { type: 'pkcs8'; format: 'pem' }): string | Buffer }): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
