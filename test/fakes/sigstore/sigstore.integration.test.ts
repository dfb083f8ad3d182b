import { createHash } from 'node:crypto';
import { bundleFromJSON, type SerializedBundle } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier, type Signer } from '@sigstore/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGitHub, type GitHub, type SigstorePlace } from '../github/github.ts';
import { Story } from '../github/story.ts';
import type { Job, Run } from '../github/world.ts';
import * as forgery from './forgery.ts';
import { utf8String } from './certificates.ts';
import { signKeyless } from './sign.ts';

let github: GitHub;
let run: Run;
let job: Job;
let count = 0;

beforeAll(async () => {
  const story = new Story();
  const ada = story.person('ada', { id: 1815 });
  story.directPush({ by: ada, files: { 'README.md': 'shop\n' } });
  run = story.run({ by: ada, reusable: { ref: 'drizzle-attest/drizzle-attest/.github/workflows/deploy.yml@refs/tags/v1', sha: 'c'.repeat(40) } });
  job = story.job(run, { environment: story.environment('production', { reviewers: [ada] }) });
  github = await startGitHub(story);
});

afterAll(() => github.stop());

function payload(): string {
  count += 1;
  return JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', count });
}

async function signed(place: SigstorePlace, misdeeds: Parameters<SigstorePlace['misbehave']>[0] = {}): Promise<SerializedBundle> {
  place.misbehave(misdeeds);
  try {
    return await signKeyless(place, github.issueIdentity(run, job, 'sigstore'), payload());
  } finally {
    place.misbehave({});
  }
}

function verify(place: SigstorePlace, bundle: SerializedBundle, policy: Parameters<Verifier['verify']>[1] = {}): Signer {
  const trust = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(place.trustedRoot())));
  const logs = place.flavour === 'public' ? 1 : 0;
  return new Verifier(trust, { tlogThreshold: logs, ctlogThreshold: logs, timestampThreshold: logs + 1 }).verify(
    toSignedEntity(bundleFromJSON(bundle)),
    policy,
  );
}

const named = 'https://github.com/drizzle-attest/drizzle-attest/.github/workflows/deploy.yml@refs/tags/v1';

function extension(number: number, value: string) {
  return { oid: { id: [1, 3, 6, 1, 4, 1, 57264, 1, number] }, value: utf8String(value) };
}

