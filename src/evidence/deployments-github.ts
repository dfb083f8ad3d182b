/** What GitHub says was deployed to an environment in a period, and by which runs. */
import { z } from 'zod';
import type { AskGithub, GithubPlace } from '../model/github.ts';
import { found, incomplete, parseAnswer, parsePages, type Question, type Reading } from '../model/reading.ts';
import type { Period } from './branch-manifests-github.ts';

/** A deployment that began and came to an end. */
export interface EndedDeployment {
  readonly id: string;
  readonly environment: string;
  readonly createdAt: string;
  readonly runId: string;
}

const deployments = z.array(z.object({ id: z.int(), environment: z.string(), created_at: z.string() }));
const status = z.object({ state: z.string(), created_at: z.string(), log_url: z.string().nullish(), target_url: z.string().nullish() });
const statuses = z.array(status);

type Status = z.infer<typeof status>;

const question: Question = { what: 'the deployments of the repository', permission: 'deployments: read' };
const mostPages = 50;
/** A job of Actions has ended by then, whether GitHub heard of it or not. */
const longestJobMs = 6 * 86_400_000;

/** One request for each hundred deployments, and one for each of the period. `now` is RFC 3339. */
export async function readDeployments(
  github: AskGithub,
  place: GithubPlace,
  environment: string,
  period: Period,
  now: string,
): Promise<Reading<readonly EndedDeployment[]>> {
  const listed = await readListed(github, place, environment, period);
  if (listed.kind === 'unread') return listed;
  const ended: EndedDeployment[] = [];
  for (const { id, created_at: createdAt } of listed.value) {
    const pages = await github.askPages('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { ...place, deployment_id: id });
    const read = parsePages(pages, statuses, question);
    if (read.kind === 'unread') return read;
    const runId = runOf(read.value);
    if (runId !== null && hasEnded(read.value, createdAt, now)) ended.push({ id: String(id), environment, createdAt, runId });
  }
  return found(ended);
}

/** GitHub lists the newest first; where it does not, all are read. */
async function readListed(github: AskGithub, place: GithubPlace, environment: string, { since, until }: Period): Promise<Reading<z.infer<typeof deployments>>> {
  const read: z.infer<typeof deployments> = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const asked = await github.ask('GET /repos/{owner}/{repo}/deployments', { ...place, environment, per_page: 100, page });
    const parsed = parseAnswer(asked, deployments, question);
    if (parsed.kind === 'unread') return parsed;
    read.push(...parsed.value);
    const times = read.map(({ created_at }) => Date.parse(created_at));
    const ordered = times.every((time, at) => at === 0 || time <= (times[at - 1] ?? 0));
    if ((asked.kind === 'answered' && !asked.hasMore) || (ordered && (times.at(-1) ?? 0) < Date.parse(since))) {
      return found(read.filter(({ created_at }) => Date.parse(created_at) >= Date.parse(since) && Date.parse(created_at) < Date.parse(until)));
    }
  }
  return incomplete(question, 'there are more than are read');
}

/** What was refused at the gate, or waits for it, never began. */
function hasEnded(told: readonly Status[], createdAt: string, now: string): boolean {
  const states = new Set(told.map(({ state }) => state));
  const began = states.has('in_progress') || states.has('success');
  const over = ['success', 'failure', 'error', 'inactive'].some((state) => states.has(state));
  return began && (over || Date.parse(now) - Date.parse(createdAt) > longestJobMs);
}

/** Null for a deployment that no run made. */
function runOf(told: readonly Status[]): string | null {
  const urls = told.flatMap(({ log_url, target_url }) => [log_url ?? '', target_url ?? '']);
  return urls.flatMap((url) => /\/actions\/runs\/(?<id>\d{1,19})(?:\/|$)/u.exec(url)?.groups?.['id'] ?? [])[0] ?? null;
}
