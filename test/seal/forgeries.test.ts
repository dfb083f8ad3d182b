import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { forgeriesFolder, furniture, renderForgeries } from '../../scripts/forgeries.ts';
import { isStale } from '../../scripts/forgeries/mint.ts';
import { goodBundle, goodStatement, trusted as trustedKey } from '../../scripts/forgeries/workshop.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { codes } from '../../src/errors/codes.ts';
import { parseManifestValue } from '../../src/manifest/parse.ts';
import { digest } from '../../src/model/digest.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { verifyChain, type ChainEntry, type ChainVerdict } from '../../src/seal/chain.ts';
import { parsePublicKey } from '../../src/seal/key.ts';
import {
  parseVerificationPolicyFile,
  resolveVerificationPolicies,
  trustedRootPaths,
  type NamedVerificationPolicy,
} from '../../src/seal/verification-policy-file.ts';
import { sealStatement } from '../../src/seal/sign.ts';
import type { VerificationPolicy } from '../../src/seal/verify/verification-policy.ts';
import { verifyManifest, type Evidence } from '../../src/seal/verify.ts';

const trusted = parsePublicKey(readFileSync(`${forgeriesFolder}keys/trusted.pub.pem`, 'utf8'));
const folders = readdirSync(forgeriesFolder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'keys' ? [entry.name] : []));
const evidenceFolders = folders.filter((name) => !furniture.includes(name));
const good = evidenceFolders.filter((name) => name === 'good' || name.startsWith('good-'));
const chains = evidenceFolders.filter((name) => existsSync(`${forgeriesFolder}${name}/manifests`));
const attacks = evidenceFolders.filter((name) => !good.includes(name) && !chains.includes(name));
const policies = new Map(['key', 'key-timestamped', 'github', 'sigstore'].map((name) => [name, readPolicy(name)]));

const expectedSchema = z.strictObject({
  attack: z.string().optional(),
  policy: z.string(),
  verdict: z.enum(['verified', 'rejected', 'unsigned', 'complete', 'broken', 'unproven']),
  expectedHead: z.string().nullable().optional(),
  code: z.string().optional(),
  exit: z.int(),
  clause: z.string().optional(),
});

describe('the forgeries', () => {
  test('are at least forty, and are what scripts/forgeries.ts makes', () => {
    const made = renderForgeries();
    expect(attacks.length).toBeGreaterThanOrEqual(40);
    expect(listFiles()).toEqual([...made.keys()].sort());
    for (const [path, content] of made) expect([path, Buffer.from(content).equals(readFileSync(`${forgeriesFolder}${path}`))]).toEqual([path, true]);
  });

  test('of manifests that an instance signed hold the manifests of today: else run node scripts/forgeries.ts', () => {
    expect(isStale()).toBe(false);
  });

  test.each(good.filter((name) => !chains.includes(name)))('are made from evidence that is verified, its migration files too: %s', (name) => {
    const verdict = verifyManifest(readEvidence(name), policyOf(name));
    expect([verdict.kind, verdict.steps.filter(({ result }) => result.kind !== 'passed')]).toEqual(['verified', []]);
  });

  test('bear the very signature that the signer makes', async () => {
    const sealed: unknown = JSON.parse(await sealStatement(goodStatement, trustedKey));
    expect(sealed).toMatchObject(z.record(z.string(), z.unknown()).parse(JSON.parse(goodBundle)));
  });

  test.each(attacks)('%s is stopped where it is expected', (name) => {
    const expected = readExpected(name);
    const verdict = verifyManifest(readEvidence(name), policyOf(name));
    const { clause, problem } = firstFailure(verdict);
    expect({ verdict: verdict.kind, code: problem.code, exit: problem.exitCode, clause }).toEqual({
      verdict: expected.verdict,
      code: expected.code,
      exit: expected.exit,
      clause: expected.clause,
    });
    expect(problem.message).toMatch(/^[\u0020-\u007e…]+$/u);
    expect(problem.remedy).not.toBe('');
  });

  test.each(chains)('of a folder: %s', (name) => {
    const expected = readExpected(name);
    const verdict = judgeChain(name, expected.expectedHead ?? null);
    const [problem] = verdict.findings;
    expect({ verdict: verdict.kind, code: problem?.code, exit: problem?.exitCode ?? 0 }).toEqual({
      verdict: expected.verdict,
      code: expected.code,
      exit: expected.exit,
    });
  });

  test('cover every code that verifying evidence can end with', () => {
    const reached = attacks.map((name) => firstFailure(verifyManifest(readEvidence(name), policyOf(name))).problem.code);
    // These belong to whoever reads the files, and to the policy.
    const elsewhere = ['verify/nothing', 'verify/unreadable', 'verification-policy/invalid', 'verify/trusted-root-invalid'];
    const all = Object.keys(codes).filter((code) => code.startsWith('verify/') && !elsewhere.includes(code));
    expect([...new Set<string>(reached)].sort()).toEqual(all.sort());
  });
});

