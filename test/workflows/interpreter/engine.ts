/** Runs the jobs of a workflow in the order of their needs, and workflows that they call as workflows of their own. */
import type { Permissions } from '../../fakes/github/world.ts';
import { Expression, Unplayable } from './document.ts';
import { holds, resolve, resolveText, type Contexts, type Json, type Scope, type StatusChecks } from './expression.ts';
import type { Groups } from './groups.ts';
import { failed, resultOf, runLeg, type LegOrder } from './leg.ts';
import { permissionsOfJob, type Loaded } from './load.ts';
import { legsOf, renderLeg, type Leg } from './matrix.ts';
import type { Concurrency, Input, Job } from './model.ts';
import type { Conclusion, JobResult } from './options.ts';
import type { RunState } from './running.ts';
import { secretsFor, type SecretScope } from './secrets.ts';

/** A workflow that runs: the run's own, or one that a job calls. */
export interface Call {
  readonly state: RunState;
  readonly groups: Groups;
  readonly loaded: Loaded;
  /** Before the names of its jobs: empty, or `deploy / `. */
  readonly prefix: string;
  readonly inputs: Json;
  readonly github: Json;
  readonly vars: Json;
  readonly secrets: SecretScope;
  /** Whether the run may see secrets at all. */
  readonly trusted: boolean;
  readonly granted: Permissions;
  /** Groups that it is in already: to wait for one of them would be for ever. */
  readonly held: readonly string[];
  readonly signal: AbortSignal;
  readonly record: (result: JobResult) => void;
}

export interface Outcome {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs all jobs; rejects only for what cannot be played. */
export async function runJobs(call: Call): Promise<ReadonlyMap<string, Outcome>> {
  const { jobs } = call.loaded.workflow;
  const started = new Map<string, Promise<Outcome>>();
  const start = (id: string): Promise<Outcome> => {
    const known = started.get(id) ?? runJob(call, id, new Map(ancestorsOf(jobs, id).map((other) => [other, start(other)])));
    started.set(id, known);
    return known;
  };
  const ended = await Promise.all(Object.keys(jobs).map(async (id) => [id, await start(id)] as const));
  return new Map(ended);
}

export function needsOf({ needs = [] }: Pick<Job, 'needs'>): readonly string[] {
  return typeof needs === 'string' ? [needs] : needs;
}

function ancestorsOf(jobs: Readonly<Record<string, Job>>, id: string): readonly string[] {
  const own = needsOf(jobs[id] ?? {});
  return [...new Set([...own, ...own.flatMap((other) => ancestorsOf(jobs, other))])];
}

async function runJob(call: Call, id: string, ancestors: ReadonlyMap<string, Promise<Outcome>>): Promise<Outcome> {
  const job = call.loaded.workflow.jobs[id];
  if (job === undefined) throw new Unplayable(`There is no job ${id}.`);
  const before = new Map(await Promise.all([...ancestors].map(async ([other, outcome]) => [other, await outcome] as const)));
  const needs = Object.fromEntries(
    needsOf(job).map((other) => [other, { result: before.get(other)?.result ?? 'skipped', outputs: before.get(other)?.outputs ?? {} }]),
  );
  const scope = scopeFor(call, { needs }, statusOf([...before.values()], call.signal.aborted));
  const order: LegOrder = {
    id,
    job,
    name: `${call.prefix}${id}`,
    scope,
    permissions: permissionsOfJob(call.loaded.workflow, id, call.granted),
    signal: call.signal,
  };
  try {
    if (!holds(job.if, scope)) {
      call.record(resultOf(call, { ...order, name: nameOf(call, id, job, scope, null) }, null));
      return { result: call.signal.aborted ? 'cancelled' : 'skipped', outputs: {} };
    }
    return await runMatrix(call, order);
  } catch (thrown) {
    if (thrown instanceof Unplayable || !(thrown instanceof Error)) throw thrown;
    call.record(failed(call, order, null, thrown.message));
    return { result: 'failure', outputs: {} };
  }
}

function statusOf(before: readonly Outcome[], cancelled: boolean): StatusChecks {
  return { success: before.every(({ result }) => result === 'success') && !cancelled, failure: before.some(({ result }) => result === 'failure'), cancelled };
}

function scopeFor({ github, inputs, vars }: Call, contexts: Contexts, status: StatusChecks): Scope {
  return { contexts: { github, inputs, vars, ...contexts }, status, hashFiles: null };
}

function nameOf({ prefix }: Call, id: string, job: Job, scope: Scope, leg: Leg | null): string {
  if (job.name === undefined || job.name === null) return `${prefix}${id}${leg === null ? '' : renderLeg(leg)}`;
  // A job that is skipped has no leg by which its name could be told.
  if (leg === null && job.strategy !== undefined) return `${prefix}${job.name instanceof Expression ? id : String(job.name)}`;
  return `${prefix}${resolveText(job.name, scope)}`;
}

async function runMatrix(call: Call, order: LegOrder): Promise<Outcome> {
  const { job, id, scope } = order;
  const { strategy } = job;
  const legs = strategy?.matrix === undefined ? [null] : legsOf(resolve(strategy.matrix, scope));
  const failFast = resolve(strategy?.['fail-fast'] ?? true, scope) !== false;
  const most = strategy?.['max-parallel'] === undefined ? legs.length : Number(resolve(strategy['max-parallel'], scope));
  const stop = new AbortController();
  // What runs although the run was cancelled is not cancelled by that.
  const signal = call.signal.aborted ? stop.signal : AbortSignal.any([call.signal, stop.signal]);
  const outcomes: Outcome[] = [];
  const waiting = [...legs.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, leg] = next;
      const strategyContext = { 'fail-fast': failFast, 'job-index': at, 'job-total': legs.length, 'max-parallel': most };
      const own: Scope = { ...scope, contexts: { ...scope.contexts, strategy: strategyContext, matrix: leg } };
      const legOrder: LegOrder = { ...order, scope: own, name: nameOf(call, id, job, own, leg), signal };
      const outcome = await runInGroup(call, legOrder);
      const forgiven = outcome.result === 'failure' && resolve(job['continue-on-error'] ?? false, own) === true;
      outcomes.push(forgiven ? { ...outcome, result: 'success' } : outcome);
      if (outcome.result === 'failure' && !forgiven && failFast && leg !== null) stop.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(most, legs.length)) }, work));
  return together(outcomes);
}