describe.each(['public', 'github'] as const)('the %s instance', (flavour) => {
  it('signs what is then verified offline, with the identity of the job', async () => {
    const bundle = await signed(github.sigstore[flavour]);
    const signer = verify(github.sigstore[flavour], bundle, {
      subjectAlternativeName: named,
      extensions: { issuer: github.issuer },
      oids: [
        extension(9, named),
        extension(10, 'c'.repeat(40)),
        extension(11, 'github-hosted'),
        extension(12, 'https://github.com/acme/shop'),
        extension(13, run.sha),
        extension(14, 'refs/heads/main'),
        extension(15, '4711'),
        extension(16, 'https://github.com/acme'),
        extension(17, '42'),
        extension(18, 'https://github.com/acme/shop/.github/workflows/deploy.yml@refs/heads/main'),
        extension(19, run.sha),
        extension(20, 'push'),
        extension(21, 'https://github.com/acme/shop/actions/runs/7000000001/attempts/1'),
        extension(22, 'private'),
        extension(23, 'production'),
        extension(24, 'repo:acme@42/shop@4711:environment:production'),
      ],
    });
    expect(signer.identity?.subjectAlternativeName).toBe(named);
  });

  it('writes the environment into the certificate, so that another one is refused', async () => {
    const bundle = await signed(github.sigstore[flavour]);
    expect(() => verify(github.sigstore[flavour], bundle, { oids: [extension(23, 'staging')] })).toThrow(
      expect.objectContaining({ code: 'UNTRUSTED_SIGNER_ERROR' }),
    );
  });

  it('leaves the environment out where the job has none', async () => {
    const plain = github.story.job(run, { name: 'plain' });
    const bundle = await signKeyless(github.sigstore[flavour], github.issueIdentity(run, plain, 'sigstore'), payload());
    const numbers = verify(github.sigstore[flavour], bundle).identity?.oids?.map(({ oid }) => oid?.id.at(-1)) ?? [];
    expect(numbers).toContain(24);
    expect(numbers).not.toContain(23);
  });

  it('is not believed with the trusted root of another', async () => {
    const other = await startGitHub(github.story);
    const bundle = await signed(github.sigstore[flavour]);
    expect(() => verify(other.sigstore[flavour], bundle)).toThrow();
    await other.stop();
  });

  it.each([
    ['another audience', () => github.issueIdentity(run, job, 'somebody')],
    ['another issuer', () => github.issueIdentity(run, job, 'sigstore', { iss: 'https://example.com' })],
    ['a time that is over', () => github.issueIdentity(run, job, 'sigstore', { exp: 1_700_000_000 })],
    ['a signature that does not fit', () => `${github.issueIdentity(run, job, 'sigstore').slice(0, -8)}AAAAAAAA`],
  ])('issues no certificate for a token with %s', async (_, token) => {
    await expect(signKeyless(github.sigstore[flavour], token(), payload())).rejects.toThrow(
      expect.objectContaining({ code: 'CA_CREATE_SIGNING_CERTIFICATE_ERROR' }),
    );
  });

  it.each([
    ['an expired certificate', { validity: { from: new Date('2025-01-01T00:00:00Z'), to: new Date('2025-01-01T00:10:00Z') } }, 'CERTIFICATE_ERROR'],
    ['a certificate of an authority with the same name', { foreign: { certificates: true } }, 'CERTIFICATE_ERROR'],
    ['a time outside the certificate', { stampedAt: new Date('2025-01-01T00:00:00Z') }, 'CERTIFICATE_ERROR'],
    ['a timestamp of another authority', { foreign: { timestamps: true } }, 'TIMESTAMP_ERROR'],
    ['another issuer in the certificate', { extensions: { 8: 'https://example.com' } }, 'UNTRUSTED_SIGNER_ERROR'],
    [
      'another name in the certificate',
      { subjectAltName: 'https://github.com/eve/evil/.github/workflows/deploy.yml@refs/heads/main' },
      'UNTRUSTED_SIGNER_ERROR',
    ],
    ['an extension that is missing', { extensions: { 23: null } }, 'UNTRUSTED_SIGNER_ERROR'],
  ])('forges %s', async (_, misdeeds, code) => {
    const bundle = await signed(github.sigstore[flavour], misdeeds);
    const policy = { subjectAlternativeName: `^${named}$`, extensions: { issuer: github.issuer }, oids: [extension(23, 'production')] };
    expect(() => verify(github.sigstore[flavour], bundle, policy)).toThrow(expect.objectContaining({ code }));
  });

  it('stamps three times in one second with whole seconds that every reader takes', async () => {
    const bundles = await Promise.all([1, 2, 3].map(() => signed(github.sigstore[flavour])));
    for (const bundle of bundles) verify(github.sigstore[flavour], bundle);
  });

  it('has a trusted root that the reader of the format takes', () => {
    const root = TrustedRoot.fromJSON(JSON.parse(github.sigstore[flavour].trustedRoot()));
    expect(root.mediaType).toBe('application/vnd.dev.sigstore.trustedroot+json;version=0.1');
    expect([root.certificateAuthorities.length, root.timestampAuthorities.length]).toEqual([1, 1]);
    expect([root.tlogs.length, root.ctlogs.length]).toEqual(flavour === 'public' ? [1, 1] : [0, 0]);
  });
});

