import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkSealed } from '../../src/seal/verify/self-check.ts';

const sealed = { instance: 'github', server: 'https://github.com' } as const;

function evidence(name: string): { readonly manifestBytes: Buffer; readonly bundle: Buffer } {
  const read = (file: string): Buffer => readFileSync(resolve(import.meta.dirname, '../forgeries', name, file));
  return { manifestBytes: read('migration-manifest.json'), bundle: read('migration-manifest.json.sigstore.json') };
}

const bundleSchema = z.looseObject({ dsseEnvelope: z.looseObject({ signatures: z.array(z.looseObject({ sig: z.string() })) }) });

/** Another signature of the same length: the first letter of its base64 is changed. */
function otherSignature(bundle: Buffer): Buffer {
  const parsed = bundleSchema.parse(JSON.parse(bundle.toString('utf8')));
  const signatures = parsed.dsseEnvelope.signatures.map(({ sig, ...more }) => ({
    ...more,
    sig: `${sig.slice(0, -8)}${sig.slice(-8, -6) === 'AA' ? 'BB' : 'AA'}${sig.slice(-6)}`,
  }));
  return Buffer.from(JSON.stringify({ ...parsed, dsseEnvelope: { ...parsed.dsseEnvelope, signatures } }));
}

test('what a Sigstore instance signed has nothing against it', () => {
  expect(checkSealed({ ...evidence('good-github'), files: null }, sealed)).toEqual([]);
});

test('a bundle without a certificate is not what an instance returns', () => {
  expect(checkSealed({ ...evidence('good'), files: null }, sealed).map(({ code, message }) => [code, message])).toContainEqual([
    'seal/self-check-failed',
    'The bundle that the Sigstore instance returned cannot be used: it has no certificate.',
  ]);
});

test('a signature by another key than that of the certificate is found', () => {
  const { manifestBytes, bundle } = evidence('good-github');
  expect(checkSealed({ manifestBytes, bundle: otherSignature(bundle), files: null }, sealed).map(({ code }) => code)).toContain('seal/self-check-failed');
});
