/** The run that deploys, as the runner's environment declares it; nothing here is proven. */
import type { OrUnknown } from './unknown.ts';

export interface RunRepository {
  readonly fullName: string;
  /** Survives a change of the name; 64-bit, in decimal digits, as is the owner's. */
  readonly id: OrUnknown<string>;
  readonly ownerId: OrUnknown<string>;
  readonly visibility: OrUnknown<string>;
}

export interface RunActor {
  readonly login: string;
  readonly id: OrUnknown<string>;
}

export interface RunFacts {
  readonly runner: 'github-actions' | 'terminal';
  readonly id: OrUnknown<string>;
  readonly attempt: OrUnknown<number>;
  readonly number: OrUnknown<string>;
  readonly url: OrUnknown<string>;
  readonly event: OrUnknown<string>;
  readonly actor: OrUnknown<RunActor>;
  readonly triggeringActor: OrUnknown<string>;
  readonly runnerEnvironment: OrUnknown<string>;
  readonly ref: OrUnknown<string>;
  readonly workflowRef: OrUnknown<string>;
  readonly workflowSha: OrUnknown<string>;
  readonly repository: OrUnknown<RunRepository>;
}

export interface Source {
  readonly commit: OrUnknown<string>;
  readonly tree: OrUnknown<string>;
  /** The git tree of the migrations folder at the commit. */
  readonly migrationsTree: OrUnknown<string>;
  /** Whether the migrations folder in the work tree equals the commit. */
  readonly clean: OrUnknown<boolean>;
}
