/** The people of a commit: its author, its committer, and those whom its message names as co-authors. */
import type { Developer, Role } from '../model/approval.ts';
import type { CommitAnswer } from './change-answers.ts';

/** One part that somebody had in the change. */
export interface Hand extends Omit<Developer, 'roles'> {
  readonly role: Role;
}

type Signature = CommitAnswer['author']['signature'];

export function peopleOf(commit: CommitAnswer): readonly Hand[] {
  const coAuthors = readCoAuthors(commit.message).map((signature) => handOf(null, signature, 'co-author'));
  const committer = isGithubItself(commit) ? [] : [handOf(commit.committer.account, commit.committer.signature, 'committer')];
  return [handOf(commit.author.account, commit.author.signature, 'commit-author'), ...committer, ...coAuthors];
}

/** The co-authors as the trailers name them. */
export function readCoAuthors(message: string): readonly { readonly name: string; readonly email: string }[] {
  const trailers = message.matchAll(/^[ \t]*co-authored-by:[ \t]*([^<\n]*?)[ \t]*<([^>\n]*)>/gimu);
  return [...trailers].map(([, name = '', email = '']) => ({ name, email }));
}

/** Commits that are made on the website are committed by GitHub, which is not a person. */
function isGithubItself({ committer: { account, signature } }: CommitAnswer): boolean {
  if (account !== null) return account.login === 'web-flow';
  return signature?.name === 'GitHub' && /^noreply@[^@]+$/u.test(signature.email);
}

function handOf(account: CommitAnswer['author']['account'], signature: Signature, role: Role): Hand {
  if (account !== null) return { account: { login: account.login, id: account.id }, name: account.login, role };
  return { account: accountOf(signature?.email ?? ''), name: signature?.name ?? '', role };
}

/** GitHub's own addresses name the account: `ID+login@users.noreply.github.com`, and formerly without the id. */
function accountOf(email: string): Hand['account'] {
  const [, id, login] = /^(?:(\d{1,19})\+)?([^@+]+)@users\.noreply\.[^@]+$/u.exec(email) ?? [];
  return login === undefined ? null : { login, id: id ?? null };
}
