/** What starts a run: whether a workflow is for an event, and the run that the story then has. */
import { eventPayload } from '../../fakes/github/job.ts';
import type { Story } from '../../fakes/github/story.ts';
import type { PullRequest, Run } from '../../fakes/github/world.ts';
import { InvalidWorkflow } from './document.ts';
import type { Json, Scope } from './expression.ts';
import { inputsOf } from './engine.ts';
import { toJson } from './leg.ts';
import { asRecord } from './running.ts';
import type { Events, Filters } from './model.ts';
import type { Order } from './options.ts';

export interface Occasion {
  readonly sha: string;
  readonly ref: string;
  readonly pull: PullRequest | null;
  /** Files that the event brings, for path filters. */
  readonly changed: readonly string[];
}

/** On what commit the event is. A pull request is on what its merge would make. Throws where it cannot be merged. */
export function occasionOf(story: Story, order: Order): Occasion {
  const main = `refs/heads/${story.repository.defaultBranch}`;
  if (order.event === 'pull_request') {
    const { pull } = order;
    const sha = mergeOf(story, pull);
    const base = story.git.mergeBase(story.tip(pull.base) ?? '', pull.commits.at(-1) ?? '');
    const changed = story.git.changes(base, pull.commits.at(-1) ?? '').map(({ path }) => path);
    return { sha, ref: `refs/pull/${pull.number}/merge`, pull, changed };
  }
  const ref = order.event === 'schedule' ? main : (order.ref ?? main);
  const sha = (order.event === 'push' ? order.sha : undefined) ?? story.git.resolve(ref);
  if (sha === null) throw new Error(`There is no commit at ${ref}.`);
  const before = story.git.resolve(`${sha}~1`);
  return { sha, ref, pull: null, changed: story.git.changes(before, sha).map(({ path }) => path) };
}

/** As refs/pull/N/merge: the branch merged into the tip of its base. */
function mergeOf(story: Story, pull: PullRequest): string {
  const [tip, head] = [story.tip(pull.base), pull.commits.at(-1) ?? null];
  if (tip === null || head === null) throw new Error(`The pull request ${pull.number} has no base or no commit.`);
  const base = story.git.mergeBase(tip, head);
  const tree = base === null || base === tip ? story.git.run(['rev-parse', `${head}^{tree}`]) : story.git.mergeTrees(base, tip, head);
  const signature = { name: story.webFlow.name, email: story.webFlow.email, at: story.tick() };
  const sha = story.git.writeCommit({ tree, parents: [tip, head], author: signature, committer: signature, message: `Merge ${head} into ${tip}` });
  story.git.run(['update-ref', `refs/pull/${pull.number}/merge`, sha]);
  return sha;
}

/** Whether the workflow runs for it. */
export function isTriggered(on: Events, order: Order, { ref, pull, changed }: Occasion): boolean {
  switch (order.event) {
    case 'push': {
      const words = on.push;
      return words !== undefined && passesRef(words, ref) && (ref.startsWith('refs/tags/') || passesPaths(words, changed));
    }
    case 'pull_request': {
      const words = on.pull_request;
      if (words === undefined) return false;
      const types = listOf(words?.types) ?? ['opened', 'synchronize', 'reopened'];
      return types.includes(order.action ?? 'synchronize') && passesBranch(words, pull?.base ?? '') && passesPaths(words, changed);
    }
    case 'workflow_dispatch':
      return on.workflow_dispatch !== undefined;
    case 'schedule':
      return on.schedule !== undefined && (order.cron === undefined || on.schedule.some(({ cron }) => cron === order.cron));
  }
}

function passesRef(words: Filters, ref: string): boolean {
  const tag = ref.startsWith('refs/tags/');
  const named = words?.branches !== undefined || words?.['branches-ignore'] !== undefined;
  if (tag) return words?.tags === undefined ? !named : fits(listOf(words.tags) ?? [], ref.slice('refs/tags/'.length));
  if (!named && words?.tags !== undefined) return false;
  return passesBranch(words, ref.replace('refs/heads/', ''));
}

function passesBranch(words: Filters, branch: string): boolean {
  const [wanted, ignored] = [listOf(words?.branches), listOf(words?.['branches-ignore'])];
  return (wanted === null || fits(wanted, branch)) && (ignored === null || !fits(ignored, branch));
}

function passesPaths(words: Filters, changed: readonly string[]): boolean {
  const [wanted, ignored] = [listOf(words?.paths), listOf(words?.['paths-ignore'])];
  return (wanted === null || changed.some((path) => fits(wanted, path))) && (ignored === null || changed.some((path) => !fits(ignored, path)));
}

function listOf(words: string | string[] | undefined): readonly string[] | null {
  return words === undefined ? null : typeof words === 'string' ? [words] : words;
}

/** The last pattern that fits decides; `!` takes away. */
function fits(patterns: readonly string[], text: string): boolean {
  return patterns.reduce((yes, pattern) => (patternOf(pattern.replace(/^!/u, '')).test(text) ? !pattern.startsWith('!') : yes), false);
}

/** GitHub's patterns: `**` crosses slashes, `*` does not; `?`, `+` and lists are of the character before them. */
function patternOf(pattern: string): RegExp {
  const parts: string[] = [];
  for (let rest = pattern; rest !== '';) {
    const [found = ''] = /^(?:\*\*\/|\*\*|\*|\[[^\]]*\]|[?+]|[\s\S])/u.exec(rest) ?? [];
    rest = rest.slice(found.length);
    if (found === '**/') parts.push('(?:.*/)?');
    else if (found === '**') parts.push('.*');
    else if (found === '*') parts.push('[^/]*');
    else if (/^(?:\[[^\]]*\]|[?+])$/u.test(found)) parts.push(found);
    else parts.push(found.replace(/[.^${}()|\\\]/-]/u, String.raw`\$&`));
  }
  return new RegExp(`^${parts.join('')}$`);
}

/** The payload of the event, with what only some events have. */
export function eventOf(story: Story, run: Run, order: Order): Json {
  const payload = toJson(eventPayload(story, run));
  const more = order.event === 'workflow_dispatch' ? { inputs: texts(order.inputs ?? {}), ref: run.ref, workflow: run.workflow.path } : {};
  const action = order.event === 'pull_request' ? { action: order.action ?? 'synchronize' } : {};
  const schedule = order.event === 'schedule' ? { schedule: order.cron ?? '' } : {};
  return { ...asRecord(payload), ...more, ...action, ...schedule };
}

function texts(values: Readonly<Record<string, string | boolean | number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** `inputs` of a run that somebody started by hand. Throws `InvalidWorkflow` with what GitHub says to a wrong one. */
export function dispatchInputs(on: Events, order: Order, scope: Scope): Json {
  if (order.event !== 'workflow_dispatch') return {};
  const declared = on.workflow_dispatch?.inputs ?? {};
  const given = order.inputs ?? {};
  for (const [name, { required, options, default: usual }] of Object.entries(declared)) {
    if (required === true && given[name] === undefined && usual === undefined) throw new InvalidWorkflow([`Required input '${name}' not provided`]);
    if (options !== undefined && given[name] !== undefined && !options.map(String).includes(String(given[name])))
      throw new InvalidWorkflow([`Provided value '${String(given[name])}' for input '${name}' not in the list of allowed values`]);
  }
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new InvalidWorkflow([`Unexpected inputs provided: ${JSON.stringify(unknown)}`]);
  return inputsOf(declared, given, scope);
}
