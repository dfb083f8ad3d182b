/** Signing keys for one test run, made by Node itself. */
import { generateKeyPairSync } from 'node:crypto';

export interface KeyPair {
  /** PEM, as the input signing-key takes it. */
  readonly privateKey: string;
  /** PEM, as the input public-key takes it. */
  readonly publicKey: string;
}

const publicKeyEncoding = { type: 'spki', format: 'pem' } as const;
const privateKeyEncoding = { type: 'pkcs8', format: 'pem' } as const;

export function makeEcdsaKey(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256', publicKeyEncoding, privateKeyEncoding });
}

export function makeEd25519Key(): KeyPair {
  return generateKeyPairSync('ed25519', { publicKeyEncoding, privateKeyEncoding });
}

/** The key that scenarios sign with unless they say otherwise. */
export const scenarioKey = makeEcdsaKey();