function together(outcomes: readonly Outcome[]): Outcome {
  const results = outcomes.map(({ result }) => result);
  const result = (['failure', 'cancelled', 'success'] as const).find((one) => results.includes(one)) ?? 'skipped';
  const filled = outcomes.flatMap(({ outputs }) => Object.entries(outputs).filter(([, value]) => value !== ''));
  return { result, outputs: { ...Object.assign({}, ...outcomes.map(({ outputs }) => outputs)), ...Object.fromEntries(filled) } };
}

/** Waits for its turn where the job is in a group. */
async function runInGroup(call: Call, order: LegOrder): Promise<Outcome> {
  return await inGroup(call, order.job.concurrency, order.scope, order.signal, {
    run: async (held, signal) => {
      const own = { ...order, signal };
      if (signal.aborted) return cancelled(call, own, 'The operation was canceled.');
      if (order.job.uses !== undefined) return await runCalled({ ...call, held }, own);
      const result = await runLeg(call, own);
      call.record(result);
      return { result: result.conclusion, outputs: result.outputs };
    },
    lost: (reason) => cancelled(call, order, reason),
  });
}

function cancelled(call: Call, order: LegOrder, reason: string): Outcome {
  call.record({ ...failed(call, order, null, reason), conclusion: 'cancelled' });
  return { result: 'cancelled', outputs: {} };
}

interface Turn<Result> {
  readonly run: (held: readonly string[], signal: AbortSignal) => Promise<Result>;
  /** It never came to its turn. */
  readonly lost: (reason: string) => Result;
}

