/** What became of a deployment. */
import { z } from 'zod';
import type { Github } from './client.ts';
import { optionalText, time } from './fields.ts';
import type { GithubPlace } from './place.ts';
import { parsePages, type Question, type Reading } from './reading.ts';

const statuses = z.array(z.object({ state: z.string(), created_at: time, log_url: optionalText, target_url: optionalText }));

export type DeploymentStatusAnswer = z.infer<typeof statuses>[number];

export async function readDeploymentStatuses(
  github: Github,
  { owner, repo }: GithubPlace,
  id: string,
  question: Question,
): Promise<Reading<readonly DeploymentStatusAnswer[]>> {
  const route = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
  return parsePages(await github.askPages(route, { owner, repo, deployment_id: id }), statuses, question);
}
