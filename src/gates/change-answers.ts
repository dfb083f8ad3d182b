/** GitHub's answers about commits and pull requests: of each the fields that the gates use, strictly typed. */
import { z } from 'zod';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { actor, id, sha, time } from '../github/fields.ts';

const signature = z.object({ name: z.string(), email: z.string() }).nullable();

/** An account that GitHub does not know is null, or an empty object. */
const knownAccount = z.union([actor, z.strictObject({}).transform(() => null), z.null()]);

export const commit = z
  .object({
    sha,
    author: knownAccount,
    committer: knownAccount,
    commit: z.object({ message: z.string(), author: signature, committer: signature, verification: z.object({ verified: z.boolean() }).nullish() }),
  })
  .transform(({ sha, author, committer, commit }) => ({
    sha,
    message: commit.message,
    author: { account: author, signature: commit.author },
    committer: { account: committer, signature: commit.committer },
    verified: value(commit.verification?.verified),
  }));

export const commits = z.array(commit);

/** A pull request in the list of those that a commit belongs to. */
export const associated = z.array(z.object({ number: z.int().min(1), merged_at: time.nullable(), base: z.object({ ref: z.string() }) }));

export const pullRequest = z.object({
  number: z.int().min(1),
  html_url: z.string(),
  title: z.string(),
  user: actor.nullable(),
  merged_by: actor.nullable(),
  merged_at: time,
  merge_commit_sha: sha.nullable(),
  commits: z.int().min(0),
  changed_files: z.int().min(0),
  base: z.object({ ref: z.string(), sha }),
  head: z.object({ ref: z.string(), sha, repo: z.object({ full_name: z.string() }).nullable() }),
});

export const reviews = z.array(
  z.object({ id, user: actor.nullable(), state: z.string(), submitted_at: time.nullish().transform((at) => at ?? null), commit_id: sha.nullable() }),
);

export const files = z.array(z.object({ filename: z.string(), sha: sha.nullable(), status: z.string() }));

/** Who moved the branch to which commit. */
export const activity = z.array(z.object({ after: z.string(), actor: actor.nullable() }));

/** The older field tells maintain as write, and triage as read. */
export const permission = z.object({ permission: z.string() }).transform((answer) => answer.permission === 'admin' || answer.permission === 'write');

export const membership = z.object({ state: z.string() }).transform((answer) => answer.state === 'active');

export type CommitAnswer = z.infer<typeof commit>;
export type AssociatedAnswer = z.infer<typeof associated>[number];
export type PullRequestAnswer = z.infer<typeof pullRequest>;
export type ReviewAnswer = z.infer<typeof reviews>[number];
export type FileAnswer = z.infer<typeof files>[number];

function value(value: boolean | undefined): OrUnknown<boolean> {
  return value ?? unknown('GitHub does not say it');
}
