/** The isolated form: a job that deploys and may not sign, and a job that signs and has neither database nor environment, in a checkout of its own. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { renderDocument } from '../../../src/manifest/document.ts';
import { parseHandover, type Handover } from '../../../src/manifest/handover.ts';
import { digest } from '../../../src/model/digest.ts';
import { newJobIds } from '../../fakes/artifact-service.ts';
import type { JobWords } from '../../fakes/github/words.ts';
import type { Permissions, Run } from '../../fakes/github/world.ts';
import { runAction, type ActionInputs, type ActionOptions, type ActionRun } from './action.ts';
import type { Deploying, GatedTarget } from './gated.ts';
import { makeFolder } from './project.ts';

const reading = { actions: 'read', contents: 'read', deployments: 'read', 'pull-requests': 'read' } as const;
/** What deploys may not sign. */
export const applyPermissions: Permissions = reading;
export const sealPermissions: Permissions = { ...reading, attestations: 'write', 'id-token': 'write' };

/** What the one job gives to the other: a file, and its digest by another way. */
export interface Handed {
  readonly path: string;
  readonly sha256: string;
}

/** Mia's run on the tip of main, whose job in production was approved by Ben and may not sign. */
export function beginApply(target: GatedTarget, approved = true): Deploying {
  return approved ? target.beginApproved({}, { permissions: applyPermissions }) : target.begin({}, { permissions: applyPermissions });
}

/** Runs `migrate` in the job that deploys. */
export async function apply(target: GatedTarget, deploying: Deploying, inputs: ActionInputs = {}, options: Partial<ActionOptions> = {}): Promise<ActionRun> {
  return await target.deploy(deploying, { form: 'isolated', signing: '', 'signing-key': '', 'evidence-directory': '', ...inputs }, options);
}

/** Brings the file over, as the artifact does. */
export async function bringOver({ outputs }: ActionRun): Promise<Handed> {
  return await hand(await readFile(outputs['handover-path'] ?? ''), outputs['handover-sha256'] ?? '');
}

/** Writes what the job that seals will find. */
export async function hand(content: string | Uint8Array, sha256 = digest(content)): Promise<Handed> {
  const path = join(await makeFolder('handed'), 'migration-handover.json');
  await writeFile(path, content);
  return { path, sha256 };
}

/** A deploy job that lies: the file says something else, and its digest is that of the lie. */
export async function lie(handed: Handed, change: (truth: Handover) => unknown): Promise<Handed> {
  return await hand(renderDocument(change(await readHandover(handed))));
}

export async function readHandover({ path }: Handed): Promise<Handover> {
  return parseHandover(await readFile(path));
}

export interface SealOptions extends Partial<ActionOptions> {
  readonly job?: JobWords;
}

/** A clone of the repository at a commit, in which nothing is installed. */
export async function checkOut({ project }: GatedTarget, sha: string): Promise<string> {
  const folder = join(await makeFolder('checkout'), 'shop');
  const git = promisify(execFile);
  await git('git', ['clone', '--quiet', '--no-checkout', project.root, folder]);
  await git('git', ['-C', folder, 'checkout', '--quiet', '--detach', sha]);
  return folder;
}

/** Runs `seal` in the run's job that signs. */
export async function seal(target: GatedTarget, run: Run, handed: Handed, inputs: ActionInputs = {}, options: SealOptions = {}): Promise<ActionRun> {
  const { github, story } = target;
  const { job: words, env, workspace = await checkOut(target, run.sha), ...others } = options;
  const ids = newJobIds();
  const access = github.startJob(run, story.job(run, { name: 'seal', permissions: sealPermissions, ...words }), ids);
  const given = { command: 'seal', handover: handed.path, 'handover-sha256': handed.sha256, environment: 'production', 'github-token': access.token };
  const kept = { 'evidence-directory': target.evidenceDirectory, ...(story.place.serverUrl === 'https://github.com' ? {} : { artifact: 'off' }) };
  const all = { ...given, ...kept, ...signingInputs(target, inputs), ...inputs };
  return await runAction(all, { workspace, ids, service: github.artifacts, event: access.event, ...others, env: { ...access.env, ...env } });
}

function signingInputs({ github }: GatedTarget, { signing = 'github' }: ActionInputs): ActionInputs {
  if (signing !== 'github') return { signing };
  const { fulcioUrl, tsaUrl } = github.sigstore.github;
  return { signing, 'fulcio-url': fulcioUrl, 'timestamp-url': tsaUrl };
}

/** All that a job that seals could leave: files of evidence, attestations, artifacts, and what was asked of the authorities. */
export interface Traces {
  readonly files: readonly string[];
  readonly attestations: number;
  readonly artifacts: number;
  readonly signatures: number;
}

export async function tracesOf({ evidenceDirectory, story, github }: GatedTarget): Promise<Traces> {
  const names = await readdir(evidenceDirectory, { recursive: true });
  return {
    files: names.filter((name) => name.includes('/')).sort(),
    attestations: story.attestations.length,
    artifacts: github.artifacts.artifacts.length,
    signatures: github.requests.filter(({ operation }) => operation === 'sigstore').length,
  };
}

export const nothing: Traces = { files: [], attestations: 0, artifacts: 0, signatures: 0 };

/** The codes of what the run stopped for, as its log says them. */
export function stoppedBy({ annotations }: ActionRun): readonly string[] {
  return annotations.flatMap(({ level, message }) => (level === 'error' ? [/^[a-z]+\/[a-z-]+/u.exec(message)?.[0] ?? message] : []));
}

/** Nothing was signed, and nothing is there that was not there before. */
export async function expectUnsigned(run: ActionRun, target: GatedTarget, code: string, exitCode: 1 | 2, before = nothing): Promise<void> {
  expect({ codes: stoppedBy(run), exitCode: run.exitCode, evidence: run.evidence }).toEqual({ codes: [code], exitCode, evidence: null });
  expect(await tracesOf(target)).toEqual(before);
}
