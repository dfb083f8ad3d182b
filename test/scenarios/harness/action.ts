/** Starts the bundled action and command line as processes of their own, and gathers everything that came of them. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import {
  newJobIds,
  startArtifactService,
  type ArtifactService,
  type JobIds,
  type SeenRequest,
  type ServiceMood,
  type StoredArtifact,
} from '../../fakes/artifact-service.ts';
import { openZip } from '../../fakes/zip.ts';
import { currentDist } from './dist.ts';
import { scenarioKey } from './keys.ts';
import { makeFolder } from './project.ts';
import * as runner from './runner.ts';

/** Made as this file is loaded, so that no test's time is spent on it. */
const dist = await currentDist();

/** Where Node keeps what it compiled of the bundle: reading it is more than half of what a short process does. */
const compiled = { NODE_COMPILE_CACHE: join(dirname(dist.action), '.compiled') };

export type ActionInputs = Readonly<Record<string, string>>;

export interface ActionOptions {
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** A service that several runs share; else each run has its own, in this mood. */
  readonly service?: ArtifactService;
  readonly mood?: ServiceMood;
  /** Of the job in the service; ids of its own unless told. */
  readonly ids?: JobIds;
  /** What lies at GITHUB_EVENT_PATH; a push to main of acme/shop unless told. */
  readonly event?: object;
  readonly run?: Partial<runner.RunIdentity>;
  /** RUNNER_TEMP of an earlier step of the same job. */
  readonly temp?: string;
  /** More variables, or others. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process ended, and what it printed. */
export interface ProcessRun {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** As it came: with the lines that tell the runner what to mask. */
  readonly stdout: string;
  readonly stderr: string;
}

export interface ActionRun extends ProcessRun {
  /** The log as the runner shows it: stdout without the lines that only tell it what to mask. */
  readonly log: string;
  readonly masks: readonly string[];
  readonly annotations: readonly runner.Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The output of that name, but for what every deploy says that asks nobody: most scenarios are about something else. */
  readonly codes: readonly string[];
  readonly summary: string;
  /** Null where the run wrote none (the outputs name none). */
  readonly evidence: Evidence | null;
  /** Null where nothing was uploaded. */
  readonly artifact: UploadedArtifact | null;
  /** What the artifact service was asked in this run. */
  readonly requests: readonly SeenRequest[];
  /** RUNNER_TEMP, for the next step of the same job. */
  readonly temp: string;
}

export interface Evidence {
  readonly manifestPath: string;
  /** Null where the manifest is unsigned. */
  readonly bundlePath: string | null;
  readonly manifestBytes: Buffer;
  readonly bundle: Buffer | null;
  readonly manifest: Manifest;
}

export interface UploadedArtifact {
  readonly stored: StoredArtifact;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A process that is under way. */
export interface StartedRun<Run extends ProcessRun> {
  readonly pid: number;
  /** What it printed until now. */
  stdout(): string;
  kill(signal: NodeJS.Signals): void;
  readonly done: Promise<Run>;
}

/** Runs the action to its end. */
export async function runAction(inputs: ActionInputs, options: ActionOptions): Promise<ActionRun> {
  return await (
    await startAction(inputs, options)
  ).done;
}

/** Starts `node dist/index.js` as the runner does. */
export async function startAction(inputs: ActionInputs, options: ActionOptions): Promise<StartedRun<ActionRun>> {
  const files = await runner.makeStepFiles(await makeFolder('job'), options.temp ?? null, options.event ?? runner.pushEvent);
  const service = options.service ?? (await startArtifactService());
  service.setMood(options.mood ?? 'healthy');
  const ids = options.ids ?? newJobIds();
  const env = {
    PATH: await runner.nodelessPath(),
    ...runner.runnerVariables(options.workspace, files, { id: '7000000001', attempt: '1', ...options.run }),
    ...service.environment(ids),
    ...(await runner.inputVariables(inputs)),
    ...options.env,
  };
  const asked = service.requests.length;
  const started = start([dist.action], options.workspace, env);
  const finish = async (): Promise<ActionRun> => {
    const ended = await started.done;
    const artifact = service.artifacts.find(({ runId }) => runId === ids.runId);
    const requests = service.requests.slice(asked);
    if (options.service === undefined) await service.stop();
    return { ...(await gather(ended, files)), artifact: artifact === undefined ? null : { stored: artifact, files: openZip(artifact.bytes) }, requests };
  };
  return { ...started, done: finish() };
}

const codesSchema = z.array(z.string());

async function gather(ended: ProcessRun, files: runner.StepFiles): Promise<Omit<ActionRun, 'artifact' | 'requests'>> {
  const outputs = runner.parseOutputs(await readFile(files.output, 'utf8'));
  return {
    ...ended,
    log: runner.withoutMaskCommands(ended.stdout),
    masks: runner.parseMasks(ended.stdout),
    annotations: runner.parseAnnotations(ended.stdout),
    outputs,
    codes: codesSchema.parse(JSON.parse(outputs['codes'] ?? '[]')).filter((code) => code !== 'gate/not-asked' && code !== 'chain/not-started'),
    summary: await readFile(files.summary, 'utf8'),
    evidence: await readEvidence(outputs),
    temp: files.temp,
  };
}

async function readEvidence(outputs: Readonly<Record<string, string>>): Promise<Evidence | null> {
  const manifestPath = outputs['manifest-path'] ?? '';
  if (!existsSync(manifestPath)) return null;
  const manifestBytes = await readFile(manifestPath);
  const bundlePath = outputs['bundle-path'] === undefined || outputs['bundle-path'] === '' ? null : outputs['bundle-path'];
  return { manifestPath, bundlePath, manifestBytes, bundle: bundlePath === null ? null : await readFile(bundlePath), manifest: parseManifest(manifestBytes) };
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `node dist/cli.js` to its end, in an environment that holds PATH and what is given. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<ProcessRun> {
  return await (
    await startCli(args, options)
  ).done;
}

export async function startCli(args: readonly string[], { cwd, env = {} }: CliOptions): Promise<StartedRun<ProcessRun>> {
  return start([dist.cli, ...args], cwd, { PATH: await runner.nodelessPath(), HOME: cwd, ...env });
}

function start(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): StartedRun<ProcessRun> {
  const child = spawn(process.execPath, args, { cwd, env: { ...compiled, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const done = new Promise<ProcessRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, stdout: textOf(stdout), stderr: textOf(stderr) }));
  });
  return { pid: child.pid ?? 0, stdout: () => textOf(stdout), kill: (signal) => void child.kill(signal), done };
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

export interface VerifyRun extends ProcessRun {
  readonly verdict: string;
  readonly steps: readonly {
    readonly clause: string;
    readonly title: string;
    readonly result: { readonly kind: string; readonly code?: string | undefined };
  }[];
}

const verdictSchema = z.object({
  verdict: z.string(),
  steps: z.array(z.object({ clause: z.string(), title: z.string(), result: z.object({ kind: z.string(), code: z.string().optional() }) })),
});

export interface VerifyOptions {
  /** PEM of who must have signed; the key of the scenarios unless told. */
  readonly publicKey?: string;
  /** The folder of migrations to compare, absolute. */
  readonly migrations?: string;
  /** A verification policy in place of the key, by its path. */
  readonly policy?: string;
}

/** Runs `verify` on the manifest that a run left on disk, in a folder that has nothing to do with it. */
export async function verifyEvidence(run: ActionRun, options: VerifyOptions = {}): Promise<VerifyRun> {
  const folder = await makeFolder('auditor');
  await writeFile(join(folder, 'key.pem'), options.publicKey ?? scenarioKey.publicKey);
  const { manifestPath = '', bundlePath = null } = run.evidence ?? {};
  const bundle = bundlePath === null ? [] : ['--bundle', bundlePath];
  const migrations = options.migrations === undefined ? [] : ['--migrations', options.migrations];
  const believed = options.policy === undefined ? ['--public-key-file', 'key.pem'] : ['--verification-policy', options.policy];
  const ended = await runCli(['verify', '--manifest', manifestPath, ...bundle, ...believed, ...migrations, '--format', 'json'], { cwd: folder });
  if (ended.stdout === '') throw new Error(`verify said nothing: ${ended.stderr}`);
  return { ...ended, ...verdictSchema.parse(JSON.parse(ended.stdout)) };
}
