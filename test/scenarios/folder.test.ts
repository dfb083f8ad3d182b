/** A folder of manifests, as an auditor is given it: verified alone and together, with the command line, offline. */
import { appendFile, cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCli, type ProcessRun } from './harness/action.ts';
import { readChain, type FoundManifest } from './harness/chain.ts';
import { makeTarget, type Target } from './harness/deploy.ts';
import { scenarioKey } from './harness/keys.ts';
import { makeFolder } from './harness/project.ts';

const answer = z.object({ verdict: z.string(), problems: z.array(z.object({ code: z.string(), place: z.string().nullable() })).default([]) });

interface Audit extends ProcessRun {
  readonly verdict: string;
  readonly codes: readonly string[];
}

/** Asks as a program would, with the key that the scenarios sign with unless another trust is given. */
async function audit(folder: string, args: readonly string[] = [], trust: readonly string[] | null = null): Promise<Audit> {
  const cwd = await makeFolder('audit');
  await writeFile(join(cwd, 'public-key.pem'), scenarioKey.publicKey);
  const run = await runCli(['verify', '--manifest', folder, ...(trust ?? ['--public-key-file', 'public-key.pem']), '--format', 'json', ...args], { cwd });
  if (run.stdout.trim() === '') return { ...run, verdict: 'none', codes: [run.stderr] };
  const { verdict, problems } = answer.parse(JSON.parse(run.stdout));
  return { ...run, verdict, codes: problems.map(({ code }) => code) };
}

async function deployedThrice(): Promise<{ target: Target; manifests: readonly FoundManifest[]; head: string }> {
  const target = await makeTarget('v0');
  await target.deploy({ 'chain-start': 'true', artifact: 'off' });
  for (let more = 0; more < 2; more += 1) await target.deploy({ artifact: 'off' });
  const { manifests } = await readChain(target.evidenceDirectory);
  return { target, manifests, head: `3:${manifests[2]?.sha256 ?? ''}` };
}

/** The same for people. */
async function expectAloud(folder: string, head: string): Promise<void> {
  const cwd = await makeFolder('audit');
  await writeFile(join(cwd, 'public-key.pem'), scenarioKey.publicKey);
  const run = await runCli(['verify', '--manifest', folder, '--public-key-file', 'public-key.pem'], { cwd });
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('Complete: every manifest is verified, and no chain has a fault');
  expect(run.stdout).toContain('3 manifests, 0 of them not verified, 0 without a place in a chain.');
  expect(run.stdout).toContain(head);
}

/** By the verification policy that was given, and by no other. */
async function expectBelieved(folder: string): Promise<void> {
  const cwd = await makeFolder('policy');
  const policy = { schemaVersion: 1, policies: [{ name: 'the deploys', keys: [scenarioKey.publicKey] }] };
  await writeFile(join(cwd, 'right.json'), JSON.stringify(policy));
  await writeFile(join(cwd, 'wrong.json'), '{"schemaVersion":1,"policies":[]}');
  expect(await audit(folder, [], ['--verification-policy', join(cwd, 'right.json')])).toMatchObject({ exitCode: 0, verdict: 'complete' });
  const refused = await audit(folder, [], ['--verification-policy', join(cwd, 'wrong.json')]);
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('verification-policy/invalid');
}

describe('A folder of three manifests', () => {
  test('is complete, and what was taken out, cut off, doubled or changed is found', async () => {
    const { target, manifests, head } = await deployedThrice();
    const folder = target.evidenceDirectory;
    const at = (index: number): string => manifests[index]?.folder ?? '';
    expect(await audit(folder, ['--expected-head', head])).toMatchObject({ exitCode: 0, verdict: 'complete', codes: [] });
    await expectAloud(folder, head);
    await expectBelieved(folder);

    const kept = await makeFolder('kept');
    await cp(at(1), join(kept, 'second'), { recursive: true });
    await rm(at(1), { recursive: true });
    expect(await audit(folder)).toMatchObject({ exitCode: 1, verdict: 'broken', codes: ['chain/gap'] });
    await cp(join(kept, 'second'), at(1), { recursive: true });

    await cp(at(2), join(kept, 'third'), { recursive: true });
    await rm(at(2), { recursive: true });
    expect(await audit(folder)).toMatchObject({ exitCode: 0, verdict: 'complete' });
    expect(await audit(folder, ['--expected-head', head])).toMatchObject({ exitCode: 1, verdict: 'broken', codes: ['chain/truncated'] });
    await cp(join(kept, 'third'), at(2), { recursive: true });

    await cp(at(0), join(folder, 'again'), { recursive: true });
    expect(await audit(folder)).toMatchObject({ exitCode: 1, verdict: 'broken', codes: ['chain/duplicate'] });
    await rm(join(folder, 'again'), { recursive: true });

    await appendFile(join(at(2), 'migration-manifest.json'), ' ');
    const changed = await audit(folder, ['--expected-head', head]);
    expect(changed).toMatchObject({ exitCode: 1, verdict: 'broken' });
    expect(changed.codes).toContain('verify/not-canonical');
    expect(changed.codes).toContain('chain/truncated');
  });
});

test('A folder without a manifest proves nothing', async () => {
  expect(await audit(await makeFolder('empty'))).toMatchObject({ exitCode: 2, verdict: 'broken', codes: ['verify/nothing'] });
});

test.each([
  [['--manifest', 'nothing.json', '--public-key', scenarioKey.publicKey], 'verify/unreadable'],
  [['--manifest', '.', '--bundle', 'b.json', '--public-key', scenarioKey.publicKey], 'input/conflict'],
  [['--manifest', 'm.json', '--expected-head', `1:${'a'.repeat(64)}`, '--public-key', scenarioKey.publicKey], 'input/conflict'],
  [['--manifest', '.', '--public-key-file', 'absent.pem'], 'verify/unreadable'],
  [['--manifest', '.', '--public-key', scenarioKey.publicKey, '--migrations', 'absent'], 'verify/unreadable'],
])('verify %j ends with %s', async (args, code) => {
  const cwd = await makeFolder('bad-input');
  const run = await runCli(['verify', ...args], { cwd });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(code);
});
