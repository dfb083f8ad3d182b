/** The run that deploys, as the runner's environment declares it; nothing here is proven. */
import type { Stated } from './stated.ts';

export interface RunRepository {
  readonly fullName: string;
  /** Survives a change of the name; 64-bit, in decimal digits, as is the owner's. */
  readonly id: Stated<string>;
  readonly ownerId: Stated<string>;
  readonly visibility: Stated<string>;
}

export interface RunActor {
  readonly login: string;
  readonly id: Stated<string>;
}

export interface RunFacts {
  readonly runner: 'github-actions' | 'terminal';
  readonly id: Stated<string>;
  readonly attempt: Stated<number>;
  readonly number: Stated<string>;
  readonly url: Stated<string>;
  readonly event: Stated<string>;
  readonly actor: Stated<RunActor>;
  readonly triggeringActor: Stated<string>;
  readonly runnerEnvironment: Stated<string>;
  readonly ref: Stated<string>;
  readonly workflowRef: Stated<string>;
  readonly workflowSha: Stated<string>;
  readonly repository: Stated<RunRepository>;
}
