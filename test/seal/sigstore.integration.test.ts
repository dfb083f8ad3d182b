import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { succeeded } from '../manifest/truthful.ts';
import { sealKeyless, sealTimestamped } from '../../src/seal/sigstore.ts';
import { verifyManifest, type Evidence } from '../../src/seal/verify.ts';
import { checkSealed } from '../../src/seal/verify/self-check.ts';
import { parseTrustedRoots } from '../../src/seal/verify/trusted-root.ts';
import type { VerificationPolicy } from '../../src/seal/verify/verification-policy.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { identityFor, keyless, server, startAuthorities, type Authorities, type Mood } from './authorities.ts';
import { ed25519, p256 } from './keys.ts';

const instances: Record<'github' | 'sigstore', Authorities> = { github: await startAuthorities('github'), sigstore: await startAuthorities('public') };
afterAll(async () => {
  await instances.github.stop();
  await instances.sigstore.stop();
});

describe.each(['github', 'sigstore'] as const)('a manifest signed by the instance %s', (instance) => {
  const sealed: { evidence: Evidence } = { evidence: { manifestBytes: new Uint8Array(), bundle: null, files: null } };
  beforeAll(async () => {
    sealed.evidence = await seal(instance);
  });

  test('is verified offline, each step that concerns it', () => {
    const verdict = verifyManifest(sealed.evidence, policyFor(instance));
    expect(verdict.kind).toBe('verified');
    expect(verdict.steps.map(({ clause, result }) => `${clause} ${result.kind}`)).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `V${String(at + 1)} passed`),
      'V13 skipped',
      'V14 passed',
      'V15 passed',
      'V16 passed',
    ]);
  });

  test('passes the check of the deploy that signed it, which has no trusted root', () => {
    expect(checkSealed(sealed.evidence, { instance, server })).toEqual([]);
  });

  test('fails that check where it is of another run or signing mode', () => {
    const other = instance === 'github' ? 'sigstore' : 'github';
    expect(checkSealed(sealed.evidence, { instance: other, server }).map(({ code }) => code)).toContain('verify/manifest-inconsistent');
    expect(checkSealed(sealed.evidence, { instance, server: 'https://github.example' }).map(({ code }) => code)).toEqual(['verify/certificate-mismatch']);
  });

  test('is not believed where no trusted root is given, or that of another instance', () => {
    const other = instances[instance === 'github' ? 'sigstore' : 'github'].trustedRoot;
    expect(codes(verifyManifest(sealed.evidence, { identity: { ...identityFor(instance, other), trustedRoots: [] } }))).toEqual(['verify/certificate']);
    expect(verifyManifest(sealed.evidence, { identity: identityFor(instance, other) }).kind).toBe('rejected');
  });

  test('is believed where one of several trusted roots is its own, one in each line', () => {
    const both = `${instances.github.trustedRoot}\n${instances.sigstore.trustedRoot}\n`;
    expect(verifyManifest(sealed.evidence, { identity: identityFor(instance, both) }).kind).toBe('verified');
  });

  test('is rejected after a byte of the bundle was changed, or says the very same as before', () => {
    const told = detailsOf(verifyManifest(sealed.evidence, policyFor(instance)));
    const verdicts = sampled(sealed.evidence.bundle ?? new Uint8Array()).map((bundle) => verifyManifest({ ...sealed.evidence, bundle }, policyFor(instance)));
    for (const verdict of verdicts) if (verdict.kind !== 'rejected') expect(detailsOf(verdict)).toEqual(told);
    // What may change is the frame of the timestamp, which no signature covers and nothing is read from.
    expect(verdicts.filter(({ kind }) => kind === 'rejected').length).toBeGreaterThan(verdicts.length * 0.9);
  });
});

