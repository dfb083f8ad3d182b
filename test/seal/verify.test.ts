import { sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../scripts/trials/bytes.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { SigningKey } from '../../src/seal/key.ts';
import { sealStatement } from '../../src/seal/sign.ts';
import { verifyManifest, type Evidence } from '../../src/seal/verify.ts';
import { failed, noOp, partial, refused, succeeded, undetermined } from '../manifest/truthful.ts';
import { migrationFiles } from '../manifest/truthful-execution.ts';
import { playSample } from '../trials/sample.ts';
import { ed25519, p256 } from './keys.ts';

const everyClause = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'V11', 'V12', 'V13'];
const files = new Map([...migrationFiles].map(([name, sql]) => [name, bytes(sql)]));

describe('sealed evidence', () => {
  test.each([
    ['ECDSA P-256', p256],
    ['Ed25519', ed25519],
  ])('with %s is verified, step by step', async (_, key) => {
    const verdict = verifyManifest({ ...(await evidenceOf(succeeded(), key)), files }, { keys: [ed25519.publicKey, p256.publicKey] });
    expect(verdict.kind).toBe('verified');
    expect(verdict.steps.map(({ clause, result }) => [clause, result.kind])).toEqual(everyClause.map((clause) => [clause, 'passed']));
  });

  test.each(Object.entries({ noOp, failed, partial, refused, undetermined }))('of a deploy that came to %s is verified too', async (_, manifest) => {
    expect(verifyManifest(await evidenceOf(manifest(), ed25519), { keys: [ed25519.publicKey] }).kind).toBe('verified');
  });

  test('is verified without migration files, and the last step says that it was left out', async () => {
    const verdict = verifyManifest(await evidenceOf(succeeded(), p256), { keys: [p256.publicKey] });
    expect(verdict.kind).toBe('verified');
    expect(verdict.steps.at(-1)?.result).toEqual({ kind: 'skipped', reason: 'No migration files were given to compare.' });
  });

  test('may be indented by another program, as long as its content is spelt the same', async () => {
    const evidence = await evidenceOf(succeeded(), p256);
    const indented = JSON.stringify(JSON.parse(Buffer.from(evidence.bundle ?? []).toString()), null, '\t');
    expect(verifyManifest({ ...evidence, bundle: bytes(`${indented}\r\n`) }, { keys: [p256.publicKey] }).kind).toBe('verified');
  });

  test('holds the statement’s exact text in a Sigstore bundle v0.3', async () => {
    const payload = renderStatement(succeeded());
    const bundle: unknown = JSON.parse(await sealStatement(payload, p256));
    expect(bundle).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { publicKey: { hint: p256.publicKey.keyId } },
      dsseEnvelope: { payloadType: 'application/vnd.in-toto+json', payload: Buffer.from(payload).toString('base64') },
    });
  });
});

describe('a verdict is never verified', () => {
  test('without a bundle: it is unsigned, and the steps behind it say why they were not taken', async () => {
    const verdict = verifyManifest({ ...(await evidenceOf(succeeded(), p256)), bundle: null }, { keys: [p256.publicKey] });
    expect(verdict.kind).toBe('unsigned');
    expect(codes(verdict)).toEqual(['verify/unsigned']);
    expect(verdict.steps[4]?.result).toEqual({ kind: 'skipped', reason: 'V4 was not passed.' });
  });

  test('without a bundle, and with files that differ: that is a rejection', async () => {
    const evidence = { ...(await evidenceOf(succeeded(), p256)), bundle: null, files: new Map([...files, ['0000_users', bytes('DROP')]]) };
    expect(verifyManifest(evidence, { keys: [] })).toMatchObject({ kind: 'rejected' });
  });

  test('without a trusted key, whatever the bundle says', async () => {
    expect(codes(verifyManifest(await evidenceOf(succeeded(), p256), { keys: [] }))).toEqual(['verify/signature']);
  });

  test('where a migration file is missing or differs', async () => {
    const evidence = await evidenceOf(succeeded(), p256);
    const missing = new Map([...files].slice(1));
    const changed = new Map([...files, ['0001_orders', bytes('DROP TABLE "orders";\n')]]);
    for (const given of [missing, changed]) {
      const verdict = verifyManifest({ ...evidence, files: given }, { keys: [p256.publicKey] });
      expect([verdict.kind, codes(verdict)]).toEqual(['rejected', ['verify/migration-file']]);
    }
  });

  test('where the manifest is signed, and says that it is not', async () => {
    const verdict = verifyManifest(await evidenceOf({ ...succeeded(), signing: 'none' }, p256), { keys: [p256.publicKey] });
    expect([verdict.kind, codes(verdict)]).toEqual(['rejected', ['verify/manifest-inconsistent']]);
  });

  test('where a trusted key signed it by another algorithm’s rules', async () => {
    const evidence = await evidenceOf(succeeded(), p256);
    const bundle = Buffer.from(evidence.bundle ?? []).toString();
    const other = sign('sha384', bytes(renderStatement(succeeded())), p256.privateKey).toString('base64');
    const swapped = bundle.replace(/"sig":"[^"]+"/u, `"sig":"${other}"`);
    expect(codes(verifyManifest({ ...evidence, bundle: bytes(swapped) }, { keys: [p256.publicKey] }))).toEqual(['verify/signature']);
  });

  // `npm run trial -- bytes` changes each byte of them.
  test('after any one byte of the manifest or of the bundle was changed', async () => {
    expect(await playSample(await openBytes(), { seed: 1, rounds: 120 })).toMatchObject({
      'bundle: rejected': expect.any(Number),
      'manifest: rejected': expect.any(Number),
    });
  });

  test('after manifest or bundle was cut at any place', async () => {
    const evidence = await evidenceOf(succeeded(), ed25519);
    const cutManifests = prefixes(evidence.manifestBytes).map((manifestBytes) => ({ ...evidence, manifestBytes }));
    const cutBundles = prefixes(evidence.bundle ?? new Uint8Array()).map((bundle) => ({ ...evidence, bundle }));
    const verdicts = [...cutManifests, ...cutBundles].map((cut) => verifyManifest(cut, { keys: [ed25519.publicKey] }).kind);
    expect(new Set(verdicts)).toEqual(new Set(['rejected']));
  });
});

async function evidenceOf(manifest: Manifest, key: SigningKey): Promise<Evidence> {
  return { manifestBytes: bytes(renderManifest(manifest)), bundle: bytes(await sealStatement(renderStatement(manifest), key)), files: null };
}

/** About a hundred beginnings of it, the empty one among them. */
function prefixes(original: Uint8Array): Uint8Array[] {
  const stride = Math.ceil(original.length / 100);
  return Array.from({ length: Math.ceil(original.length / stride) }, (_, at) => original.subarray(0, at * stride));
}

function codes({ steps }: Verdict): string[] {
  return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem.code] : []));
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
