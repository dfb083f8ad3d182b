/** Why a branch refuses a commit, in the words of its rules. */
import { z } from 'zod';
import { readBranchRules } from '../github/branch-rules.ts';
import type { Github } from '../github/client.ts';
import { parseAnswer } from '../github/reading.ts';
import type { BranchPlace } from './branch-github.ts';

const protectedBranch = z.object({ protection: z.object({ enabled: z.boolean().optional() }).optional() });

/** They refuse no commit that has the tip as its parent and that GitHub signs. */
const harmless: ReadonlySet<string> = new Set(['deletion', 'non_fast_forward', 'required_linear_history', 'required_signatures']);

/** Null where no rule is known that would. The rules of a branch may be read by every token. */
export async function readRefusingRule(github: Github, { owner, repo, branch }: BranchPlace): Promise<string | null> {
  const read = await readBranchRules(github, { owner, repo }, branch);
  const refusing = read.kind === 'read' ? read.value.filter(({ type }) => /^[a-z_]{1,64}$/u.test(type) && !harmless.has(type)) : [];
  if (refusing.length > 0)
    return refusing.map(({ type, ruleset_id: id }) => `the rule ${type}${id === undefined ? '' : ` of ruleset ${String(id)}`}`).join(', ');
  const asked = await github.ask('GET /repos/{owner}/{repo}/branches/{branch}', { owner, repo, branch });
  const itself = parseAnswer(asked, protectedBranch, { what: 'the protection', permission: 'metadata: read' });
  const classic = itself.kind === 'read' && itself.value.protection?.enabled === true;
  return classic ? 'it has a branch protection rule, whose conditions no job may read' : null;
}
