/** Steps that use an action: of this project or of the workspace as processes, well known ones by what plays them here. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidWorkflow, parseActionDocument, Unplayable, type Value } from './document.ts';
import { holds, resolveText, resolveTexts, type Scope } from './expression.ts';
import { actionNameOf, checkAction } from './load.ts';
import { parseActionModel, type Action, type Step } from './model.ts';
import { players } from './players.ts';
import { program } from './process.ts';
import { scopeOf, type Origin, type RunningJob, type Steps } from './running.ts';
import { runHeard, runSteps, StepFailure, type Outputs } from './steps.ts';

interface Found {
  readonly folder: string;
  /** Null for an action of the workspace. */
  readonly origin: Origin | null;
  readonly action: Action;
}

export async function useAction(running: RunningJob, step: Step, own: Steps, stepEnv: Outputs, signal: AbortSignal): Promise<Outputs> {
  const uses = step.uses ?? '';
  const scope = scopeOf(running, own, stepEnv);
  const player = players[actionNameOf(uses)];
  if (player !== undefined) {
    const given = resolveTexts(step.with, scope);
    const unknown = Object.keys(given).filter((name) => !player.inputs.includes(name));
    if (unknown.length > 0) throw new Unplayable(`The interpreter does not know the input ${unknown.join(', ')} of ${uses}`);
    return await player.play({ running, own, given, env: stepEnv, signal, scope });
  }
  const found = await find(running, own, uses);
  const { runs } = found.action;
  if (runs.using === 'composite') return await runComposite(running, step, found, runs.steps, stepEnv, scope);
  if (runs.post !== undefined) plan(running, step, own, found, runs.post, resolvePost(runs['post-if']));
  return await runPart(running, step, own, found, { file: runs.main, stepEnv, signal });
}

/** The first and the last part of an action run in any case unless it says otherwise. */
function resolvePost(condition: Value | undefined): Value {
  return condition ?? 'always()';
}

/** Runs what the actions of a job do before its first step. */
export async function runBefore(running: RunningJob, steps: readonly Step[], own: Steps): Promise<void> {
  for (const step of steps) {
    const { uses } = step;
    if (uses === undefined || uses.startsWith('./') || players[actionNameOf(uses)] !== undefined) continue;
    const found = await find(running, own, uses);
    const { runs } = found.action;
    if (runs.using === 'composite' || runs.pre === undefined) continue;
    if (!holds(resolvePost(runs['pre-if']), scopeOf(running, own))) continue;
    const stepEnv = resolveTexts(step.env, scopeOf(running, own));
    const outcome = await runPart(running, step, own, found, { file: runs.pre, stepEnv, signal: running.signal }).then(
      () => 'success' as const,
      (thrown: unknown) => {
        if (!(thrown instanceof StepFailure)) throw thrown;
        running.log.annotate('error', thrown.message);
        running.status = 'failure';
        return 'failure' as const;
      },
    );
    running.results.push({ id: '', name: `Pre ${uses}`, outcome, conclusion: outcome, outputs: {}, log: running.log.take() });
  }
}

/** The action's last part runs when the job is over, whatever came of it. */
function plan(running: RunningJob, step: Step, own: Steps, found: Found, file: string, condition: Value): void {
  running.posts.push(async () => {
    if (!holds(condition, scopeOf(running, own))) return;
    const stepEnv = resolveTexts(step.env, scopeOf(running, own));
    let outcome: 'success' | 'failure' = 'success';
    try {
      await runPart(running, step, own, found, { file, stepEnv, signal: new AbortController().signal });
    } catch (thrown) {
      if (!(thrown instanceof StepFailure)) throw thrown;
      running.log.annotate('error', thrown.message);
      outcome = 'failure';
      if (running.status === 'success') running.status = 'failure';
    }
    running.results.push({ id: '', name: `Post ${step.uses ?? ''}`, outcome, conclusion: outcome, outputs: {}, log: running.log.take() });
  });
}

interface Part {
  readonly file: string;
  readonly stepEnv: Outputs;
  readonly signal: AbortSignal;
}

async function runPart(running: RunningJob, step: Step, own: Steps, found: Found, { file, stepEnv, signal }: Part): Promise<Outputs> {
  const { runs } = found.action;
  const inputs = inputsOf(running, step, found, scopeOf(running, own, stepEnv), runs.using !== 'composite' && runs.main === file);
  const saved = running.saved.get(step) ?? {};
  running.saved.set(step, saved);
  const path = join(found.folder, file);
  if (!existsSync(path)) throw new StepFailure(`File not found: '${path}'`);
  return await runHeard(running, own, {
    program: program(process.execPath, [path]),
    folder: running.workspace,
    env: {
      ...stepEnv,
      ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, text])),
      ...Object.fromEntries(Object.entries(saved).map(([name, text]) => [`STATE_${name}`, text])),
      GITHUB_ACTION_REPOSITORY: found.origin?.source.name ?? '',
    },
    runtime: true,
    signal,
    saved: (state) => Object.assign(saved, state),
  });
}

