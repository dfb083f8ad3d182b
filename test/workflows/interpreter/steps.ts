/** Runs steps, one after the other: scripts in bash, and whatever they use. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve as resolvePath } from 'node:path';
import { Unplayable } from './document.ts';
import { holds, resolve, resolveText, resolveTexts, type Scope } from './expression.ts';
import { machineTools, machineVariables } from './machine.ts';
import type { Step } from './model.ts';
import type { Conclusion } from './options.ts';
import { program, type Program } from './process.ts';
import { runnerVariables, scopeOf, type RunningJob, type Steps, type StepState } from './running.ts';
import { newStepFiles } from './step-files.ts';
import { useAction } from './use.ts';

/** The outputs of a step that went well. A step that failed throws `StepFailure`. */
export type Outputs = Readonly<Record<string, string>>;

/** The step has failed; what it says is in the log already, or is said here. */
export class StepFailure extends Error {
  readonly outputs: Outputs;

  constructor(message: string, outputs: Outputs = {}) {
    super(message);
    this.outputs = outputs;
  }
}

/** Runs all steps whose condition holds. */
export async function runSteps(running: RunningJob, steps: readonly Step[], own: Steps): Promise<void> {
  for (const [at, step] of steps.entries()) await runStep(running, step, own, step.id ?? `__${at + 1}`);
}

async function runStep(running: RunningJob, step: Step, own: Steps, id: string): Promise<void> {
  const { log } = running;
  const stepEnv = attempt(running, () => resolveTexts(step.env, scopeOf(running, own)));
  const scope = (): Scope => scopeOf(running, own, stepEnv ?? {});
  const name = nameOf(step, scope());
  const condition = stepEnv === null ? null : attempt(running, () => holds(step.if, scope()));
  let [outcome, outputs]: [Conclusion, Outputs] = ['skipped', {}];
  if (condition === null) outcome = 'failure';
  if (condition === true) {
    await running.state.options.onStep?.({ job: running.name, name, workspace: running.workspace, temp: running.temp });
    [outcome, outputs] = await playStep(running, step, own, stepEnv ?? {}, scope());
  }
  const forgiven = outcome === 'failure' && resolve(step['continue-on-error'] ?? false, scope()) === true;
  const state: StepState = { outputs, outcome, conclusion: forgiven ? 'success' : outcome };
  if (!id.startsWith('__')) own.states[id] = state;
  if (state.conclusion === 'failure') fail(running, own);
  running.results.push({ id, name: log.masked(name), ...state, log: log.take() });
}

function fail(running: RunningJob, own: Steps): void {
  if (own.composite !== null) own.composite.failed = true;
  else if (running.status === 'success') running.status = 'failure';
}

async function playStep(running: RunningJob, step: Step, own: Steps, stepEnv: Outputs, scope: Scope): Promise<[Conclusion, Outputs]> {
  const { log } = running;
  const minutes = step['timeout-minutes'] === undefined ? null : Number(resolveText(step['timeout-minutes'], scope));
  const limit = new AbortController();
  const timer = minutes === null ? null : setTimeout(() => limit.abort(), minutes * (running.state.options.minuteMs ?? 60_000));
  // A step that runs although its job was cancelled is not cancelled by that.
  const signal = running.signal.aborted ? limit.signal : AbortSignal.any([running.signal, limit.signal]);
  try {
    const outputs = step.uses === undefined ? await runScript(running, step, own, stepEnv, signal) : await useAction(running, step, own, stepEnv, signal);
    return ['success', outputs];
  } catch (thrown) {
    if (thrown instanceof Unplayable || !(thrown instanceof Error)) throw thrown;
    if (limit.signal.aborted) log.annotate('error', `The action '${nameOf(step, scope)}' has timed out after ${minutes ?? 0} minutes.`);
    else if (running.signal.aborted && signal.aborted) log.annotate('error', 'The operation was canceled.');
    else log.annotate('error', thrown.message);
    return [running.signal.aborted && signal.aborted && !limit.signal.aborted ? 'cancelled' : 'failure', thrown instanceof StepFailure ? thrown.outputs : {}];
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}

/** Null where it cannot be evaluated, which is said and fails the step. */
function attempt<Result>({ log }: RunningJob, work: () => Result): Result | null {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Unplayable || !(thrown instanceof Error)) throw thrown;
    log.annotate('error', `The template is not valid. ${thrown.message}`);
    return null;
  }
}

