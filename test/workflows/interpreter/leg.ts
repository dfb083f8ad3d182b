/** One job, or one leg of its matrix: a machine of its own, its environment's gate, its steps, and what it leaves. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventPayload } from '../../fakes/github/job.ts';
import type { Environment, Permissions } from '../../fakes/github/world.ts';
import type { Call } from './engine.ts';
import { Unplayable } from './document.ts';
import { resolveText, resolveTexts, type Contexts, type Json, type Scope } from './expression.ts';
import { endDeployment, environmentOf, passGate, refusalOf } from './gate.ts';
import { workflowRefOf } from './load.ts';
import { Log } from './log.ts';
import { runnerOf } from './machine.ts';
import type { Job } from './model.ts';
import type { Conclusion, JobResult } from './options.ts';
import { artifactIds } from './artifact-ids.ts';
import { asRecord, scopeOf, type RunningJob, type Steps } from './running.ts';
import { secretsFor, varsFor } from './secrets.ts';
import { startServices } from './services.ts';
import { runSteps } from './steps.ts';
import { runBefore } from './use.ts';

export interface LegOrder {
  readonly id: string;
  readonly job: Job;
  readonly name: string;
  /** github, inputs, vars, needs, strategy, matrix: what is known before it has a machine. */
  readonly scope: Scope;
  readonly permissions: Permissions;
  readonly signal: AbortSignal;
}

/** Never throws but for what cannot be played: how it ended is in the result. */
export async function runLeg(call: Call, order: LegOrder): Promise<JobResult> {
  const { state, loaded } = call;
  const { story } = state.github;
  const environment = findEnvironment(call, order);
  const log = new Log();
  const refusal = environment === null ? null : refusalOf(story, environment, state.run.ref);
  if (refusal !== null) return failed(call, order, environment, refusal);
  const withoutDeployment = wantsNoDeployment(order);
  const githubJob = story.job(state.run, {
    name: order.name,
    environment,
    permissions: order.permissions,
    withoutDeployment,
    runnerEnvironment: runnerOf(order.job, order.scope, state.options.ownRunners),
    workflow: { ref: workflowRefOf(loaded), sha: loaded.place.commit },
  });
  const needs = order.scope.contexts['needs'] ?? null;
  const passed = await abortable(passGate(story, state.run, githubJob, needs, state.options.approve), order.signal);
  if (passed === 'aborted') return { ...failed(call, order, environment, 'The operation was canceled.'), conclusion: 'cancelled' };
  if (!passed) return failed(call, order, environment, "The deployment was rejected or didn't satisfy other protection rules.");
  const access = state.github.startJob(state.run, githubJob, artifactIds(state.run));
  const folder = join(state.folder, `job-${githubJob.id}`);
  const repository = story.repository.name;
  const places = { workspace: join(folder, 'work', repository, repository), temp: join(folder, 'work', '_temp'), home: join(folder, 'home') };
  const event: Json = { ...asRecord(toJson(eventPayload(story, state.run))), ...asRecord(state.event) };
  await Promise.all([mkdir(places.workspace, { recursive: true }), mkdir(join(places.temp, '_github_workflow'), { recursive: true })]);
  await writeFile(join(places.temp, '_github_workflow', 'event.json'), JSON.stringify(event));
  const secrets = { ...(call.trusted ? secretsFor(call.secrets, state.options.secrets ?? {}, environment?.name ?? null) : {}), GITHUB_TOKEN: access.token };
  for (const secret of [...Object.values(secrets), access.env['ACTIONS_RUNTIME_TOKEN'] ?? '', access.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''])
    log.mask(secret);
  const given: Contexts = {
    ...order.scope.contexts,
    github: {
      ...githubContext(access.env),
      ...{ token: access.token, event, job: order.id, workspace: places.workspace, event_path: join(places.temp, '_github_workflow', 'event.json') },
    },
    secrets,
    vars: varsFor(state.options.vars ?? {}, environment?.name ?? null),
  };
  const running: RunningJob = {
    state,
    loaded,
    job: order.job,
    id: order.id,
    name: order.name,
    githubJob,
    access,
    log,
    ...places,
    given,
    env: new Map(),
    path: [],
    services: {},
    results: [],
    summary: [],
    saved: new Map(),
    posts: [],
    status: 'success',
    signal: order.signal,
  };
  return await play(call, order, running, environment);
}