/** What the step gives, and defaults; an input that the action does not have is said once, as GitHub does. */
function inputsOf({ log, state }: RunningJob, step: Step, { action, origin }: Found, scope: Scope, says = true): Record<string, string> {
  const declared = action.inputs ?? {};
  const given = lowered(resolveTexts(step.with, scope));
  const unknown = Object.keys(given).filter((name) => !Object.keys(declared).some((known) => known.toLowerCase() === name));
  if (says && unknown.length > 0) {
    const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
    log.annotate('warning', `Unexpected input(s) ${list(unknown)}, valid inputs are [${list(Object.keys(declared))}]`);
  }
  const known = Object.entries(declared).map(([name, words]) => [name, given[name.toLowerCase()] ?? resolveText(words?.default ?? '', scope)] as const);
  const inputs = { ...given, ...Object.fromEntries(known) };
  // An action of the workspace that has all their inputs is one that a step checked out.
  const own = origin === null || state.options.repositories?.some(({ name }) => name === origin.source.name) === true;
  const fixed = own ? (state.options.ownActionInputs?.(inputs) ?? {}) : {};
  return { ...inputs, ...Object.fromEntries(Object.entries(fixed).filter(([name]) => name in declared && given[name] === undefined)) };
}

function lowered(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name.toLowerCase(), text]));
}

async function runComposite(running: RunningJob, step: Step, found: Found, steps: readonly Step[], stepEnv: Outputs, scope: Scope): Promise<Outputs> {
  const inner: Steps = {
    states: {},
    composite: {
      inputs: inputsOf(running, step, found, scope),
      actionPath: found.folder,
      env: new Map(Object.entries(stepEnv)),
      origin: found.origin,
      failed: false,
    },
  };
  for (const { uses } of steps) if (uses !== undefined) checkAction(running.state.library, step.uses ?? '', uses);
  await runSteps(running, steps, inner);
  const outer = scopeOf(running, inner, stepEnv);
  const outputs = Object.fromEntries(Object.entries(found.action.outputs ?? {}).map(([name, { value }]) => [name, resolveText(value, outer)]));
  if (inner.composite?.failed === true) throw new StepFailure('A step of the action failed.', outputs);
  return outputs;
}

/** `$/` is the repository of the file that says so, `./` the workspace. */
async function find(running: RunningJob, own: Steps, uses: string): Promise<Found> {
  const { state, loaded, workspace } = running;
  if (uses.startsWith('./')) return await read(join(workspace, uses), null);
  const here = own.composite === null ? { source: loaded.source, commit: loaded.place.commit } : own.composite.origin;
  if (uses.startsWith('$/')) {
    if (here === null) throw new Unplayable(`The interpreter does not know of which repository ${uses} is`);
    return await read(join(await folderOf(running, here), uses.slice(2)), here);
  }
  const [name = '', ref = ''] = uses.split('@');
  const [owner = '', repository = '', ...path] = name.split('/');
  const source = state.library.find(`${owner}/${repository}`);
  if (source === null) throw new Unplayable(`The interpreter does not know the action ${uses}`);
  const place = source.resolve(ref);
  if (place === null) throw new StepFailure(`Unable to resolve action \`${uses}\`, unable to find version \`${ref}\``);
  const origin = { source, commit: place.commit };
  return await read(join(await folderOf(running, origin), ...path), origin);
}

function folderOf({ state }: RunningJob, { source, commit }: Origin): Promise<string> {
  return source.folderOf(commit, join(state.folder, '_actions', source.name.replace('/', '+'), commit));
}

async function read(folder: string, origin: Origin | null): Promise<Found> {
  const path = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((name) => existsSync(name));
  if (path === undefined)
    throw new StepFailure(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. Did you forget to run actions/checkout before running your local action?`,
    );
  const text = await readFile(path, 'utf8');
  try {
    return { folder, origin, action: parseActionModel(path, parseActionDocument(path, text)) };
  } catch (thrown) {
    if (thrown instanceof InvalidWorkflow) throw new StepFailure(thrown.message);
    throw thrown;
  }
}
