/** Files of a repository as GitHub has them: the entries of a tree, and the text of one file. */
import { z } from 'zod';
import type { Github } from './client.ts';
import { sha } from './fields.ts';
import type { GithubPlace } from './place.ts';
import { found, parseAnswer, parseOptional, type Question, type Reading, type Unread } from './reading.ts';

export interface TreeOrder {
  /** A branch, a commit, or a tree itself. */
  readonly tree: string;
  /** Into the trees in it. */
  readonly deep: boolean;
  readonly question: Question;
  /** If GitHub lists only a part. */
  readonly cutOff: Pick<Unread, 'reason' | 'remedy'>;
}

/** The path is from the tree that was asked for; what is no file has 0 bytes. */
const treeEntry = z.object({ path: z.string(), type: z.enum(['blob', 'tree', 'commit']), sha, size: z.int().min(0).default(0) });
const tree = z.object({ truncated: z.boolean(), tree: z.array(treeEntry) });

export type TreeEntry = z.infer<typeof treeEntry>;

/** All entries or none. */
export async function readTree(github: Github, { owner, repo }: GithubPlace, order: TreeOrder): Promise<Reading<readonly TreeEntry[]>> {
  const parameters = { owner, repo, tree_sha: order.tree, ...(order.deep ? { recursive: 1 } : {}) };
  const read = parseAnswer(await github.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters), tree, order.question);
  if (read.kind === 'unread') return read;
  return read.value.truncated ? { kind: 'unread', code: 'github/incomplete', what: order.question.what, ...order.cutOff } : found(read.value.tree);
}

const file = z
  .object({ type: z.literal('file'), encoding: z.literal('base64'), content: z.string() })
  .transform(({ content }) => Buffer.from(content, 'base64').toString('utf8'));

/** At a branch or a commit; null where there is no such file. */
export async function readFileText(
  github: Github,
  { owner, repo }: GithubPlace,
  ref: string,
  path: string,
  what = `the file ${path}`,
): Promise<Reading<string | null>> {
  const asked = await github.ask('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref });
  return parseOptional(asked, file, { what, permission: 'contents: read' });
}
