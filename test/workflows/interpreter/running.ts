/** A job that runs: what its steps share, and what their expressions see. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHub, JobAccess } from '../../fakes/github/github.ts';
import type { Job as GitHubJob, Run } from '../../fakes/github/world.ts';
import type { Contexts, Json, Scope } from './expression.ts';
import type { Library, Loaded } from './load.ts';
import type { Log } from './log.ts';
import type { ActionsOptions, Conclusion, Sarif, StepResult } from './options.ts';
import type { Job, Step } from './model.ts';
import type { Source } from './repositories.ts';

export interface StepState {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
}

/** What lasts as long as the run. */
export interface RunState {
  readonly options: ActionsOptions;
  readonly github: GitHub;
  readonly library: Library;
  readonly run: Run;
  readonly folder: string;
  readonly event: Json;
  readonly sarif: Sarif[];
}

export interface RunningJob {
  readonly state: RunState;
  readonly loaded: Loaded;
  readonly job: Job;
  /** In its own workflow file. */
  readonly id: string;
  /** As GitHub shows it. */
  readonly name: string;
  readonly githubJob: GitHubJob;
  readonly access: JobAccess;
  readonly log: Log;
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  /** github, inputs, vars, secrets, needs, strategy, matrix. */
  readonly given: Contexts;
  /** Of workflow and job, and what steps wrote to GITHUB_ENV. */
  readonly env: Map<string, string>;
  /** What steps put before PATH, the last one first. */
  readonly path: string[];
  readonly services: Json;
  readonly results: StepResult[];
  readonly summary: string[];
  /** What steps saved for the later parts of their action. */
  readonly saved: Map<Step, Record<string, string>>;
  /** What runs at the end, the last one first. */
  readonly posts: (() => Promise<void>)[];
  status: 'success' | 'failure' | 'cancelled';
  /** Aborted where the job is cancelled. */
  readonly signal: AbortSignal;
}

/** What a list of steps has of its own: a job's, or those of a composite action. */
export interface Steps {
  readonly states: Record<string, StepState>;
  /** Null for the job itself. */
  readonly composite: Composite | null;
}

export interface Composite {
  readonly inputs: Json;
  readonly actionPath: string;
  readonly env: ReadonlyMap<string, string>;
  /** Where the action lies; null for one of the workspace. */
  readonly origin: Origin | null;
  failed: boolean;
}

export interface Origin {
  readonly source: Source;
  readonly commit: string;
}

export function scopeOf(running: RunningJob, steps: Steps, stepEnv: Readonly<Record<string, string>> = {}, more: Contexts = {}): Scope {
  const { given, env, workspace, githubJob, status, loaded } = running;
  const failed = steps.composite === null ? status === 'failure' : steps.composite.failed;
  const cancelled = running.signal.aborted;
  const github = asRecord(given['github']);
  const contexts: Contexts = {
    ...given,
    github: steps.composite === null ? github : { ...github, action_path: steps.composite.actionPath },
    ...(steps.composite === null ? {} : { inputs: steps.composite.inputs }),
    env: { ...Object.fromEntries(env), ...Object.fromEntries(steps.composite?.env ?? []), ...stepEnv },
    steps: Object.fromEntries(Object.entries(steps.states).map(([id, { outputs, outcome, conclusion }]) => [id, { outputs, outcome, conclusion }])),
    job: {
      status: cancelled ? 'cancelled' : status,
      check_run_id: githubJob.id,
      services: running.services,
      workflow_ref: githubJob.workflowRef,
      workflow_sha: githubJob.workflowSha,
      workflow_repository: loaded.source.name,
      workflow_file_path: loaded.path,
    },
    runner: runnerContext(running),
    ...more,
  };
  return {
    contexts,
    status: { success: !failed && !cancelled, failure: failed && !cancelled, cancelled },
    hashFiles: (patterns) => hashFiles(workspace, patterns),
  };
}

function runnerContext({ temp, home, githubJob }: RunningJob): Json {
  return { os: 'Linux', arch: 'X64', name: 'GitHub Actions 1', environment: githubJob.runnerEnvironment, temp, tool_cache: join(home, 'tools'), debug: '' };
}

export function runnerVariables({ temp, home, githubJob, workspace }: RunningJob): Readonly<Record<string, string>> {
  return {
    CI: 'true',
    HOME: home,
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: githubJob.runnerEnvironment,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(home, 'tools'),
    RUNNER_WORKSPACE: join(workspace, '..'),
  };
}

/** A scalar as a text; anything else, and nothing, is the empty text. */
export function textOf(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

export function asRecord(value: Json | undefined): Readonly<Record<string, Json>> {
  return value !== null && typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The digest of the digests of all files that fit, in their order; empty where none does. */
function hashFiles(workspace: string, patterns: readonly string[]): string {
  const [wanted, unwanted] = [patterns.filter((pattern) => !pattern.startsWith('!')), patterns.filter((pattern) => pattern.startsWith('!'))];
  const exclude = new Set(unwanted.flatMap((pattern) => globSync(pattern.slice(1), { cwd: workspace })));
  const paths = wanted
    .flatMap((pattern) => globSync(pattern, { cwd: workspace }))
    .filter((path) => !exclude.has(path) && statSync(join(workspace, path)).isFile());
  const hash = createHash('sha256');
  for (const path of [...new Set(paths)].sort())
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, path)))
        .digest(),
    );
  return paths.length === 0 ? '' : hash.digest('hex');
}