function nameOf(step: Step, scope: Scope): string {
  try {
    if (step.name !== undefined) return resolveText(step.name, scope);
    return `Run ${step.uses ?? resolveText(step.run, scope).trim().split('\n')[0] ?? ''}`;
  } catch {
    return step.id ?? step.uses ?? 'Run';
  }
}

/** As the runner starts a script without and with a shell named. */
const shells: Readonly<Record<string, readonly string[]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e'],
};

async function runScript(running: RunningJob, step: Step, own: Steps, stepEnv: Outputs, signal: AbortSignal): Promise<Outputs> {
  const scope = scopeOf(running, own, stepEnv);
  const defaults = own.composite === null ? { ...running.loaded.workflow.defaults?.run, ...running.job.defaults?.run } : {};
  const shell = resolveText(step.shell ?? defaults.shell, scope);
  const [file, ...args] = shells[shell] ?? [];
  if (file === undefined) throw new Unplayable(`The interpreter does not know the shell ${shell}`);
  const script = resolveText(step.run, scope);
  for (const line of script.trimEnd().split('\n')) running.log.say(`[command]${line}`);
  const folder = resolvePath(running.workspace, resolveText(step['working-directory'] ?? defaults['working-directory'], scope));
  if (!existsSync(folder))
    throw new StepFailure(`An error occurred trying to start process '/usr/bin/bash' with working directory '${folder}'. No such file or directory`);
  const path = join(running.temp, `${randomUUID()}.sh`);
  await writeFile(path, script);
  const forAction = own.composite === null ? {} : { GITHUB_ACTION_PATH: own.composite.actionPath };
  return await runHeard(running, own, { program: program(file, [...args, path]), folder, env: { ...stepEnv, ...forAction }, runtime: false, signal });
}

export interface Heard {
  readonly program: Program;
  readonly folder: string;
  /** Beside what every step has. */
  readonly env: Outputs;
  /** Whether it gets what only actions get: the service of artifacts. */
  readonly runtime: boolean;
  readonly signal: AbortSignal;
  /** Told what it saved with GITHUB_STATE. */
  readonly saved?: (state: Outputs) => void;
}

/** Runs a program as part of a step, and takes up what it wrote for the runner. Throws `StepFailure` where it fails. */
export async function runHeard(running: RunningJob, own: Steps, { program: start, folder, env, runtime, signal, saved }: Heard): Promise<Outputs> {
  const { log, state, name } = running;
  const files = await newStepFiles(running.temp);
  const line = (text: string): void => {
    log.hear(text);
    state.options.onLine?.(name, log.masked(text));
  };
  const exit = await start({ folder, env: { ...(await stepVariables(running, own, env, runtime)), ...files.variables }, signal, line });
  const told = await files.read();
  for (const [variable, value] of Object.entries(told.env)) {
    if (/^(?:GITHUB_|RUNNER_|NODE_OPTIONS$)/iu.test(variable)) throw new StepFailure(`Can't store ${variable} output parameter using '$GITHUB_ENV' command.`);
    running.env.set(variable, value);
  }
  running.path.unshift(...[...told.path].reverse());
  saved?.(told.state);
  addSummary(running, told.summary);
  if (exit !== 0) throw new StepFailure(exit === null ? 'The process was ended by a signal.' : `Process completed with exit code ${exit}.`, told.outputs);
  return told.outputs;
}

/** More than a mebibyte is not shown, and the step goes on. */
function addSummary({ summary, log }: RunningJob, text: string): void {
  const size = Buffer.byteLength(text);
  if (size > 1024 * 1024) log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(size / 1024)}k.`);
  else if (text !== '') summary.push(log.masked(text));
}

/** PATH and everything else that a program of a step has, but its own inputs. */
export async function stepVariables(running: RunningJob, own: Steps, env: Outputs, runtime: boolean): Promise<Outputs> {
  const { access, state, path } = running;
  const ofRuntime = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'];
  const given = Object.entries(access.env).filter(([name]) => runtime || !ofRuntime.includes(name));
  await mkdir(running.home, { recursive: true });
  const local =
    access.env['GITHUB_SERVER_URL']?.includes('.localhost') === true ? { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'localhost.mjs')}` } : {};
  return {
    ...machineVariables(),
    ...local,
    ...state.options.env,
    ...Object.fromEntries(running.env),
    ...Object.fromEntries(own.composite?.env ?? []),
    ...env,
    ...Object.fromEntries(given),
    ...runnerVariables(running),
    GITHUB_EVENT_PATH: join(running.temp, '_github_workflow', 'event.json'),
    GITHUB_JOB: running.id,
    PATH: [...(state.options.tools ?? []), ...path, await machineTools()].join(delimiter),
  };
}
