/** Claims and declarations -> who is running, and where the two contradict each other. The claim `sub` is never taken apart: its form has changed before. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { RunIdentity } from '../model/identity.ts';
import type { RunFacts } from '../model/run.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';

/** What the runner declares, and what the caller asked for. */
export interface Declared {
  readonly run: RunFacts;
  /** GITHUB_SHA. */
  readonly sha: OrUnknown<string>;
  /** The input. */
  readonly environment: string;
}

export interface DecidedIdentity {
  readonly identity: RunIdentity;
  readonly problems: readonly Problem[];
}

const digits = z.string().regex(/^(?:0|[1-9]\d{0,18})$/u);

/** Claims are texts, ids too; one that a server does not know of is not there. */
export const claimsSchema = z.object({
  iss: z.string(),
  environment: z.string().min(1).optional(),
  run_id: digits,
  run_attempt: digits,
  check_run_id: z.union([digits, z.int().min(0).transform(String)]).optional(),
  event_name: z.string(),
  ref: z.string(),
  sha: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u),
  repository: z.string(),
  repository_id: digits,
  repository_owner_id: digits,
  repository_visibility: z.string().optional(),
  actor: z.string(),
  actor_id: digits,
  workflow_ref: z.string(),
  workflow_sha: z.string().optional(),
  job_workflow_ref: z.string(),
  job_workflow_sha: z.string().optional(),
  runner_environment: z.string().optional(),
});

export type Claims = z.infer<typeof claimsSchema>;

/** The token's word holds; where the runner or the caller says otherwise, that is a refusal. */
export function decideProven(claims: Claims, declared: Declared): DecidedIdentity {
  return { identity: identityOf(claims), problems: [...contradictions(claims, declared), ...environmentProblem(claims, declared.environment)] };
}

/** Nothing is proven, and the identity says why. */
export function decideDeclared({ run, sha }: Declared, reason: string): RunIdentity {
  const unproven = unknown(`only an identity token says it: ${reason}`);
  return {
    proof: { kind: 'declared', reason },
    environment: unproven,
    runId: run.id,
    attempt: run.attempt,
    jobId: unproven,
    event: run.event,
    ref: run.ref,
    sha,
    repository: run.repository,
    actor: run.actor,
    workflowRef: run.workflowRef,
    workflowSha: run.workflowSha,
    jobWorkflowRef: unproven,
    jobWorkflowSha: unproven,
    runnerEnvironment: run.runnerEnvironment,
  };
}

function identityOf(claims: Claims): RunIdentity {
  const optional = (value: string | undefined): OrUnknown<string> => value ?? unknown('the identity token does not say it');
  return {
    proof: { kind: 'oidc', issuer: claims.iss },
    environment: claims.environment ?? unknown('the job names no environment'),
    runId: claims.run_id,
    attempt: Number(claims.run_attempt),
    jobId: optional(claims.check_run_id),
    event: claims.event_name,
    ref: claims.ref,
    sha: claims.sha,
    repository: {
      fullName: claims.repository,
      id: claims.repository_id,
      ownerId: claims.repository_owner_id,
      visibility: optional(claims.repository_visibility),
    },
    actor: { login: claims.actor, id: claims.actor_id },
    workflowRef: claims.workflow_ref,
    workflowSha: optional(claims.workflow_sha),
    jobWorkflowRef: claims.job_workflow_ref,
    jobWorkflowSha: optional(claims.job_workflow_sha),
    runnerEnvironment: optional(claims.runner_environment),
  };
}

/** What is not declared contradicts nothing. */
function contradictions(claims: Claims, { run, sha }: Declared): Problem[] {
  const repository = isUnknown(run.repository) ? run.repository : run.repository.id;
  const actor = isUnknown(run.actor) ? run.actor : run.actor.id;
  const attempt = isUnknown(run.attempt) ? run.attempt : String(run.attempt);
  const pairs: readonly (readonly [string, OrUnknown<string>, string])[] = [
    ['run id', run.id, claims.run_id],
    ['run attempt', attempt, claims.run_attempt],
    ['repository id', repository, claims.repository_id],
    ['commit', sha, claims.sha],
    ['ref', run.ref, claims.ref],
    ['actor id', actor, claims.actor_id],
    ['workflow', run.workflowRef, claims.workflow_ref],
  ];
  const differing = pairs.flatMap(([name, said, proven]) => (isUnknown(said) || said === proven ? [] : [`${name}: ${said}, and the token says ${proven}`]));
  if (differing.length === 0) return [];
  return [
    new Problem('identity/mismatch', {
      message: `The runner's variables contradict the job's identity token. ${differing.join('; ')}.`,
      remedy: 'Find out what changed the GITHUB_* variables of this job: an earlier step, or the runner itself.',
    }),
  ];
}

function environmentProblem(claims: Claims, expected: string): Problem[] {
  if (claims.environment?.toLowerCase() === expected.toLowerCase()) return [];
  const found = claims.environment === undefined ? 'The job runs in no environment' : `The job runs in the environment "${claims.environment}"`;
  return [
    new Problem('identity/environment-mismatch', {
      message: `${found}, and the input environment is "${expected}".`,
      remedy: `Write environment: ${expected} at the job, and the same name in the input: only then do the environment's rules guard this deploy.`,
      place: 'environment',
    }),
  ];
}
