/** The runner's variables and event -> what the job can ask GitHub with, and what it is about. */
import { z } from 'zod';
import type { GithubJob, JobPullRequest } from '../model/job.ts';
import { Secret } from '../model/secret.ts';
import { parseCommit, type Variables } from './run-facts.ts';

/** `event` is the parsed payload of the event that started the run. */
export function parseGithubJob(variables: Variables, event: unknown, mask: (form: string) => void): GithubJob {
  const [url, token] = [variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''];
  return {
    serverUrl: variables['GITHUB_SERVER_URL'] ?? '',
    apiUrl: variables['GITHUB_API_URL'] ?? '',
    sha: parseCommit(variables),
    baseRef: parseBaseRef(variables, event),
    pullRequest: parsePullRequest(event),
    identityRequest: url === '' || token === '' ? null : { url, token: new Secret(token, [], mask) },
  };
}

const mergeGroup = z.object({ merge_group: z.object({ base_ref: z.string().startsWith('refs/heads/') }) });
const anyEvent = z.object({ repository: z.object({ default_branch: z.string().min(1) }) });

/** A pull request and a merge group name the branch that they go to; what else runs is on its way to the default branch, or there. */
function parseBaseRef(variables: Variables, event: unknown): string | null {
  const named = variables['GITHUB_BASE_REF'] ?? '';
  if (named !== '') return named;
  const group = mergeGroup.safeParse(event);
  if (group.success) return group.data.merge_group.base_ref.slice('refs/heads/'.length);
  return anyEvent.safeParse(event).data?.repository.default_branch ?? null;
}

const payload = z.object({
  repository: z.object({ id: z.int() }),
  pull_request: z.object({ number: z.int().min(1), head: z.object({ repo: z.object({ id: z.int() }).nullish() }) }),
});

/** Where it does not say which repository the change comes from, it counts as another one. */
function parsePullRequest(event: unknown): JobPullRequest | null {
  const parsed = payload.safeParse(event);
  if (!parsed.success) return null;
  const { repository, pull_request: pull } = parsed.data;
  return { number: pull.number, fork: pull.head.repo?.id !== repository.id };
}
