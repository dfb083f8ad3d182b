/** The issues of a repository. */
import { z } from 'zod';
import type { Github, GithubAnswer, GithubParameters } from './client.ts';
import { actor } from './fields.ts';
import type { GithubPlace } from './place.ts';

export const issueRoute = '/repos/{owner}/{repo}/issues';

export const issue = z.object({
  number: z.int(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  title: z.string(),
  body: z.string().nullish(),
  user: actor.nullable(),
  author_association: z.string(),
});
export const issues = z.array(issue);

export type IssueAnswer = z.infer<typeof issue>;

/** Open and closed ones, the newest first. */
export async function askIssues(github: Github, place: GithubPlace, narrowed: GithubParameters): Promise<readonly GithubAnswer[]> {
  return await github.askPages(`GET ${issueRoute}`, { ...place, state: 'all', sort: 'created', direction: 'desc', ...narrowed });
}
