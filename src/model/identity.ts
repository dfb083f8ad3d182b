/** Who is running: what GitHub's identity token proves of the job, or else what its runner declares. */
import type { RunActor, RunRepository } from './run.ts';
import type { Stated } from './stated.ts';

/** `oidc`: every fact comes from a token that the issuer signed · `declared`: from variables, which nobody vouches for. */
export type IdentityProof = { readonly kind: 'oidc'; readonly issuer: string } | { readonly kind: 'declared'; readonly reason: string };

export interface RunIdentity {
  readonly proof: IdentityProof;
  /** As the claim writes it; a job that names no environment has none. */
  readonly environment: Stated<string>;
  readonly runId: Stated<string>;
  readonly attempt: Stated<number>;
  /** The job's id, which is its check run's id. */
  readonly jobId: Stated<string>;
  readonly event: Stated<string>;
  readonly ref: Stated<string>;
  /** The commit of the run, which need not be the one that is checked out. */
  readonly sha: Stated<string>;
  readonly repository: Stated<RunRepository>;
  readonly actor: Stated<RunActor>;
  /** `owner/repository/.github/workflows/file.yml@ref` of the workflow that was started. */
  readonly workflowRef: Stated<string>;
  readonly workflowSha: Stated<string>;
  /** The same of the workflow that holds the job: another one where a reusable workflow was called. */
  readonly jobWorkflowRef: Stated<string>;
  readonly jobWorkflowSha: Stated<string>;
  readonly runnerEnvironment: Stated<string>;
}