describe('evidence of many megabytes', () => {
  const mebi = 1024 * 1024;
  const evidence = readEvidence('good');
  const bundle = evidence.bundle ?? new Uint8Array();

  test.each([
    ['a manifest of 100 MB', 'verify/too-large', () => Buffer.alloc(100_000_000, '[')],
    ['16 MiB of opening brackets', 'verify/too-large', () => Buffer.alloc(16 * mebi, '[')],
    ['16 MiB of opening braces with keys', 'verify/too-large', () => filled('{"a":', 16 * mebi)],
    ['16 MiB of spaces', 'verify/not-json', () => Buffer.alloc(16 * mebi, ' ')],
    ['16 MiB of zero bytes', 'verify/not-json', () => Buffer.alloc(16 * mebi)],
    ['16 MiB of backslashes in a string', 'verify/not-json', () => Buffer.alloc(16 * mebi, '\\').fill('"', 0, 1)],
    ['16 MiB of digits', 'verify/not-canonical', () => Buffer.alloc(16 * mebi, '9')],
    ['a string of 16 MiB', 'verify/manifest-invalid', () => Buffer.from(`"${'a'.repeat(16 * mebi - 3)}"\n`)],
    ['an array of two million numbers', 'verify/manifest-invalid', () => Buffer.from(`${JSON.stringify(Array(2_000_000).fill(1), null, 2)}\n`)],
    ['half a million unknown keys', 'verify/manifest-invalid', () => Buffer.from(`${JSON.stringify(manyKeys(), null, 2)}\n`)],
  ])('%s as the manifest is rejected', (_, code, make) => {
    const verdict = verifyManifest({ ...evidence, manifestBytes: make() }, { keys: [trusted] });
    expect([verdict.kind, firstFailure(verdict).problem.code]).toEqual(['rejected', code]);
    expect(firstFailure(verdict).problem.message.length).toBeLessThan(1000);
  });

  test.each([
    ['a bundle of 100 MB', 'verify/too-large', () => Buffer.alloc(100_000_000, '[')],
    ['32 MiB of opening brackets', 'verify/too-large', () => Buffer.alloc(32 * mebi, '[')],
    [
      'a payload of 31 MiB',
      'verify/signature',
      () =>
        Buffer.from(
          Buffer.from(bundle)
            .toString()
            .replace(/"payload":"[^"]+"/u, `"payload":"${'AAAA'.repeat(31 * mebi * 0.25)}"`),
        ),
    ],
    ['a good bundle with 20 MiB of white space', 'verify/too-large', () => Buffer.concat([bundle, Buffer.alloc(32 * mebi, ' ')])],
    [
      'a hundred thousand signatures',
      'verify/bundle-invalid',
      () =>
        Buffer.from(
          Buffer.from(bundle)
            .toString()
            .replace(/"signatures":\[(.+)\]/u, (_, one: string) => `"signatures":[${Array(100_000).fill(one).join(',')}]`),
        ),
    ],
  ])('%s is rejected', (_, code, make) => {
    const verdict = verifyManifest({ ...evidence, bundle: make() }, { keys: [trusted] });
    expect([verdict.kind, firstFailure(verdict).problem.code]).toEqual(['rejected', code]);
  });
});

function readEvidence(name: string): Evidence {
  const folder = `${forgeriesFolder}${name}/`;
  const bundle = `${folder}migration-manifest.json.sigstore.json`;
  const migrations = `${folder}migrations/`;
  const files = existsSync(migrations) ? new Map(readdirSync(migrations).map((file) => [file.replace(/\.sql$/u, ''), readFileSync(migrations + file)])) : null;
  return { manifestBytes: readFileSync(`${folder}migration-manifest.json`), bundle: existsSync(bundle) ? readFileSync(bundle) : null, files };
}

function readExpected(name: string): z.infer<typeof expectedSchema> {
  return expectedSchema.parse(JSON.parse(readFileSync(`${forgeriesFolder}${name}/expected.json`, 'utf8')));
}

function readPolicy(name: string): NamedVerificationPolicy {
  const path = `${forgeriesFolder}policies/${name}.json`;
  const file = parseVerificationPolicyFile(readFileSync(path));
  const texts = new Map(trustedRootPaths(file).map((root) => [root, readFileSync(join(dirname(path), root), 'utf8')]));
  const [policy] = resolveVerificationPolicies(file, texts);
  if (policy === undefined) throw new Error(`The verification policy ${name} is empty.`);
  return policy;
}

function policyOf(name: string): VerificationPolicy {
  const found = policies.get(readExpected(name).policy);
  if (found === undefined) throw new Error(`${name} names no policy.`);
  return found.policy;
}

function judgeChain(name: string, head: string | null): ChainVerdict {
  const manifests = `${forgeriesFolder}${name}/manifests/`;
  const entries = readdirSync(manifests).map((place): ChainEntry => {
    const evidence = readEvidence(`${name}/manifests/${place}`);
    const { kind } = verifyManifest(evidence, policyOf(name));
    return {
      place,
      verdict: kind,
      manifestSha256: digest(evidence.manifestBytes),
      manifest: parseManifestValue(JSON.parse(Buffer.from(evidence.manifestBytes).toString('utf8'))),
    };
  });
  const [sequence, sha256 = ''] = head?.split(':') ?? [];
  return verifyChain(entries, { heads: sequence === undefined ? [] : [{ sequence: Number(sequence), sha256 }], starts: [] });
}

function listFiles(): string[] {
  const entries = folders.flatMap((folder) => readdirSync(`${forgeriesFolder}${folder}`, { recursive: true, withFileTypes: true }));
  return entries.flatMap((entry) => (entry.isFile() ? [`${entry.parentPath}/${entry.name}`.slice(forgeriesFolder.length)] : [])).sort();
}

function firstFailure({ steps }: Verdict): { clause: string; problem: Problem } {
  for (const { clause, result } of steps) if (result.kind === 'failed') return { clause, problem: result.problem };
  throw new Error('No step failed.');
}

function filled(text: string, length: number): Uint8Array {
  return Buffer.alloc(length, text);
}

function manyKeys(): Record<string, number> {
  const keys = Array.from({ length: 500_000 }, (_, at) => `k${at.toString(36).padStart(8, '0')}`);
  return Object.fromEntries(keys.map((key) => [key, 1]));
}
