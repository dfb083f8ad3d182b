import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { parsePublicKey, parseSigningKey } from '../../src/seal/key.ts';
import { ed25519, ed25519Pem, p256, p256Pem, pem, secret } from './keys.ts';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const sec1 = ec.privateKey.export({ type: 'sec1', format: 'pem' }).toString();
const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
const publicPem = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const encrypted = ec.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'correct horse' }).toString();
const legacy = ec.privateKey.export({ type: 'sec1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'correct horse' }).toString();

describe('a signing key', () => {
  test('is ECDSA P-256 or Ed25519, in PKCS#8 or SEC1', () => {
    expect(p256.publicKey.algorithm).toBe('ecdsa-p256-sha256');
    expect(ed25519.publicKey.algorithm).toBe('ed25519');
    expect(parseSigningKey(secret(sec1)).publicKey).toEqual(parsePublicKey(publicPem));
    expect(parseSigningKey(secret(parameters + sec1)).publicKey).toEqual(parsePublicKey(publicPem));
  });

  test('is named by the SHA-256 of its SubjectPublicKeyInfo', () => {
    const der = createPublicKey(publicPem).export({ type: 'spki', format: 'der' });
    expect(parsePublicKey(publicPem).keyId).toBe(createHash('sha256').update(der).digest('hex'));
  });

  test('may have Windows line ends and white space around it', () => {
    expect(parseSigningKey(secret(`\r\n${sec1.replaceAll('\n', '\r\n')}\r\n`)).publicKey).toEqual(parsePublicKey(publicPem));
  });

  test('shows nothing of itself when it is printed', () => {
    const shown = inspect(p256, { depth: 9 }) + JSON.stringify(p256) + inspect(ed25519, { depth: 9 });
    for (const line of [...p256Pem.split('\n'), ...ed25519Pem.split('\n')].slice(1, -2).filter((part) => part.length > 20)) expect(shown).not.toContain(line);
  });
});

describe('a signing key is refused where it is', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  test.each([
    ['empty', ' \n', 'nothing'],
    ['garbage', 'hunter2hunter2', 'without a PEM block'],
    ['encrypted in PKCS#8', encrypted, 'encrypted'],
    ['encrypted in SEC1', legacy, 'encrypted'],
    ['RSA', pem(rsa.privateKey), 'rsa'],
    ['on the curve P-384', pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey), 'secp384r1'],
    ['on the curve secp256k1', pem(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey), 'secp256k1'],
    ['Ed448', pem(generateKeyPairSync('ed448').privateKey), 'ed448'],
    ['X25519, which cannot sign', pem(generateKeyPairSync('x25519').privateKey), 'x25519'],
    ['a public key', publicPem, 'of another kind'],
    ['two keys', sec1 + sec1, '2 PEM blocks'],
    ['without its line breaks', sec1.replaceAll('\n', ' '), 'line breaks'],
    ['with its line breaks escaped', sec1.replaceAll('\n', '\\n'), 'line breaks'],
    ['cut off', `${sec1.slice(0, 80)}\n-----END EC PRIVATE KEY-----\n`, 'cannot be read'],
  ])('%s', (_, text, found) => {
    const problem = thrownBy(() => parseSigningKey(secret(text)));
    expect(problem).toMatchObject({ code: 'seal/key-invalid', exitCode: 2 });
    expect(problem.message).toContain(found);
    expect(problem.message).toContain('expected one unencrypted ECDSA P-256 or Ed25519 key in PEM');
    const body = text.split(/\n|\\n| /u).filter((line) => line.length > 12 && !line.includes('-----'));
    for (const line of body) expect(inspect(problem, { depth: 9 })).not.toContain(line);
  });

  test('a private key where a public one belongs', () => {
    expect(thrownBy(() => parsePublicKey(p256Pem)).code).toBe('seal/key-invalid');
    expect(thrownBy(() => parsePublicKey(rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString())).message).toContain('rsa');
  });
});

function thrownBy(act: () => unknown): Problem {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
  }
  throw new Error('No Problem was thrown.');
}
