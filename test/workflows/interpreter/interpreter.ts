/** Runs workflow files as GitHub does, against a loopback GitHub: its own parser and evaluator, real git, real bash, real processes. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobVariables } from '../../fakes/github/job.ts';
import type { Job, Permissions, Run } from '../../fakes/github/world.ts';
import { InvalidWorkflow } from './document.ts';
import { conclusionOf, inGroup, runJobs, type Call } from './engine.ts';
import type { Json, Scope } from './expression.ts';
import { Groups } from './groups.ts';
import { githubContext } from './leg.ts';
import { checkPermissions, loadWorkflow, workflowRefOf, type Library, type Loaded } from './load.ts';
import type { ActionsOptions, Conclusion, JobResult, Order, Sarif, WorkflowResult } from './options.ts';
import { permissionsOf, readOnly } from './permissions.ts';
import { players } from './players.ts';
import { folderSource, storySource } from './repositories.ts';
import type { RunState } from './running.ts';
import { varsFor } from './secrets.ts';
import { dispatchInputs, eventOf, isTriggered, occasionOf, type Occasion } from './trigger.ts';

export { Unplayable } from './document.ts';
export type * from './options.ts';

const usualPermissions: Permissions = { contents: 'read', packages: 'read' };

/** The Actions of one repository: its runs share concurrency groups, artifacts and secrets. */
export class Actions {
  readonly #options: ActionsOptions;
  readonly #library: Library;
  readonly #groups = new Groups();

