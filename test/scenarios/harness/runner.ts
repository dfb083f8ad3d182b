/** What the runner gives a job's step, and what it reads of what the step wrote. */
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from './dist.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** File, line and title as they are written, where there are any. */
  readonly properties?: string;
}

/** The files of one step. */
export interface StepFiles {
  /** RUNNER_TEMP; it outlives a step, not a job. */
  readonly temp: string;
  readonly output: string;
  readonly summary: string;
  readonly event: string;
}

const actionSchema = z.object({ inputs: z.record(z.string(), z.object({ default: z.coerce.string().optional() })) });

/**
 * INPUT_* for every input that action.yml declares: what is given, its default, or an empty text. An unknown one is passed, too.
 * A default that is an expression is one of the job's own things, as its token: nothing has them here unless they are given.
 */
export async function inputVariables(inputs: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const declared = actionSchema.parse(parse(await readFile(join(repositoryRoot, 'action.yml'), 'utf8'))).inputs;
  const defaults = Object.entries(declared).map(([name, input]): [string, string] => [
    name,
    input.default?.includes('${{') === true ? '' : (input.default ?? ''),
  ]);
  return Object.fromEntries(Object.entries({ ...Object.fromEntries(defaults), ...inputs }).map(([name, text]) => [variableOf(name), text]));
}

function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/** The payload of a push to main of acme/shop. */
export const pushEvent = { ref: 'refs/heads/main', repository: { id: 4711, full_name: 'acme/shop', visibility: 'private' } } as const;

/** Makes a step's files as the runner does: empty, one set for each step. `temp` goes on from an earlier step of the job where it is given. */
export async function makeStepFiles(folder: string, temp: string | null, event: object): Promise<StepFiles> {
  const own = await mkdtemp(join(folder, 'step-'));
  const files = { temp: temp ?? join(own, 'temp'), output: join(own, 'output'), summary: join(own, 'summary'), event: join(own, 'event.json') };
  await mkdir(files.temp, { recursive: true });
  await writeFile(files.output, '');
  await writeFile(files.summary, '');
  await writeFile(files.event, JSON.stringify(event));
  return files;
}

export interface RunIdentity {
  readonly id: string;
  readonly attempt: string;
}

/** GITHUB_* and RUNNER_* of a push to main of acme/shop. */
export function runnerVariables(workspace: string, files: StepFiles, { id, attempt }: RunIdentity): Record<string, string> {
  return {
    CI: 'true',
    HOME: files.temp,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__acme_drizzle-attest',
    GITHUB_ACTOR: 'ada',
    GITHUB_ACTOR_ID: '1815',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: files.event,
    GITHUB_JOB: 'deploy',
    GITHUB_OUTPUT: files.output,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '4711',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_REPOSITORY_OWNER_ID: '42',
    GITHUB_RUN_ATTEMPT: attempt,
    GITHUB_RUN_ID: id,
    GITHUB_RUN_NUMBER: '17',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_TRIGGERING_ACTOR: 'ada',
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: files.temp,
  };
}

let searchFolder: Promise<string> | null = null;

/** A PATH that holds git and a shell, and no Node: the runner starts actions with its own, which is on no PATH. */
export function nodelessPath(): Promise<string> {
  searchFolder ??= makeSearchFolder();
  return searchFolder;
}

async function makeSearchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-path-'));
  for (const name of ['git', 'sh']) await symlink(`/usr/bin/${name}`, join(folder, name));
  return folder;
}

/** GITHUB_OUTPUT as the runner reads it: name, random delimiter, value. Throws for what it would refuse. */
export function parseOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  let rest = text;
  while (rest !== '') {
    const found = /^(?<name>[^\n=]+)<<(?<delimiter>ghadelimiter_[0-9a-f-]{36})\n(?<value>[\s\S]*?)\n\k<delimiter>\n/u.exec(rest)?.groups;
    if (found === undefined) throw new Error(`This is no output with a delimiter: ${rest.slice(0, 200)}`);
    outputs[found['name'] ?? ''] = found['value'] ?? '';
    rest = rest.slice(`${found['name'] ?? ''}<<${found['delimiter'] ?? ''}\n${found['value'] ?? ''}\n${found['delimiter'] ?? ''}\n`.length);
  }
  return outputs;
}

/** The annotations among the lines of a log, in their order. */
export function parseAnnotations(stdout: string): readonly Annotation[] {
  return stdout.split('\n').flatMap((line): Annotation[] => {
    const { level, message = '', properties = '' } = /^::(?<level>error|warning|notice)(?: (?<properties>[^:]*))?::(?<message>.*)$/su.exec(line)?.groups ?? {};
    return level === 'error' || level === 'warning' || level === 'notice'
      ? [{ level, message: unescape(message), ...(properties === '' ? {} : { properties }) }]
      : [];
  });
}

/** What the step asked the runner to mask. */
export function parseMasks(stdout: string): readonly string[] {
  return [...stdout.matchAll(/^::add-mask::(?<form>.*)$/gmu)].map(({ groups }) => unescape(groups?.['form'] ?? ''));
}

/** The log as the runner shows it: without the lines that only tell it what to mask. */
export function withoutMaskCommands(stdout: string): string {
  return stdout.replace(/^::add-mask::.*\n?/gmu, '');
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