async function play(call: Call, order: LegOrder, running: RunningJob, environment: Environment | null): Promise<JobResult> {
  const { job } = order;
  const { story } = call.state.github;
  const own: Steps = { states: {}, composite: null };
  const minutes = job['timeout-minutes'] === undefined ? 360 : Number(resolveText(job['timeout-minutes'], order.scope));
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), minutes * (call.state.options.minuteMs ?? 60_000));
  const ticking: RunningJob = { ...running, signal: AbortSignal.any([running.signal, limit.signal]) };
  const [outputs, url] = await playAll(ticking, own, call).finally(() => clearTimeout(timer));
  if (limit.signal.aborted) running.log.annotate('error', `The job has exceeded the maximum execution time of ${minutes} minutes.`);
  const conclusion: Conclusion = limit.signal.aborted || running.signal.aborted ? 'cancelled' : ticking.status;
  if (environment !== null) endDeployment(story, running.githubJob, conclusion === 'success' ? 'success' : 'failure');
  return {
    ...resultOf(call, order, environment),
    conclusion,
    outputs,
    steps: running.results,
    annotations: running.log.annotations,
    summary: running.summary.join('\n'),
    environmentUrl: url,
    log: logOf(running),
  };
}

async function playAll(running: RunningJob, own: Steps, call: Call): Promise<[Readonly<Record<string, string>>, string | null]> {
  const { job, log } = running;
  const scope = (): Scope => scopeOf(running, own);
  for (const words of [call.loaded.workflow.env, job.env])
    for (const [name, value] of Object.entries(words ?? {})) running.env.set(name, resolveText(value, scope()));
  const services = await startServices(job.services ?? {}, scope());
  const serving: RunningJob = Object.assign(running, { services: services.context });
  try {
    await runBefore(serving, job.steps ?? [], own);
    await runSteps(serving, job.steps ?? [], own);
    for (const post of serving.posts.reverse()) await post();
  } finally {
    await services.stop();
  }
  const outputs = Object.entries(resolveTexts(job.outputs, scope())).filter(([name, value]) => {
    const kept = !log.holdsSecret(value);
    if (!kept) log.annotate('warning', `Skip output '${name}' since it may contain secret.`);
    return kept;
  });
  const { environment } = job;
  const url = typeof environment === 'object' && 'url' in environment && environment.url !== undefined ? resolveText(environment.url, scope()) : null;
  return [Object.fromEntries(outputs), url];
}

function logOf({ results, log }: RunningJob): string {
  return [...results.map((step) => `# ${step.name}\n${step.log}`), log.take()].join('\n');
}

function findEnvironment(call: Call, { job, scope }: LegOrder): Environment | null {
  const { environment } = job;
  if (environment === undefined) return null;
  const written = typeof environment === 'object' && 'name' in environment ? environment.name : environment;
  const name = resolveText(written, scope);
  return name === '' ? null : environmentOf(call.state.github.story, name);
}

function wantsNoDeployment({ job: { environment }, scope }: LegOrder): boolean {
  return (
    typeof environment === 'object' &&
    'deployment' in environment &&
    environment.deployment !== undefined &&
    resolveText(environment.deployment, scope) === 'false'
  );
}

export function resultOf({ loaded }: Call, { id, name, scope, permissions }: LegOrder, environment: Environment | null): JobResult {
  return {
    name,
    id,
    workflow: workflowRefOf(loaded),
    matrix: scope.contexts['matrix'] ?? null,
    conclusion: 'skipped',
    outputs: {},
    steps: [],
    annotations: [],
    summary: '',
    environment: environment?.name ?? null,
    environmentUrl: null,
    permissions,
    log: '',
  };
}

/** A job that ended before it had a machine. */
export function failed(call: Call, order: LegOrder, environment: Environment | null, message: string): JobResult {
  return { ...resultOf(call, order, environment), conclusion: 'failure', annotations: [{ level: 'error', message }], log: `##[error]${message}` };
}

/** `github.*` has the names of the variables. */
export function githubContext(variables: Readonly<Record<string, string>>): Readonly<Record<string, Json>> {
  const own = Object.entries(variables).filter(([name]) => name.startsWith('GITHUB_'));
  return Object.fromEntries(own.map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value]));
}

export function toJson(value: object): Json {
  const parsed: Json = JSON.parse(JSON.stringify(value));
  return parsed;
}

async function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | 'aborted'> {
  if (signal.aborted) return 'aborted';
  const ended = new AbortController();
  const aborted = new Promise<'aborted'>((resolve) => signal.addEventListener('abort', () => resolve('aborted'), { signal: ended.signal }));
  try {
    return await Promise.race([work, aborted]);
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Unplayable(String(thrown));
  } finally {
    ended.abort();
  }
}