export async function inGroup<Result>(
  { groups, held }: Pick<Call, 'groups' | 'held'>,
  words: Concurrency | undefined,
  scope: Scope,
  signal: AbortSignal,
  { run, lost }: Turn<Result>,
): Promise<Result> {
  if (words === undefined) return await run(held, signal);
  const full = typeof words === 'string' || words instanceof Expression ? { group: words } : words;
  const group = resolveText(full.group, scope);
  if (group === '') return await run(held, signal);
  if (held.includes(group.toLowerCase()))
    return lost(`Canceling since a deadlock for concurrency group '${group}' was detected between 'top level workflow' and a job`);
  const stop = new AbortController();
  let reason = '';
  const cancel = (why: string): void => {
    reason = why;
    stop.abort();
  };
  const cancelInProgress = 'cancel-in-progress' in full && resolve(full['cancel-in-progress'] ?? false, scope) === true;
  const leave = await groups.enter({ group, queue: 'queue' in full ? (full.queue ?? 'single') : 'single', cancelInProgress, cancel });
  if (leave === null) return lost(reason);
  try {
    return await run([...held, group.toLowerCase()], AbortSignal.any([signal, stop.signal]));
  } finally {
    leave();
  }
}

async function runCalled(call: Call, order: LegOrder): Promise<Outcome> {
  const { id, job, scope, permissions, signal } = order;
  const loaded = call.loaded.calls.get(id);
  if (loaded === undefined) throw new Unplayable(`What the job ${id} calls was not read.`);
  const words = loaded.workflow.on.workflow_call;
  const visible = { ...(call.trusted ? secretsFor(call.secrets, call.state.options.secrets ?? {}, null) : {}) };
  const own: Scope = { ...scope, contexts: { ...scope.contexts, secrets: visible } };
  const given = Object.fromEntries(Object.entries(job.with ?? {}).map(([name, value]) => [name, resolve(value, own)]));
  const inputs = inputsOf(words?.inputs ?? {}, given, own);
  const secrets: SecretScope =
    job.secrets === 'inherit'
      ? call.secrets
      : { kind: 'named', values: Object.fromEntries(Object.entries(job.secrets ?? {}).map(([name, value]) => [name, resolveText(value, own)])) };
  const inner: Call = { ...call, loaded, prefix: `${order.name} / `, inputs, secrets, granted: permissions, signal };
  const innerScope = scopeFor(inner, {}, scope.status);
  return await inGroup(call, loaded.workflow.concurrency, innerScope, signal, {
    run: async (held, stop) => {
      const jobs = await runJobs({ ...inner, held, signal: stop });
      const contexts = { jobs: Object.fromEntries([...jobs].map(([name, { result, outputs }]) => [name, { result, outputs }])) };
      const after = scopeFor(inner, contexts, scope.status);
      const outputs = Object.entries(words?.outputs ?? {}).map(([name, { value }]) => [name, resolveText(value, after)] as const);
      return { result: conclusionOf([...jobs.values()].map(({ result }) => result)), outputs: Object.fromEntries(outputs) };
    },
    lost: (reason) => cancelled(call, order, reason),
  });
}

export function conclusionOf(results: readonly Conclusion[]): Conclusion {
  return (['failure', 'cancelled', 'success'] as const).find((one) => results.includes(one)) ?? 'skipped';
}

/** What was given, in the type that was declared. Throws GitHub's words where it is of another. */
export function inputsOf(declared: Readonly<Record<string, Input>>, given: Readonly<Record<string, Json>>, scope: Scope): Json {
  return Object.fromEntries(
    Object.entries(declared).map(([name, words]) => {
      const found = Object.entries(given).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
      return [name, typed(name, words, found ?? (words.default === undefined ? null : resolve(words.default, scope)))];
    }),
  );
}

function typed(name: string, { type = 'string' }: Input, value: Json): Json {
  if (value === null) return type === 'boolean' ? false : type === 'number' ? 0 : '';
  if (typeof value === 'object') throw new Error(`Unexpected value for the input ${name}: A ${type} was expected.`);
  if (type === 'boolean' && typeof value !== 'boolean') throw new Error(`Unexpected value '${String(value)}' for the input ${name}: a boolean was expected.`);
  if (type === 'number') {
    if (typeof value === 'boolean' || Number.isNaN(Number(value)))
      throw new Error(`Unexpected value '${String(value)}' for the input ${name}: a number was expected.`);
    return Number(value);
  }
  return type === 'boolean' ? value : String(value);
}
