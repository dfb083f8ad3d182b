/** What the runner gives a job: its variables, its token, and the event that started its run. */
import { randomBytes } from 'node:crypto';
import { fullNameOf } from './accounts.ts';
import type { Story } from './story.ts';
import type { Job, Run } from './world.ts';

export interface JobPlaces {
  readonly origin: string;
  readonly apiUrl: string;
  /** The bearer that asks for identity tokens. */
  readonly requestToken: string;
}

/** A job's own token, as the runner masks it. */
export function newJobToken(): string {
  return `ghs_${randomBytes(27).toString('base64url').slice(0, 36)}`;
}

export function jobVariables(story: Story, run: Run, job: Job, { origin, apiUrl, requestToken }: JobPlaces): Readonly<Record<string, string>> {
  const { repository, place } = story;
  const identity =
    job.permissions['id-token'] === 'write'
      ? { ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/oidc/${job.id}/idtoken?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken }
      : {};
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: run.actor.login,
    GITHUB_ACTOR_ID: String(run.actor.id),
    GITHUB_API_URL: apiUrl,
    GITHUB_BASE_REF: run.pull?.base ?? '',
    GITHUB_EVENT_NAME: run.event,
    GITHUB_HEAD_REF: run.pull?.branch ?? '',
    GITHUB_JOB: job.name,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    GITHUB_REF_TYPE: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: fullNameOf(repository),
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RUN_ATTEMPT: String(job.attempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_SERVER_URL: place.serverUrl,
    GITHUB_SHA: run.sha,
    GITHUB_TRIGGERING_ACTOR: run.triggeringActor.login,
    GITHUB_WORKFLOW: run.workflow.name,
    GITHUB_WORKFLOW_REF: `${fullNameOf(repository)}/${run.workflow.path}@${run.ref}`,
    GITHUB_WORKFLOW_SHA: run.sha,
    RUNNER_ENVIRONMENT: job.runnerEnvironment,
    ...identity,
  };
}

/** The payload that the runner writes to GITHUB_EVENT_PATH, as far as anybody reads it. */
export function eventPayload({ repository }: Story, run: Run): object {
  const sender = { login: run.actor.login, id: run.actor.id, type: run.actor.type };
  const shown = {
    id: repository.id,
    name: repository.name,
    full_name: fullNameOf(repository),
    private: repository.visibility !== 'public',
    visibility: repository.visibility,
    default_branch: repository.defaultBranch,
    owner: { login: repository.owner.login, id: repository.owner.id, type: repository.owner.type },
  };
  const { pull } = run;
  if (pull === null) return { ref: run.ref, after: run.sha, repository: shown, sender };
  return {
    action: 'synchronize',
    number: pull.number,
    pull_request: {
      number: pull.number,
      head: { sha: pull.commits.at(-1), ref: pull.branch, repo: { id: repository.id + (pull.fork?.id ?? 0), fork: pull.fork !== null } },
      base: { ref: pull.base, sha: pull.baseSha },
    },
    repository: shown,
    sender,
  };
}
