import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { forgeriesFolder } from '../../scripts/forgeries.ts';
import { verificationPolicySchemaFile, renderVerificationPolicySchema } from '../../scripts/schema.ts';
import { verifyUnderPolicies } from '../../src/seal/policies.ts';
import {
  parseVerificationPolicyFile,
  resolveVerificationPolicies,
  trustedRootPaths,
  type NamedVerificationPolicy,
  type VerificationPolicyFile,
} from '../../src/seal/verification-policy-file.ts';
import { renderEquivalentCommands } from '../../src/seal/equivalent.ts';
import { parseTrustedRoots } from '../../src/seal/verify/trusted-root.ts';
import type { Evidence } from '../../src/seal/verify.ts';

const root = readFileSync(`${forgeriesFolder}authorities/github.trusted_root.json`, 'utf8');
const github: unknown = JSON.parse(readFileSync(`${forgeriesFolder}policies/github.json`, 'utf8'));
const paths = {
  manifestPath: 'migration-manifest.json',
  bundle: 'migration-manifest.json.sigstore.json',
  trustedRoot: "Bob's root.jsonl",
  publicKey: 'deploy.pub.pem',
};

describe('a verification policy', () => {
  test('is what schema/verification-policy-v1.schema.json describes, which is what the runtime schema gives', () => {
    expect(readFileSync(verificationPolicySchemaFile, 'utf8')).toBe(renderVerificationPolicySchema());
    const published: unknown = JSON.parse(renderVerificationPolicySchema());
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
      typeof published === 'object' && published !== null ? published : {},
    );
    expect([validate(github), validate.errors]).toEqual([true, null]);
  });

  test('names trusted roots by path, and leaves nothing open that it does not say', () => {
    const file = parseVerificationPolicyFile(bytes(github));
    expect(trustedRootPaths(file)).toEqual(['../authorities/github.trusted_root.json']);
    const [{ policy }] = resolve(file);
    expect(policy).toMatchObject({
      identity: {
        server: 'https://github.com',
        environmentExtension: 'required',
        allowSelfHosted: false,
        signerDigest: null,
        window: { skewMs: 300_000, withinMs: 86_400_000 },
      },
    });
  });

  const identity = {
    instance: 'github',
    trustedRoots: ['r'],
    issuer: 'https://i.example',
    repository: 'a/b',
    signerWorkflow: 'a/b/.github/workflows/c.yml@refs/heads/main',
    environment: 'p',
  };
  test.each([
    ['is not JSON', '{'],
    ['has a key twice', '{"schemaVersion":1,"schemaVersion":1,"policies":[]}'],
    ['has no policy', { schemaVersion: 1, policies: [] }],
    ['is of another version', { schemaVersion: 2, policies: [{ name: 'x', identity }] }],
    ['has a key that it does not know', { schemaVersion: 1, policies: [{ name: 'x', identity, strict: false }] }],
    ['demands key and identity at once', { schemaVersion: 1, policies: [{ name: 'x', identity, keys: ['k'] }] }],
    ['names no repository', policyOf({ repository: undefined })],
    ['names a workflow without its ref', policyOf({ signerWorkflow: 'a/b/.github/workflows/c.yml' })],
    ['names a workflow by a pattern', policyOf({ signerWorkflow: '*/b/.github/workflows/c.yml@refs/heads/main' })],
    ['names a repository by a pattern', policyOf({ repository: 'a/*' })],
    ['has no environment', policyOf({ environment: undefined })],
    ['has an empty list of roots', policyOf({ trustedRoots: [] })],
    ['has an id with leading zeros', policyOf({ repositoryId: '01' })],
    ['trusts an issuer without TLS', policyOf({ issuer: 'http://i.example' })],
    ['trusts a server whose name begins as the loopback address', policyOf({ server: 'http://127.0.0.1.i.example' })],
    ['has a window of a year', policyOf({ window: { withinSeconds: 31_536_000 } })],
  ])('that %s is refused', (_, content) => {
    expect(() => parseVerificationPolicyFile(bytes(content))).toThrow(expect.objectContaining({ code: 'verification-policy/invalid', exitCode: 2 }));
  });

  test('may name a server and its issuer on the loopback address, for a demonstration', () => {
    const served = policyOf({ server: 'http://127.0.0.1:8080', issuer: 'http://127.0.0.1:8080/_services/token' });
    expect(() => parseVerificationPolicyFile(bytes(served))).not.toThrow();
  });

  test('whose trusted root was not read is refused', () => {
    expect(() => resolveVerificationPolicies(parseVerificationPolicyFile(bytes(github)), new Map())).toThrow(
      expect.objectContaining({ code: 'verification-policy/invalid' }),
    );
  });

  function policyOf(changes: object): object {
    return { schemaVersion: 1, policies: [{ name: 'x', identity: { ...identity, ...changes } }] };
  }
});

