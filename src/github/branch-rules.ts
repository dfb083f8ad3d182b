/** The rules of a branch, which every token may read. */
import { z } from 'zod';
import type { Github } from './client.ts';
import type { GithubPlace } from './place.ts';
import { parsePages, type Reading } from './reading.ts';

const branchRules = z.array(
  z.looseObject({
    type: z.string(),
    ruleset_id: z.int().optional(),
    parameters: z
      .looseObject({
        required_approving_review_count: z.int().optional(),
        require_code_owner_review: z.boolean().optional(),
        dismiss_stale_reviews_on_push: z.boolean().optional(),
        require_last_push_approval: z.boolean().optional(),
        required_status_checks: z.array(z.object({ context: z.string() })).optional(),
      })
      .optional(),
  }),
);

export type BranchRuleAnswer = z.infer<typeof branchRules>[number];

export async function readBranchRules(github: Github, { owner, repo }: GithubPlace, branch: string): Promise<Reading<readonly BranchRuleAnswer[]>> {
  const pages = await github.askPages('GET /repos/{owner}/{repo}/rules/branches/{branch}', { owner, repo, branch });
  return parsePages(pages, branchRules, { what: `the rules of the branch ${branch}`, permission: 'metadata: read' });
}
