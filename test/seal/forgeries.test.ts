import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { forgeriesFolder, renderForgeries } from '../../scripts/forgeries.ts';
import { goodBundle, goodStatement, trusted as trustedKey } from '../../scripts/forgeries/workshop.ts';
import { codes, type Problem } from '../../src/errors.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { parsePublicKey } from '../../src/seal/key.ts';
import { sealStatement } from '../../src/seal/sign.ts';
import { verifyRecord, type Evidence } from '../../src/seal/verify.ts';

const trusted = parsePublicKey(readFileSync(`${forgeriesFolder}keys/trusted.pub.pem`, 'utf8'));
const folders = readdirSync(forgeriesFolder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'keys' ? [entry.name] : []));
const attacks = folders.filter((name) => name !== 'good');

const expectedSchema = z.strictObject({ attack: z.string(), verdict: z.enum(['rejected', 'unsigned']), code: z.string(), exit: z.int(), clause: z.string() });

describe('the forgeries', () => {
  test('are at least thirty, and are what scripts/forgeries.ts makes', () => {
    const made = renderForgeries();
    expect(attacks.length).toBeGreaterThanOrEqual(30);
    expect(listFiles()).toEqual([...made.keys()].sort());
    for (const [path, content] of made) expect([path, Buffer.from(content).equals(readFileSync(`${forgeriesFolder}${path}`))]).toEqual([path, true]);
  });

  test('are made from evidence that is verified, its migration files too', () => {
    const verdict = verifyRecord(readEvidence('good'), { keys: [trusted] });
    expect([verdict.kind, verdict.steps.filter(({ result }) => result.kind !== 'passed')]).toEqual(['verified', []]);
  });

  test('bear the very signature that the signer makes', async () => {
    const sealed: unknown = JSON.parse(await sealStatement(goodStatement, trustedKey));
    expect(sealed).toMatchObject(z.record(z.string(), z.unknown()).parse(JSON.parse(goodBundle)));
  });

  test.each(attacks)('%s is stopped where it is expected', (name) => {
    const expected = expectedSchema.parse(JSON.parse(readFileSync(`${forgeriesFolder}${name}/expected.json`, 'utf8')));
    const verdict = verifyRecord(readEvidence(name), { keys: [trusted] });
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

  test('cover every code that verifying evidence can end with', () => {
    const reached = attacks.map((name) => firstFailure(verifyRecord(readEvidence(name), { keys: [trusted] })).problem.code);
    // These two belong to whoever reads the files.
    const elsewhere = ['verify/nothing', 'verify/unreadable'];
    const all = Object.keys(codes).filter((code) => code.startsWith('verify/') && !elsewhere.includes(code));
    expect([...new Set<string>(reached)].sort()).toEqual(all.sort());
  });
});

describe('evidence of many megabytes', () => {
  const mebi = 1024 * 1024;
  const good = readEvidence('good');
  const bundle = good.bundle ?? new Uint8Array();

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
    const verdict = verifyRecord({ ...good, manifest: make() }, { keys: [trusted] });
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
    const verdict = verifyRecord({ ...good, bundle: make() }, { keys: [trusted] });
    expect([verdict.kind, firstFailure(verdict).problem.code]).toEqual(['rejected', code]);
  });
});

function readEvidence(name: string): Evidence {
  const folder = `${forgeriesFolder}${name}/`;
  const bundle = `${folder}migration-manifest.json.sigstore.json`;
  const migrations = `${folder}migrations/`;
  const files = existsSync(migrations) ? new Map(readdirSync(migrations).map((file) => [file.replace(/\.sql$/u, ''), readFileSync(migrations + file)])) : null;
  return { manifest: readFileSync(`${folder}migration-manifest.json`), bundle: existsSync(bundle) ? readFileSync(bundle) : null, files };
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
