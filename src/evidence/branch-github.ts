/** The evidence branch as GitHub's git data interface tells of it: its tip, its trees, and the bytes of its files. */
import { z } from 'zod';
import { blobId } from '../git/blob.ts';
import type { AskGithub, GithubAnswer, GithubPlace } from '../model/github.ts';
import { found, parseAnswer, parseOptional, type Question, type Reading, type Unread } from '../model/reading.ts';

export interface BranchPlace extends GithubPlace {
  /** Without `refs/heads/`. */
  readonly branch: string;
}

export interface BranchTip {
  readonly commit: string;
  readonly tree: string;
}

export interface TreeEntry {
  /** From the tree that was asked for. */
  readonly path: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** Bytes; 0 for what is no file. */
  readonly size: number;
}

const objectId = z.string().regex(/^[0-9a-f]{40}$/u);
const ref = z.object({ object: z.object({ type: z.literal('commit'), sha: objectId }) });
const commit = z.object({ sha: objectId, tree: z.object({ sha: objectId }) });
const tree = z.object({
  sha: objectId,
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), type: z.enum(['blob', 'tree', 'commit']), sha: objectId, size: z.int().min(0).default(0) })),
});
const blob = z.object({ encoding: z.literal('base64'), content: z.string() });

/** Null where there is no such branch. Two requests; a third where there is none, since GitHub hides what a token may not see. */
export async function readTip(github: AskGithub, { owner, repo, branch }: BranchPlace): Promise<Reading<BranchTip | null>> {
  const question: Question = { what: `the branch ${branch}`, permission: 'contents: read' };
  const pointed = parseOptional(await github.ask('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }), ref, question);
  if (pointed.kind === 'unread') return pointed;
  if (pointed.value === null) return await proveAbsent(github, { owner, repo }, question);
  const { sha } = pointed.value.object;
  const read = parseAnswer(await github.ask('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: sha }), commit, question);
  return read.kind === 'read' ? found({ commit: read.value.sha, tree: read.value.tree.sha }) : read;
}

/** A token that sees the repository is refused, not told of an absence, where it may not read the contents. */
async function proveAbsent(github: AskGithub, place: GithubPlace, question: Question): Promise<Reading<null>> {
  const seen = parseAnswer(await github.ask('GET /repos/{owner}/{repo}', { ...place }), z.object({ id: z.number() }), question);
  return seen.kind === 'read' ? found(null) : seen;
}

/** The entries of one tree, all of them or none. `deep` goes into the trees in it. */
export async function readTree(github: AskGithub, { owner, repo, branch }: BranchPlace, sha: string, deep = false): Promise<Reading<readonly TreeEntry[]>> {
  const question: Question = { what: `the files of the branch ${branch}`, permission: 'contents: read' };
  const asked = await github.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: sha, ...(deep ? { recursive: 1 } : {}) });
  const read = parseAnswer(asked, tree, question);
  if (read.kind === 'unread') return read;
  return read.value.truncated ? tooLong(question) : found(read.value.tree);
}

/** The bytes are those that the id names, or none. */
export async function readBlob(
  github: AskGithub,
  { owner, repo, branch }: BranchPlace,
  { path, sha, size }: TreeEntry,
  limit: number,
): Promise<Reading<Uint8Array>> {
  const question: Question = { what: `the file ${path} of the branch ${branch}`, permission: 'contents: read' };
  if (size > limit) return unfit(question, `it has ${String(size)} bytes, and ${String(limit)} are the most that a deploy writes`);
  const read = parseAnswer<z.infer<typeof blob>>(await askBlob(github, { owner, repo }, sha), blob, question);
  if (read.kind === 'unread') return read;
  const bytes = Buffer.from(read.value.content, 'base64');
  return blobId(bytes) === sha ? found(bytes) : unfit(question, 'its bytes are not those that its id names');
}

async function askBlob(github: AskGithub, place: GithubPlace, sha: string): Promise<GithubAnswer> {
  return await github.ask('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { ...place, file_sha: sha });
}

function tooLong({ what }: Question): Unread {
  const remedy = 'Move the manifests of closed periods to another store, and begin a new branch; name it as evidence-branch.';
  return { kind: 'unread', code: 'github/incomplete', what, reason: 'GitHub lists only a part of them', remedy };
}

function unfit({ what }: Question, reason: string): Unread {
  return {
    kind: 'unread',
    code: 'github/malformed',
    what,
    reason,
    remedy: 'Find out who wrote it, and restore what the deploy wrote, from the artifact of its run.',
  };
}
