/** Who is running: what GitHub's identity token proves of the job, or else what its runner declares. */
import type { RunActor, RunRepository } from './run.ts';
import type { OrUnknown } from './unknown.ts';

/** `oidc`: every fact comes from a token that the issuer signed · `declared`: from variables, which nobody vouches for. */
export type IdentityProof = { readonly kind: 'oidc'; readonly issuer: string } | { readonly kind: 'declared'; readonly reason: string };

export interface RunIdentity {
  readonly proof: IdentityProof;
  /** As the claim writes it; a job that names no environment has none. */
  readonly environment: OrUnknown<string>;
  readonly runId: OrUnknown<string>;
  readonly attempt: OrUnknown<number>;
  /** The job's id, which is its check run's id. */
  readonly jobId: OrUnknown<string>;
  readonly event: OrUnknown<string>;
  readonly ref: OrUnknown<string>;
  /** The commit of the run, which need not be the one that is checked out. */
  readonly sha: OrUnknown<string>;
  readonly repository: OrUnknown<RunRepository>;
  readonly actor: OrUnknown<RunActor>;
  /** `owner/repository/.github/workflows/file.yml@ref` of the workflow that was started. */
  readonly workflowRef: OrUnknown<string>;
  readonly workflowSha: OrUnknown<string>;
  /** The same of the workflow that holds the job: another one where a reusable workflow was called. */
  readonly jobWorkflowRef: OrUnknown<string>;
  readonly jobWorkflowSha: OrUnknown<string>;
  readonly runnerEnvironment: OrUnknown<string>;
}
