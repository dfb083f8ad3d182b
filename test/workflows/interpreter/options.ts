/** What a run of workflows is given, and what comes of it. */
import type { GitHub } from '../../fakes/github/github.ts';
import type { Environment, Permissions, Person, PullRequest, Run } from '../../fakes/github/world.ts';
import type { Annotation } from '../../scenarios/harness/runner.ts';
import type { Json } from './expression.ts';
import type { FolderRepository } from './repositories.ts';

export interface ActionsOptions {
  readonly github: GitHub;
  /** Other repositories whose workflows and actions are used; the story's own is there anyway. */
  readonly repositories?: readonly FolderRepository[];
  readonly secrets?: Scoped<string>;
  readonly vars?: Scoped<string>;
  /** What a workflow that says nothing of permissions gets; `contents: read, packages: read` unless told. */
  readonly defaultPermissions?: Permissions;
  /** Asked for each job that waits for the reviewers of its environment. Without it such a job is an error. */
  readonly approve?: (waiting: Waiting) => Answer | Promise<Answer>;
  /**
   * Inputs of the actions of `repositories` beside those that a workflow gives, made of what it gives. They stand for addresses that are fixed on
   * GitHub, as of its certificate authority, and that no workflow sets.
   */
  readonly ownActionInputs?: (given: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  /** Variables that the machine has for every step. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders of programs that the machine finds before its own, and before what a step puts there. */
  readonly tools?: readonly string[];
  /** Labels of runners that the owner of the repository has; `self-hosted` is one anyway, and any other label is of a runner of GitHub. */
  readonly ownRunners?: readonly string[];
  /** How long a minute of `timeout-minutes` is; 60000 unless told. */
  readonly minuteMs?: number;
  /** Told each line of each log as it is written. */
  readonly onLine?: (job: string, line: string) => void;
  /** Told when a job has its workspace and before its first step; may change files there, as an attacker on the runner could. */
  readonly onStep?: (step: { readonly job: string; readonly name: string; readonly workspace: string; readonly temp: string }) => void | Promise<void>;
}

export interface Scoped<Value> {
  readonly repository?: Readonly<Record<string, Value>>;
  /** By the name of the environment. */
  readonly environment?: Readonly<Record<string, Readonly<Record<string, Value>>>>;
}

export interface Waiting {
  readonly run: Run;
  /** As GitHub shows it. */
  readonly job: string;
  readonly environment: Environment;
  /** What the jobs before it say, by their id. */
  readonly needs: Json;
}

/** `bypass`: an administrator starts it, and no approval is recorded. */
export type Answer = { readonly by: Person; readonly state?: 'approved' | 'rejected'; readonly comment?: string } | 'bypass';

export type Trigger =
  | { readonly event: 'push'; readonly by: Person; readonly ref?: string; readonly sha?: string }
  | { readonly event: 'pull_request'; readonly by: Person; readonly pull: PullRequest; readonly action?: 'opened' | 'synchronize' | 'reopened' }
  | { readonly event: 'workflow_dispatch'; readonly by: Person; readonly ref?: string; readonly inputs?: Readonly<Record<string, string | boolean | number>> }
  | { readonly event: 'schedule'; readonly by: Person; readonly cron?: string };

export type Order = Trigger & {
  /** The workflow file, from the root of the story's repository: read at the commit that the event is on. */
  readonly workflow: string;
  /** Ends it early, as somebody who cancels the run. */
  readonly signal?: AbortSignal;
};

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface StepResult {
  readonly id: string;
  readonly name: string;
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

export interface JobResult {
  /** As GitHub shows it: `deploy / apply (eu)`. */
  readonly name: string;
  /** The id in its own workflow file. */
  readonly id: string;
  /** `owner/name/path@ref` of the workflow that holds it. */
  readonly workflow: string;
  readonly matrix: Json;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  readonly annotations: readonly Annotation[];
  /** The page that its steps wrote. */
  readonly summary: string;
  readonly environment: string | null;
  readonly environmentUrl: string | null;
  readonly permissions: Permissions;
  /** All steps. */
  readonly log: string;
}

export interface Sarif {
  readonly job: string;
  readonly category: string;
  readonly text: string;
}

export interface WorkflowResult {
  /** `not-triggered`: the workflow has no such event, or its filters leave this one out. */
  readonly conclusion: Conclusion | 'startup_failure' | 'not-triggered';
  /** What GitHub says of a workflow that it does not start. */
  readonly errors: readonly string[];
  readonly run: Run | null;
  readonly jobs: readonly JobResult[];
  /** What was uploaded to code scanning. */
  readonly sarif: readonly Sarif[];
  /** The job of that name. Throws where there is none, and names those that there are. */
  job(name: string): JobResult;
  /** Everything that can be read of it afterwards, for messages of tests. */
  text(): string;
}
