/** Who approved, against who may: clauses C27–C29. */
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import type { Manifest } from './schema.ts';

type Known<T> = Exclude<T, { unknown: string }>;
type Gate = Known<Manifest['gate']>;
type Approval = Known<Gate['approvals']>[number];
type Actor = NonNullable<Approval['approver']>;
type Developer = Known<Gate['separationOfDuties']['developers']>[number];

/** C27: an approval counts only from a person who had no hand in what he approved. */
export function approversIndependent({ gate }: Manifest): Contradiction {
  if (isUnknown(gate) || isUnknown(gate.approvals)) return null;
  return gate.approvals.map((approval) => dependence(approval, gate)).find((found) => found !== null) ?? null;
}

function dependence(approval: Approval, gate: Gate): Contradiction {
  const { approver, discount } = approval;
  if ((approver?.kind === 'person') === (discount === 'not-a-person')) return `an approval by ${approver?.kind ?? 'nobody'} is told as if it were another's`;
  if (discount !== null || approver === null) return null;
  if (among(approver, gate.separationOfDuties.triggerers)) return 'an approval counts that is by somebody who started the run';
  const own = approval.gate === 'environment' ? among(approver, gate.separationOfDuties.developers) : hadHand(approver, approval, gate);
  return own ? 'an approval counts that is by somebody who had a hand in the change' : null;
}

/** By the account's id; where a commit names none, by login, or by the name that stands in its place. */
function among({ id, login }: Actor, developers: Gate['separationOfDuties']['developers']): boolean {
  if (isUnknown(developers)) return false;
  return developers.some(({ account, name }: Developer) =>
    account?.id === undefined || account.id === null ? (account?.login ?? name).toLowerCase() === login.toLowerCase() : account.id === id,
  );
}

/** A review is held against the people of its own pull request: whoever wrote another one of the deploy may approve this one. */
function hadHand({ id }: Actor, { boundTo }: Approval, { pullRequests }: Gate): boolean {
  const pullRequest = isUnknown(pullRequests) ? undefined : pullRequests.find(({ number }) => number === boundTo.pullRequest);
  if (pullRequest === undefined) return false;
  const { author, merger, lastPusher, commits } = pullRequest;
  const committers = isUnknown(commits) ? [] : commits.flatMap((commit) => [commit.author, commit.committer]);
  return [author, merger, isUnknown(lastPusher) ? null : lastPusher, ...committers].some((person) => person?.id === id);
}

/** C28: the lists of approvers, of those who count and of violations are those of the approvals. */
export function separationAgainstApprovals({ gate }: Manifest): Contradiction {
  if (isUnknown(gate) || isUnknown(gate.approvals)) return null;
  const { approvers, counted, violations } = gate.separationOfDuties;
  const found = gate.approvals.flatMap(({ approver, gate, discount }) => (approver === null ? [] : [{ id: approver.id, gate, discount }]));
  const counting = found.filter(({ discount }) => discount === null);
  const violating = found.filter(({ discount }) => discount === 'not-independent');
  if (!isUnknown(approvers) && !isSameSet(idsOf(approvers), idsOf(found))) return 'the approvers are not those of the approvals';
  if (!isUnknown(counted) && !isSameSet(idsOf(counted), idsOf(counting))) return 'those who count are not the approvers of the approvals that count';
  if (isUnknown(violations)) return null;
  const told = violations.map(({ approver, gate }) => `${gate} ${approver.id}`);
  const meant = violating.map(({ gate, id }) => `${gate} ${id}`);
  return told.toSorted().join() === meant.toSorted().join() ? null : 'the violations are not those of the approvals';
}

function idsOf(people: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id));
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** GitHub's clock and the runner's need not agree to the minute. */
const skew = 5 * 60 * 1_000;

/** C29: the gates were read during the deploy, and what they approved had not begun. Another job that signs may wait for an approval of its own. */
export function approvalsInTime({ gate, execution, times }: Manifest): Contradiction {
  if (isUnknown(gate)) return null;
  if (isAfter(times.startedAt, gate.controls.readAt) || isAfter(gate.controls.readAt, times.recordedAt)) return 'the gates were not read during the deploy';
  const begun = execution.form === 'isolated' ? times.recordedAt : execution.startedAt;
  if (isUnknown(gate.approvals) || isUnknown(begun)) return null;
  // When it was only observed, it was given before that.
  const late = gate.approvals.some(({ gate, at }) => gate === 'environment' && at.source !== 'observed' && isAfter(at.time, begun));
  return late ? 'an approval of the environment is later than the start of what it approves' : null;
}

function isAfter(one: string, other: string): boolean {
  return Date.parse(one) - Date.parse(other) > skew;
}
