/** The three ways in which GitHub puts a pull request on its base branch, done in git. */
import type { Git } from './git.ts';
import type { MergeMethod, Person, PullRequest } from './world.ts';

export interface Landing {
  readonly pull: PullRequest;
  /** Where the base branch stands. */
  readonly tip: string;
  readonly method: MergeMethod;
  readonly by: Person;
  readonly at: Date;
  readonly webFlow: Person;
  readonly authors: readonly Person[];
}

export interface Merged {
  /** The new commits, oldest first. */
  readonly merged: readonly string[];
  /** Whether GitHub signed them: it signs what it commits itself, not what it rebases. */
  readonly signed: boolean;
}

export function land(git: Git, landing: Landing): Merged {
  switch (landing.method) {
    case 'merge':
      return { merged: [mergeCommit(git, landing)], signed: true };
    case 'squash':
      return { merged: [squashCommit(git, landing)], signed: true };
    case 'rebase':
      return { merged: rebaseCommits(git, landing), signed: false };
  }
}

function mergeCommit(git: Git, { pull, tip, by, at, webFlow }: Landing): string {
  const head = headOf(pull);
  return git.writeCommit({
    tree: git.mergeTrees(baseOf(git, tip, head), tip, head),
    parents: [tip, head],
    author: { ...by, at },
    committer: { ...webFlow, at },
    message: `Merge pull request #${pull.number} from ${pull.branch}\n\n${pull.title}`,
  });
}

/** The other authors become trailers. */
function squashCommit(git: Git, { pull, tip, at, webFlow, authors }: Landing): string {
  const head = headOf(pull);
  const written = pull.commits.flatMap((sha) => git.commit(sha) ?? []);
  const others = new Set(written.map(({ author }) => author.email).filter((email) => email !== pull.author.email));
  const named = [...others].map((email) => ({ email, name: authors.find((person) => person.email === email)?.name ?? email }));
  const trailers = [
    ...written.flatMap(({ message }) => message.match(/^Co-authored-by: .+$/gmu) ?? []),
    ...named.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`),
  ];
  return git.writeCommit({
    tree: git.mergeTrees(baseOf(git, tip, head), tip, head),
    parents: [tip],
    author: { ...pull.author, at },
    committer: { ...webFlow, at },
    message: `${pull.title} (#${pull.number})\n\n${[...new Set(trailers)].join('\n')}`.trimEnd(),
  });
}

/** The commits are written anew, with whoever merged as their committer. */
function rebaseCommits(git: Git, { pull, tip, by, at }: Landing): readonly string[] {
  const merged: string[] = [];
  for (const sha of pull.commits) {
    const commit = git.commit(sha);
    const onto = merged.at(-1) ?? tip;
    if (commit === null) continue;
    const tree = git.mergeTrees(commit.parents[0] ?? tip, onto, sha);
    merged.push(git.writeCommit({ ...commit, tree, parents: [onto], committer: { ...by, at } }));
  }
  return merged;
}

function baseOf(git: Git, tip: string, head: string): string {
  return git.mergeBase(tip, head) ?? tip;
}

function headOf({ commits }: PullRequest): string {
  const head = commits.at(-1);
  if (head === undefined) throw new Error('The pull request has no commit.');
  return head;
}
