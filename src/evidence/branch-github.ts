/** The evidence branch as GitHub's git data interface tells of it: its tip, its trees, and the bytes of its files. */
import { z } from 'zod';
import { blobId } from '../git/blob.ts';
import type { Github } from '../github/client.ts';
import { sha } from '../github/fields.ts';
import { readTree, type TreeEntry } from '../github/files.ts';
import type { GithubPlace } from '../github/place.ts';
import { found, parseAnswer, parseOptional, type Question, type Reading, type Unread } from '../github/reading.ts';

export interface BranchPlace extends GithubPlace {
  /** Without `refs/heads/`. */
  readonly branch: string;
}

export interface BranchTip {
  readonly commit: string;
  readonly tree: string;
}

const ref = z.object({ object: z.object({ type: z.literal('commit'), sha }) });
const commit = z.object({ sha, tree: z.object({ sha }) });
const blob = z.object({ encoding: z.literal('base64'), content: z.string() });

/** Null where there is no such branch. Two requests; a third where there is none, since GitHub hides what a token may not see. */
export async function readTip(github: Github, { owner, repo, branch }: BranchPlace): Promise<Reading<BranchTip | null>> {
  const question: Question = { what: `the branch ${branch}`, permission: 'contents: read' };
  const pointed = parseOptional(await github.ask('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }), ref, question);
  if (pointed.kind === 'unread') return pointed;
  if (pointed.value === null) return await proveAbsent(github, { owner, repo }, question);
  const read = parseAnswer(
    await github.ask('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: pointed.value.object.sha }),
    commit,
    question,
  );
  return read.kind === 'read' ? found({ commit: read.value.sha, tree: read.value.tree.sha }) : read;
}

/** A token that sees the repository is refused, not told of an absence, where it may not read the contents. */
async function proveAbsent(github: Github, place: GithubPlace, question: Question): Promise<Reading<null>> {
  const seen = parseAnswer(await github.ask('GET /repos/{owner}/{repo}', { ...place }), z.object({ id: z.number() }), question);
  return seen.kind === 'read' ? found(null) : seen;
}

/** The entries of one tree, all of them or none. `deep` goes into the trees in it. */
export async function readBranchTree(github: Github, place: BranchPlace, tree: string, deep = false): Promise<Reading<readonly TreeEntry[]>> {
  const question: Question = { what: `the files of the branch ${place.branch}`, permission: 'contents: read' };
  const remedy = 'Move the manifests of closed periods to another store, and begin a new branch; name it as evidence-branch.';
  return await readTree(github, place, { tree, deep, question, cutOff: { reason: 'GitHub lists only a part of them', remedy } });
}

/** The bytes are those that the id names, or none. */
export async function readBlob(
  github: Github,
  { owner, repo, branch }: BranchPlace,
  { path, sha, size }: TreeEntry,
  limit: number,
): Promise<Reading<Uint8Array>> {
  const question: Question = { what: `the file ${path} of the branch ${branch}`, permission: 'contents: read' };
  if (size > limit) return unfit(question, `it has ${String(size)} bytes, and ${String(limit)} are the most that a deploy writes`);
  const read = parseAnswer(await github.ask('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: sha }), blob, question);
  if (read.kind === 'unread') return read;
  const bytes = Buffer.from(read.value.content, 'base64');
  return blobId(bytes) === sha ? found(bytes) : unfit(question, 'its bytes are not those that its id names');
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
