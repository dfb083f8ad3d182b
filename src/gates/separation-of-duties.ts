/** Separation of duties: who had a hand in the change, and whether an approver is one of them. */
import type { Actor, Approval, Developer, Role, SeparationOfDuties } from '../model/approval.ts';
import type { CommitAnswer, PullRequestAnswer } from './change-answers.ts';
import { peopleOf, type Hand } from './commit-people.ts';

/** Everybody of a pull request; the last pusher only where he is known. */
export function handsOfPull(pull: PullRequestAnswer, commits: readonly CommitAnswer[], lastPusher: Actor | null): readonly Hand[] {
  return [...actorHand(pull.user, 'author'), ...actorHand(pull.merged_by, 'merger'), ...actorHand(lastPusher, 'last-pusher'), ...commits.flatMap(peopleOf)];
}

export function actorHand(account: Actor | null, role: Role): readonly Hand[] {
  return account === null ? [] : [{ account: { login: account.login, id: account.id }, name: account.login, role }];
}

/** Each person once, with all roles, in the order of first mention. */
export function gatherDevelopers(hands: readonly Hand[]): readonly Developer[] {
  const developers: Developer[] = [];
  for (const { role, ...person } of hands) {
    const place = developers.findIndex((developer) => isSame(developer, person));
    const known = developers[place];
    if (known === undefined) developers.push({ ...person, roles: [role] });
    else developers[place] = merge(known, person, role);
  }
  return developers;
}

/** The parts that an account had in the change; none where its approval is independent. */
export function rolesOf(account: Actor, developers: readonly Developer[]): readonly Role[] {
  return developers.filter((developer) => isSame(developer, { account, name: account.login })).flatMap(({ roles }) => roles);
}

/** Authors and committers whom nothing ties to an account: any approver could be one of them. */
export function unidentified(developers: readonly Developer[]): readonly Developer[] {
  return developers.filter(({ account, roles }) => account === null && roles.some((role) => role !== 'co-author'));
}

export const separationRule =
  'An approval counts only from a person who is none of author, committer, co-author, last pusher or merger of the change, and who neither started nor re-ran the run.';

/** `change` and `triggers` are the hands of all that is deployed, and of the run. */
export function separationOfDuties(change: readonly Hand[], triggers: readonly Hand[], approvals: readonly Approval[]): SeparationOfDuties {
  const everybody = gatherDevelopers([...change, ...triggers]);
  return {
    rule: separationRule,
    developers: gatherDevelopers(change),
    triggerers: gatherDevelopers(triggers),
    approvers: distinct(approvals.flatMap(({ approver }) => (approver === null ? [] : [approver]))),
    counted: distinct(approvals.flatMap(({ approver, discount }) => (approver === null || discount !== null ? [] : [approver]))),
    violations: approvals.flatMap(({ approver, gate, discount }) =>
      approver === null || discount !== 'not-independent' ? [] : [{ approver, gate, roles: [...new Set(rolesOf(approver, everybody))] }],
    ),
  };
}

/** By the account's id; where one of the two has none, by login, and where there is no account at all, by the name. */
function isSame(one: Omit<Developer, 'roles'>, other: Omit<Developer, 'roles'>): boolean {
  const [oneId, otherId] = [one.account?.id ?? null, other.account?.id ?? null];
  return oneId !== null && otherId !== null ? oneId === otherId : loginOf(one) !== '' && loginOf(one) === loginOf(other);
}

function loginOf({ account, name }: Omit<Developer, 'roles'>): string {
  return (account?.login ?? name).toLowerCase();
}

function merge(known: Developer, person: Omit<Hand, 'role'>, role: Role): Developer {
  const better = (known.account?.id ?? null) === null ? (person.account ?? known.account) : known.account;
  return { account: better, name: better?.login ?? known.name, roles: [...new Set([...known.roles, role])] };
}

function distinct(actors: readonly Actor[]): readonly Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}