describe('what a policy may leave open', () => {
  test('a self-hosted runner is accepted only where the policy allows one', async () => {
    const manifest = { ...keyless('github'), run: { ...keyless('github').run, runnerEnvironment: 'self-hosted' } };
    const evidence = await seal('github', manifest, { runner_environment: 'self-hosted' });
    expect(codes(verifyManifest(evidence, policyFor('github')))).toEqual(['verify/self-hosted-runner']);
    expect(verifyManifest(evidence, { identity: identityFor('github', instances.github.trustedRoot, { allowSelfHosted: true }) }).kind).toBe('verified');
  });

  test('an environment that is not certified is said to be so', async () => {
    const evidence = await seal('github', keyless('github'), { environment: null });
    const verdict = verifyManifest(evidence, { identity: identityFor('github', instances.github.trustedRoot, { environmentExtension: 'optional' }) });
    expect(verdict.kind).toBe('verified');
    expect(JSON.stringify(verdict.steps[13]?.result)).toContain('deployment environment not certified');
  });

  test('a certified environment is compared all the same', async () => {
    const evidence = await seal('github', keyless('github'), { environment: 'Staging' });
    const identity = identityFor('github', instances.github.trustedRoot, { environmentExtension: 'optional' });
    expect(codes(verifyManifest(evidence, { identity }))).toEqual(['verify/environment']);
  });

  test('the repository by its id alone, the workflow by its commit too', async () => {
    const evidence = await seal('github');
    const byId = identityFor('github', instances.github.trustedRoot, { repository: null, ownerId: null, sourceRef: null, signerDigest: '1'.repeat(40) });
    expect(verifyManifest(evidence, { identity: byId }).kind).toBe('verified');
    expect(codes(verifyManifest(evidence, { identity: { ...byId, signerDigest: '2'.repeat(40) } }))).toEqual(['verify/identity']);
  });

  test('the time, where a gate made the signing job wait', async () => {
    const late = { ...keyless('github'), times: { ...keyless('github').times, recordedAt: '2026-03-01T10:10:00.000Z' } };
    const evidence = await seal('github', late);
    const within = (skewMs: number): VerificationPolicy => ({
      identity: identityFor('github', instances.github.trustedRoot, { window: { skewMs, withinMs: 60_000 } }),
    });
    expect(codes(verifyManifest(evidence, within(300_000)))).toEqual(['verify/time']);
    expect(verifyManifest(evidence, within(900_000)).kind).toBe('verified');
  });
});

describe('a key with a timestamp', () => {
  const roots = parseTrustedRoots(instances.github.trustedRoot);

  test.each([
    ['ECDSA P-256', p256],
    ['Ed25519', ed25519],
  ])('%s: the time is checked against a trusted root, and a timestamp that nobody checks is refused', async (_, key) => {
    const bundle = await sealTimestamped(renderStatement(succeeded()), key, { tsaUrl: instances.github.endpoints.tsaUrl ?? '', timeoutMs: 30_000 });
    const evidence = { manifestBytes: bytes(renderManifest(succeeded())), bundle: bytes(bundle), files: null };
    const verdict = verifyManifest(evidence, { keys: [key.publicKey], trustedRoots: roots });
    expect([verdict.kind, verdict.steps.at(-1)?.clause]).toEqual(['verified', 'V16']);
    expect(codes(verifyManifest(evidence, { keys: [key.publicKey] }))).toEqual(['verify/timestamp']);
    expect(codes(verifyManifest(evidence, { keys: [key.publicKey], trustedRoots: parseTrustedRoots(instances.sigstore.trustedRoot) }))).toEqual([
      'verify/timestamp',
    ]);
    expect(codes(verifyManifest(evidence, { keys: [key.publicKey], trustedRoots: roots, window: { skewMs: 0, withinMs: 1_000 } }))).toEqual(['verify/time']);
  });
});