describe('the public instance alone', () => {
  it.each([
    ['no promise of the certificate log', { withoutCertificateLog: true }, 'CERTIFICATE_ERROR'],
    ['a promise of another log', { foreign: { certificateLog: true } }, 'CERTIFICATE_ERROR'],
    ['an entry of another log', { foreign: { entryLog: true } }, 'TLOG_'],
    ['an entry logged when the certificate was long over', { loggedAt: new Date('2028-01-01T00:00:00Z') }, 'CERTIFICATE_ERROR'],
  ])('forges %s', async (_, misdeeds, code) => {
    const bundle = await signed(github.sigstore.public, misdeeds);
    expect(() => verify(github.sigstore.public, bundle)).toThrow(expect.objectContaining({ code: expect.stringContaining(code) }));
  });

  it('gives parts for bundles that do not belong together', async () => {
    const [one, other] = [await signed(github.sigstore.public), await signed(github.sigstore.public)];
    const codes = [
      forgery.withDoubledLogEntry(one),
      forgery.withoutLogEntry(one),
      forgery.withLogEntryOf(one, other),
      forgery.withTimestampOf(one, other),
      forgery.withoutTimestamp(one),
      // The older certificate: that of the later bundle may not be valid yet at the time of the earlier one.
      forgery.withCertificateOf(other, one),
    ].map((bundle) => codeOf(() => verify(github.sigstore.public, bundle)));
    expect(codes).toEqual(['TIMESTAMP_ERROR', 'TIMESTAMP_ERROR', 'TLOG_BODY_ERROR', 'TIMESTAMP_ERROR', 'TIMESTAMP_ERROR', 'SIGNATURE_ERROR']);
  });

  it('logs an entry once, and leads to it when it comes again', async () => {
    const bundle = await signed(github.sigstore.public);
    const { dsseEnvelope: envelope } = bundle;
    const certificate = bundle.verificationMaterial.certificate?.rawBytes ?? '';
    const pem = `-----BEGIN CERTIFICATE-----\n${certificate.match(/.{1,64}/gu)?.join('\n') ?? ''}\n-----END CERTIFICATE-----\n`;
    const entry = {
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: { proposedContent: { envelope: JSON.stringify(envelope), verifiers: [Buffer.from(pem).toString('base64')] } },
    };
    const ask = () => fetch(`${github.sigstore.public.fulcioUrl}/api/v1/log/entries`, { method: 'POST', body: JSON.stringify(entry) });
    const answers = [await ask(), await ask()].map(({ status }) => status);
    expect(answers.at(-1)).toBe(409);
    const { headers } = await ask();
    const found = await fetch(`${github.sigstore.public.fulcioUrl}${headers.get('location') ?? ''}`);
    expect(found.status).toBe(200);
  });

  it('logs no entry whose signature does not fit', async () => {
    const bundle = await signed(github.sigstore.public);
    const envelope = { ...bundle.dsseEnvelope, payload: Buffer.from('{"other":1}').toString('base64') };
    const pem = `-----BEGIN CERTIFICATE-----\n${bundle.verificationMaterial.certificate?.rawBytes ?? ''}\n-----END CERTIFICATE-----\n`;
    const entry = {
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: { proposedContent: { envelope: JSON.stringify(envelope), verifiers: [Buffer.from(pem).toString('base64')] } },
    };
    const answer = await fetch(`${github.sigstore.public.fulcioUrl}/api/v1/log/entries`, { method: 'POST', body: JSON.stringify(entry) });
    expect(answer.status).toBe(400);
  });
});

describe("GitHub's instance alone", () => {
  it('has no log, and its certificates carry no promise of one', async () => {
    const bundle = await signed(github.sigstore.github);
    expect(bundleFromJSON(bundle).verificationMaterial.tlogEntries).toEqual([]);
    const der = Buffer.from(bundle.verificationMaterial.certificate?.rawBytes ?? '', 'base64');
    expect(der.includes(Buffer.from('060a2b06010401d679020402', 'hex'))).toBe(false);
    const answer = await fetch(`${github.sigstore.github.fulcioUrl}/api/v1/log/entries`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
  });

  it('has its bundles taken by the attestation store, and given back by digest', async () => {
    const sha256 = createHash('sha256').update('manifest').digest('hex');
    const statement = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'm', digest: { sha256 } }],
      predicateType: 'https://example.com/v1',
      predicate: {},
    };
    const bundle = await signKeyless(github.sigstore.github, github.issueIdentity(run, job, 'sigstore'), JSON.stringify(statement));
    const { token, env } = github.startJob(run, job);
    const url = `${env['GITHUB_API_URL'] ?? ''}/repos/acme/shop/attestations`;
    const headers = { authorization: `Bearer ${token}` };
    const stored = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ bundle }) });
    expect(stored.status).toBe(201);
    const found = await fetch(`${url}/sha256:${sha256}`, { headers });
    expect(await found.json()).toEqual({ attestations: [expect.objectContaining({ bundle, repository_id: 4711 })] });
    expect((await fetch(`${url}/sha256:${'0'.repeat(64)}`, { headers })).status).toBe(404);
  });
});

it('has no attestation store for a private repository without the plan of an enterprise', async () => {
  const small = new Story({ repository: { plan: 'team' } });
  const ada = small.person('ada');
  small.directPush({ by: ada, files: { 'README.md': 'shop\n' } });
  const [at, work] = [await startGitHub(small), small.run({ by: ada })];
  const { token } = at.startJob(work, small.job(work));
  const answer = await fetch(`${at.apiUrl}/repos/acme/shop/attestations`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: '{}' });
  expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ message: expect.stringContaining('Feature not available') })]);
  await at.stop();
});

function codeOf(work: () => unknown): unknown {
  try {
    work();
    return 'passed';
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? thrown.code : thrown;
  }
}
