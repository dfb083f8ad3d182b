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
    baseRef: variables['GITHUB_BASE_REF'] === '' ? null : (variables['GITHUB_BASE_REF'] ?? null),
    pullRequest: parsePullRequest(event),
    identityRequest: url === '' || token === '' ? null : { url, token: new Secret(token, [], mask) },
  };
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
