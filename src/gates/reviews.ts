/** The reviews of a pull request: the last word of each person, and whether it counts. */
import type { Actor, Approval, Developer, Discount } from '../model/approval.ts';
import type { PullRequestAnswer, ReviewAnswer } from './change-answers.ts';
import { rolesOf } from './separation-of-duties.ts';
import type { Reading } from '../github/reading.ts';
import type { PullReadings } from './readings.ts';

/** Remarks and reviews that were not sent say neither yes nor no. */
const silent: ReadonlySet<string> = new Set(['COMMENTED', 'PENDING']);

/** The last review of each account that says yes or no; a state that is not known says no. */
export function lastWords(reviews: readonly ReviewAnswer[]): readonly ReviewAnswer[] {
  const spoken = reviews.filter(({ state }) => !silent.has(state)).toSorted((one, other) => compare(orderOf(one), orderOf(other)));
  return [...new Map(spoken.map((review) => [review.user?.id ?? `deleted ${review.id}`, review])).values()];
}

/** The persons who approved last, on whichever commit: those whose rights are to be read. */
export function approversOf(reviews: readonly ReviewAnswer[]): readonly Actor[] {
  return lastWords(reviews).flatMap(({ user, state }) => (user?.kind === 'person' && (state === 'APPROVED' || state === 'CHANGES_REQUESTED') ? [user] : []));
}

/** `everybody` had a hand in the pull request or in the run. */
export function approvalsOf(
  pull: PullRequestAnswer,
  { reviews, mayWrite }: PullReadings,
  everybody: readonly Developer[],
  readAt: string,
): readonly Approval[] {
  if (reviews.kind === 'unread') return [];
  return lastWords(reviews.value)
    .filter(({ state }) => state === 'APPROVED')
    .map((review) => ({
      gate: 'pull-request',
      approver: review.user,
      boundTo: { commit: review.commit_id ?? { unknown: 'the commit of the review is gone' }, pullRequest: pull.number, run: null, environment: null },
      comment: null,
      at: review.submitted_at === null ? { time: readAt, source: 'observed' } : { time: review.submitted_at, source: 'review' },
      discount: discountOf(review, pull, mayWrite, everybody),
    }));
}

/** People who may write here, and whose last word is that something has to change. */
export function objectors({ reviews, mayWrite }: PullReadings): readonly Actor[] {
  if (reviews.kind === 'unread') return [];
  const asked = lastWords(reviews.value).filter(({ state }) => state === 'CHANGES_REQUESTED');
  return asked.flatMap(({ user }) => (user?.kind === 'person' && !isStranger(mayWrite.get(user.id)) ? [user] : []));
}

/** Anybody may review on a public repository; only who is known to have no say there is passed over. */
function isStranger(mayWrite: Reading<boolean> | undefined): boolean {
  return mayWrite?.kind === 'read' && !mayWrite.value;
}

function discountOf(
  { user, commit_id }: ReviewAnswer,
  pull: PullRequestAnswer,
  mayWrite: PullReadings['mayWrite'],
  everybody: readonly Developer[],
): Discount | null {
  if (user?.kind !== 'person') return 'not-a-person';
  if (commit_id !== pull.head.sha) return 'stale';
  const rights = mayWrite.get(user.id);
  if (rights?.kind !== 'read') return 'unknown-rights';
  if (!rights.value) return 'without-write';
  return rolesOf(user, everybody).length > 0 ? 'not-independent' : null;
}

/** Ids grow; they order what has the same time or none. */
function orderOf({ submitted_at, id }: ReviewAnswer): string {
  return `${submitted_at ?? ''} ${id.padStart(19, '0')}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
