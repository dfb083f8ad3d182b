/** The approvals of a run that speak of one environment, each with whether it counts. */
import type { Actor, Approval, Developer, Discount } from '../model/approval.ts';
import type { OrUnknown } from '../model/unknown.ts';
import type { DeploymentStatusAnswer } from '../github/deployments.ts';
import type { EnvironmentAnswer, RunAnswer, RunApprovalAnswer } from './answers.ts';
import { rolesOf } from './separation-of-duties.ts';
import { listNames } from '../text/sentence.ts';
import type { RunReadings } from './readings.ts';

interface Counting {
  readonly environment: EnvironmentAnswer;
  readonly run: RunAnswer;
  readonly approvals: readonly RunApprovalAnswer[];
  readonly everybody: readonly Developer[];
}

export interface CountedApproval {
  /** Of this environment and of the state `approved`; nothing else is one. */
  readonly approvals: readonly Approval[];
  readonly rejections: number;
  /** Answers of this environment in any other state, and approvals of other environments: for the message. */
  readonly otherStates: readonly string[];
  readonly otherEnvironments: readonly string[];
}

export function countApprovals(counting: Counting & { readonly readAt: string; readonly statuses: RunReadings['statuses'] }): CountedApproval {
  const { environment, approvals } = counting;
  const own = approvals.filter(({ environments }) => environments.some(({ id }) => id === environment.id));
  const time = gateTime(counting);
  return {
    approvals: own.filter(({ state }) => state === 'approved').map((answer) => approvalOf(answer, counting, time)),
    rejections: own.filter(({ state }) => state === 'rejected').length,
    otherStates: own.flatMap(({ state }) => (state === 'approved' || state === 'rejected' ? [] : [state])),
    otherEnvironments: approvals.flatMap((answer) => (own.includes(answer) ? [] : answer.environments.map(({ name }) => name))),
  };
}

/** What was there instead of an approval, as the rest of a sentence. */
export function describeOthers({ otherStates, otherEnvironments }: CountedApproval): string {
  if (otherStates.length > 0) return `: its state is ${listNames(otherStates)}, not approved`;
  return otherEnvironments.length > 0 ? `, only for ${listNames(otherEnvironments)}` : '';
}

function approvalOf({ user, comment }: RunApprovalAnswer, { environment, run, everybody }: Counting, at: Approval['at']): Approval {
  const commit: OrUnknown<string> = run.head_sha;
  return {
    gate: 'environment',
    approver: user,
    boundTo: { commit, pullRequest: null, run: run.id, environment: { id: environment.id, name: environment.name } },
    comment: comment === '' ? null : comment,
    at,
    discount: discountOf(user, everybody),
  };
}

function discountOf(user: Actor | null, everybody: readonly Developer[]): Discount | null {
  if (user?.kind !== 'person') return 'not-a-person';
  return rolesOf(user, everybody).length > 0 ? 'not-independent' : null;
}

/** GitHub keeps no time of an approval; the gate opened, at the latest, when the deployment left its waiting. */
function gateTime({ readAt, statuses }: Pick<RunReadings, 'readAt' | 'statuses'>): Approval['at'] {
  const opened = statuses.kind === 'read' ? openedAt(statuses.value) : null;
  return opened === null ? { time: readAt, source: 'observed' } : { time: opened, source: 'deployment-status' };
}

function openedAt(statuses: readonly DeploymentStatusAnswer[]): string | null {
  const inOrder = statuses.toSorted((one, other) => (one.created_at < other.created_at ? -1 : 1));
  const waiting = inOrder.findLastIndex(({ state }) => state === 'waiting');
  return waiting === -1 ? null : (inOrder[waiting + 1]?.created_at ?? null);
}