  constructor(options: ActionsOptions) {
    this.#options = options;
    const sources = [storySource(options.github.story), ...(options.repositories ?? []).map(folderSource)];
    this.#library = {
      find: (name) => sources.find((source) => source.name.toLowerCase() === name.toLowerCase()) ?? null,
      plays: (action) => action in players,
    };
  }

  /** Runs one workflow to its end. Rejects with `Unplayable` for what the interpreter does not know; whatever GitHub would say is in the result. */
  async run(order: Order): Promise<WorkflowResult> {
    const { story } = this.#options.github;
    const occasion = occasionOf(story, order);
    const place = { ref: occasion.ref, commit: occasion.sha };
    const trusted = occasion.pull?.fork === null || occasion.pull === null;
    try {
      const loaded = await loadWorkflow(this.#library, storySource(story), place, order.workflow);
      if (!isTriggered(loaded.workflow.on, order, occasion)) return new Result('not-triggered', [], null, [], []);
      // By what is written: that a fork's token may less is no error.
      checkPermissions(loaded, this.#granted(true));
      return await this.#start(order, occasion, loaded, trusted);
    } catch (thrown) {
      if (thrown instanceof InvalidWorkflow) return new Result('startup_failure', thrown.messages, null, [], []);
      throw thrown;
    }
  }

  #granted(trusted: boolean): Permissions {
    const given = this.#options.defaultPermissions ?? usualPermissions;
    return trusted ? given : readOnly(given);
  }

  async #start(order: Order, occasion: Occasion, loaded: Loaded, trusted: boolean): Promise<WorkflowResult> {
    const { github } = this.#options;
    const { story } = github;
    const run = story.run({
      by: order.by,
      event: order.event,
      sha: occasion.sha,
      ref: occasion.ref,
      ...(occasion.pull === null ? {} : { pull: occasion.pull }),
      workflow: { id: idOf(loaded.path), name: loaded.workflow.name ?? loaded.path, path: loaded.path },
      referenced: referencedBy(loaded),
    });
    // Nothing is waited for before the run stands in its group: runs queue in the order in which they were started.
    const folder = mkdtempSync(join(tmpdir(), 'attest-run-'));
    const jobs: JobResult[] = [];
    const sarif: Sarif[] = [];
    const event = eventOf(story, run, order);
    const state: RunState = { options: this.#options, github, library: this.#library, run, folder, event, sarif };
    const context = {
      ...githubContext(jobVariables(story, run, nobody(run, workflowRefOf(loaded)), { origin: github.url, apiUrl: github.apiUrl, requestToken: '' })),
      event,
    };
    const vars: Json = varsFor(this.#options.vars ?? {}, null);
    const scope: Scope = { contexts: { github: context, vars }, status: { success: true, failure: false, cancelled: false }, hashFiles: null };
    const inputs = dispatchInputs(loaded.workflow.on, order, scope);
    const call: Call = {
      state,
      groups: this.#groups,
      loaded,
      prefix: '',
      inputs,
      github: context,
      vars,
      secrets: { kind: 'all' },
      trusted,
      granted: this.#granted(trusted),
      held: [],
      signal: order.signal ?? new AbortController().signal,
      record: (result) => jobs.push(result),
    };
    try {
      const conclusion = await this.#play(trusted ? call : { ...call, loaded: withoutWrites(loaded) }, { ...scope, contexts: { ...scope.contexts, inputs } });
      return new Result(conclusion, [], run, jobs, sarif);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #play(call: Call, scope: Scope): Promise<Conclusion> {
    return await inGroup(call, call.loaded.workflow.concurrency, scope, call.signal, {
      run: async (held, signal) => conclusionOf([...(await runJobs({ ...call, held, signal })).values()].map(({ result }) => result)),
      lost: () => 'cancelled' as const,
    });
  }
}

/** One workflow of a repository that is asked nothing else. */
export async function runWorkflow({ order, ...options }: ActionsOptions & { readonly order: Order }): Promise<WorkflowResult> {
  return await new Actions(options).run(order);
}

/** Whatever the files of a fork's run say, nothing may be written. */
function withoutWrites(loaded: Loaded): Loaded {
  const { workflow } = loaded;
  const jobs = Object.fromEntries(
    Object.entries(workflow.jobs).map(([id, { permissions, ...job }]) => [id, permissions === undefined ? job : { ...job, permissions: lower(permissions) }]),
  );
  const own = workflow.permissions === undefined ? {} : { permissions: lower(workflow.permissions) };
  return { ...loaded, workflow: { ...workflow, ...own, jobs }, calls: new Map([...loaded.calls].map(([id, called]) => [id, withoutWrites(called)])) };
}

function lower(words: Parameters<typeof permissionsOf>[0]): Record<string, 'read' | 'write'> {
  return { ...readOnly(permissionsOf(words)) };
}

function referencedBy(loaded: Loaded): Run['referencedWorkflows'] {
  const called = [...loaded.calls.values()].flatMap((inner) => [
    { path: `${inner.source.name}/${inner.path}@${inner.place.ref.replace(/^refs\/(?:heads|tags)\//u, '')}`, sha: inner.place.commit, ref: inner.place.ref },
    ...referencedBy(inner),
  ]);
  return [...new Map(called.map((workflow) => [workflow.path, workflow])).values()];
}

/** A workflow file has one id. */
function idOf(path: string): number {
  return Buffer.from(path).reduce((sum, byte) => (sum * 31 + byte) % 1_000_000, 7);
}

/** For what of the variables is of the run alone. */
function nobody(run: Run, workflowRef: string): Job {
  return {
    id: 0,
    name: '',
    attempt: run.attempt,
    environment: null,
    permissions: {},
    runnerEnvironment: 'github-hosted',
    workflowRef,
    workflowSha: run.sha,
    startedAt: run.createdAt,
  };
}

class Result implements WorkflowResult {
  readonly conclusion: WorkflowResult['conclusion'];
  readonly errors: readonly string[];
  readonly run: Run | null;
  readonly jobs: readonly JobResult[];
  readonly sarif: readonly Sarif[];

  constructor(conclusion: WorkflowResult['conclusion'], errors: readonly string[], run: Run | null, jobs: readonly JobResult[], sarif: readonly Sarif[]) {
    this.conclusion = conclusion;
    this.errors = errors;
    this.run = run;
    this.jobs = jobs;
    this.sarif = sarif;
  }

  job(name: string): JobResult {
    const found = this.jobs.find((job) => job.name === name);
    if (found === undefined) throw new Error(`There is no job ${name}, but ${this.jobs.map((job) => job.name).join(' · ')}.\n${this.text()}`);
    return found;
  }

  text(): string {
    return [`conclusion: ${this.conclusion}`, ...this.errors, ...this.jobs.map((job) => `\n=== ${job.name}: ${job.conclusion}\n${job.log}`)].join('\n');
  }
}