describe('nothing is signed in a lesser way', () => {
  const down: readonly (readonly [Mood, string])[] = [
    ['unavailable', 'answered 503: upstream connect error'],
    ['refusing', 'answered 403: no,'],
    ['garbled', 'gave an answer that could not be read'],
    ['cut', 'could not be reached'],
    ['silent', 'could not be reached'],
    ['stalling', 'could not be reached'],
  ];
  const authorities = [
    ['certificates', 'certificate authority (Fulcio)'],
    ['entries', 'transparency log (Rekor)'],
    ['timestamps', 'timestamp authority'],
  ] as const;

  test.each(authorities.flatMap(([path, name]) => down.map(([mood, said]) => [path, mood, name, said] as const)))(
    'where %s is %s',
    async (path, mood, name, said) => {
      const authority = await startAuthorities('public');
      authority.setMood(path, mood);
      const problem = await problemOf(
        sealKeyless('{}', { instance: 'sigstore', endpoints: authority.endpoints, getToken: async () => Promise.resolve(authority.token()), timeoutMs: 400 }),
      );
      await authority.stop();
      expect([problem.code, problem.exitCode]).toEqual(['seal/failed', 2]);
      // A timestamp is bytes: that they are none is seen only when the bundle is read.
      const witness = path === 'timestamps' && mood === 'garbled' ? 'signing services' : name;
      expect(problem.message).toContain(`the ${witness} of the public good Sigstore instance ${said}`);
      expect(problem.message).not.toMatch(/127\.0\.0\.1|https?:|eyJ/u);
    },
  );

  test('a service that is not there is named, without its address', async () => {
    const nowhere = { fulcioUrl: 'http://127.0.0.1:1', rekorUrl: null, tsaUrl: null };
    const problem = await problemOf(
      sealKeyless('{}', { instance: 'github', endpoints: nowhere, getToken: async () => Promise.resolve(instances.github.token()), timeoutMs: 1_000 }),
    );
    expect(problem).toMatchObject({ code: 'seal/failed' });
    expect(problem.message).toBe(
      "The manifest could not be signed: the certificate authority (Fulcio) of GitHub's Sigstore instance could not be reached (ECONNREFUSED).",
    );
  });

  test('a token that Fulcio refuses is told in its words, and not shown', async () => {
    const token = instances.github.token({ aud: 'somebody-else' });
    const problem = await problemOf(
      sealKeyless('{}', { instance: 'github', endpoints: instances.github.endpoints, getToken: async () => Promise.resolve(token), timeoutMs: 5_000 }),
    );
    expect(problem.message).toContain('answered 401');
    expect(JSON.stringify([problem.message, problem.remedy])).not.toContain(token.slice(0, 20));
  });

  test.each([
    ['cannot be had', () => Promise.reject(new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable'))],
    ['is empty', () => Promise.resolve('')],
    ['is no token', () => Promise.resolve('hunter2.hunter2.hunter2')],
    ['has no subject', () => Promise.resolve(`e30.${Buffer.from('{}').toString('base64url')}.e30`)],
  ])('a token that %s ends with seal/no-identity-token, and asks nobody', async (_, getToken) => {
    const asked = instances.github.requests.length;
    const problem = await problemOf(sealKeyless('{}', { instance: 'github', endpoints: instances.github.endpoints, getToken, timeoutMs: 1_000 }));
    expect([problem.code, problem.exitCode]).toEqual(['seal/no-identity-token', 2]);
    expect(problem.remedy).toContain('id-token: write');
    expect(problem.message).not.toContain('hunter2');
    expect(instances.github.requests.length).toBe(asked);
  });
});

async function seal(instance: 'github' | 'sigstore', manifest = keyless(instance), claims: Parameters<Authorities['token']>[0] = {}): Promise<Evidence> {
  const { endpoints, token } = instances[instance];
  const bundle = await sealKeyless(renderStatement(manifest), { instance, endpoints, getToken: async () => Promise.resolve(token(claims)), timeoutMs: 30_000 });
  return { manifestBytes: bytes(renderManifest(manifest)), bundle: bytes(bundle), files: null };
}

function policyFor(instance: 'github' | 'sigstore'): VerificationPolicy {
  return { identity: identityFor(instance, instances[instance].trustedRoot) };
}

async function problemOf(act: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof Problem) return thrown;
  throw new Error(`No Problem was thrown but ${String(thrown)}.`);
}

/** About 150 copies with one byte changed, by one of its bits in turn. */
function sampled(original: Uint8Array): Uint8Array[] {
  const stride = Math.ceil(original.length / 150);
  return Array.from({ length: Math.ceil(original.length / stride) }, (_, at) => original.with(at * stride, (original[at * stride] ?? 0) ^ (1 << (at % 7))));
}

function detailsOf({ steps }: Verdict): unknown[] {
  return steps.map(({ result }) => result);
}

function codes({ steps }: Verdict): string[] {
  return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem.code] : []));
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
