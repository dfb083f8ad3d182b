/** What GitHub says was deployed to an environment in a period, and by which runs. */
import { z } from 'zod';
import type { Github } from '../github/client.ts';
import { readDeploymentStatuses, type DeploymentStatusAnswer } from '../github/deployments.ts';
import { id } from '../github/fields.ts';
import type { GithubPlace } from '../github/place.ts';
import { found, incomplete, type Question, type Reading } from '../github/reading.ts';
import type { Period } from './branch-manifests-github.ts';
import { readNewestFirst } from './newest-first-github.ts';

/** A deployment that began and came to an end. */
export interface EndedDeployment {
  readonly id: string;
  readonly environment: string;
  readonly createdAt: string;
  readonly runId: string;
}

const deployments = z.array(z.object({ id, environment: z.string(), created_at: z.string() }));

const question: Question = { what: 'the deployments of the repository', permission: 'deployments: read' };
const mostPages = 50;
/** A job of Actions has ended by then, whether GitHub heard of it or not. */
const longestJobMs = 6 * 86_400_000;

/** One request for each hundred deployments, and one for each of the period. `now` is RFC 3339. */
export async function readDeployments(
  github: Github,
  place: GithubPlace,
  environment: string,
  { since, until }: Period,
  now: string,
): Promise<Reading<readonly EndedDeployment[]>> {
  const listed = await readNewestFirst(github, {
    ...{ route: 'GET /repos/{owner}/{repo}/deployments', parameters: { ...place, environment }, schema: deployments, question, mostPages },
    timeOf: ({ created_at: createdAt }) => createdAt,
    enough: (read) => Date.parse(read.at(-1)?.created_at ?? '') < Date.parse(since),
    tooMany: incomplete(question, 'there are more than are read'),
  });
  if (listed.kind === 'unread') return listed;
  const ended: EndedDeployment[] = [];
  for (const { id, created_at: createdAt } of listed.value) {
    if (Date.parse(createdAt) < Date.parse(since) || Date.parse(createdAt) >= Date.parse(until)) continue;
    const read = await readDeploymentStatuses(github, place, id, question);
    if (read.kind === 'unread') return read;
    const runId = runOf(read.value);
    if (runId !== null && hasEnded(read.value, createdAt, now)) ended.push({ id, environment, createdAt, runId });
  }
  return found(ended);
}

/** What was refused at the gate, or waits for it, never began. */
function hasEnded(told: readonly DeploymentStatusAnswer[], createdAt: string, now: string): boolean {
  const states = new Set(told.map(({ state }) => state));
  const began = states.has('in_progress') || states.has('success');
  const over = ['success', 'failure', 'error', 'inactive'].some((state) => states.has(state));
  return began && (over || Date.parse(now) - Date.parse(createdAt) > longestJobMs);
}

/** Null for a deployment that no run made. */
function runOf(told: readonly DeploymentStatusAnswer[]): string | null {
  const urls = told.flatMap(({ log_url, target_url }) => [log_url ?? '', target_url ?? '']);
  return urls.flatMap((url) => /\/actions\/runs\/(?<id>\d{1,19})(?:\/|$)/u.exec(url)?.groups?.['id'] ?? [])[0] ?? null;
}