describe('a trusted root', () => {
  test('is one JSON text, or one in each line', () => {
    expect(parseTrustedRoots(root)).toHaveLength(1);
    expect(parseTrustedRoots(JSON.stringify(JSON.parse(root), null, 2))).toHaveLength(1);
    expect(parseTrustedRoots(`${root}\n${root}\n\n`)).toHaveLength(2);
  });

  test.each([
    ['is empty', ''],
    ['is not JSON', 'root'],
    ['is JSON in its first line only', `${root}\nroot`],
    ['is something else', '{"mediaType":"application/json"}'],
    ['has no authority', JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1', certificateAuthorities: [] })],
    ['has a certificate that is none', root.replace(/"rawBytes":"[^"]+"/u, '"rawBytes":"AAAA"')],
  ])('that %s is refused', (_, text) => {
    expect(() => parseTrustedRoots(text)).toThrow(expect.objectContaining({ code: 'verify/trusted-root-invalid', exitCode: 2 }));
  });
});

describe('several policies', () => {
  const [byKey] = resolve(parseVerificationPolicyFile(readFileSync(`${forgeriesFolder}policies/key.json`)));
  const [byIdentity] = resolve(parseVerificationPolicyFile(bytes(github)));

  test.each([
    ['good', 'the trusted key'],
    ['good-github', 'deploys to production'],
  ])('judge %s by the one that it meets, whatever their order', (name, policy) => {
    for (const policies of [
      [byKey, byIdentity],
      [byIdentity, byKey],
    ] as const) {
      expect(verifyUnderPolicies(readEvidence(name), policies)).toMatchObject({ policy, verdict: { kind: 'verified' } });
    }
  });

  test('tell what is wrong under the one that the evidence came furthest with', () => {
    const { policy, verdict } = verifyUnderPolicies(readEvidence('keyless-other-run'), [byKey, byIdentity]);
    expect([policy, verdict.kind]).toEqual(['deploys to production', 'rejected']);
  });
});

describe('the commands of other tools', () => {
  const [{ policy }] = resolve(parseVerificationPolicyFile(bytes(github)));

  test('gh: exact identity, own trusted root, our predicate, no self-hosted runner', () => {
    expect(renderEquivalentCommands(policy, paths)[0]).toMatchObject({
      tool: 'gh',
      command: [
        'gh attestation verify migration-manifest.json',
        '--repo acme/shop',
        '--bundle migration-manifest.json.sigstore.json',
        "--custom-trusted-root 'Bob'\\''s root.jsonl'",
        '--predicate-type https://github.com/drizzle-attest/drizzle-attest/attestation/migration-deployment/v1',
        '--cert-identity https://github.com/acme/shop/.github/workflows/deploy.yml@refs/heads/main',
        '--cert-oidc-issuer https://token.actions.githubusercontent.com',
        '--source-ref refs/heads/main',
        '--deny-self-hosted-runners',
      ].join(' \\\n  '),
    });
  });

  test('cosign: with an identity, and with a key', () => {
    const [, cosign] = renderEquivalentCommands(policy, paths);
    expect(cosign?.command).toContain('--certificate-identity https://github.com/acme/shop/.github/workflows/deploy.yml@refs/heads/main');
    expect(cosign?.command).toContain('--use-signed-timestamps');
    const keyPolicy = resolve(parseVerificationPolicyFile(readFileSync(`${forgeriesFolder}policies/key.json`)))[0].policy;
    const [withKey, ...others] = renderEquivalentCommands(keyPolicy, paths);
    expect([withKey?.tool, others]).toEqual(['cosign', []]);
    expect(withKey?.command).toContain('--key deploy.pub.pem');
    expect(withKey?.leavesOut).not.toContain('Save');
    const [unsaved] = renderEquivalentCommands(keyPolicy, { ...paths, publicKey: null });
    expect(unsaved).toMatchObject({
      command: expect.stringContaining('--key public-key.pem'),
      leavesOut: expect.stringContaining('Save the public key as public-key.pem'),
    });
  });
});

function resolve(file: VerificationPolicyFile): [NamedVerificationPolicy] {
  const [policy] = resolveVerificationPolicies(file, new Map(trustedRootPaths(file).map((path) => [path, root])));
  if (policy === undefined) throw new Error('The verification policy is empty.');
  return [policy];
}

function readEvidence(name: string): Evidence {
  const file = `${forgeriesFolder}${name}/migration-manifest.json`;
  return { manifestBytes: readFileSync(file), bundle: readFileSync(`${file}.sigstore.json`), files: null };
}

function bytes(content: unknown): Uint8Array {
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content), 'utf8');
}
