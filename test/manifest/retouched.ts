/** The truthful record with one part of its gates changed. */
import type { DeployRecord } from '../../src/manifest/record.ts';
import { ben, controls, environmentApproval, reviewApproval, type Approval, type Gate, type PullRequest } from './truthful-gate.ts';
import { succeeded } from './truthful.ts';

export const ok = succeeded();
export const gate = knownGate(ok);
export const pullRequest = firstOf(listOf(gate.pullRequests));
export const words = { reason: 'checkout is down', ticket: 'OPS-12' };
export const emergency = { type: 'emergency' as const };

export function gated(change: Partial<Gate>, rest: Partial<DeployRecord> = {}): DeployRecord {
  return { ...ok, gate: { ...gate, ...change }, ...rest };
}

export function asked(change: Partial<Gate['policy']>): DeployRecord {
  return gated({ policy: { ...gate.policy, ...change } });
}

export function emergencyOf(told: typeof words): DeployRecord {
  return gated({ outcome: 'emergency', policy: { ...gate.policy, emergency: told } }, { change: emergency });
}

/** The lists of approvers follow the approvals, so that only the approvals themselves can be wrong. */
export function approvedBy(approvals: readonly Approval[]): DeployRecord {
  const approvers = approvals.flatMap(({ approver }) => (approver === null ? [] : [approver]));
  const counted = approvals.flatMap(({ approver, discount }) => (approver === null || discount !== null ? [] : [approver]));
  const violations = approvals.flatMap(({ approver, gate, discount }) =>
    approver === null || discount !== 'not-independent' ? [] : [{ approver, gate, roles: ['author' as const] }],
  );
  return gated({ approvals: [...approvals], separationOfDuties: { ...gate.separationOfDuties, approvers, counted, violations } });
}

export function withViolationsLeftOut(): DeployRecord {
  const record = approvedBy([environmentApproval, { ...environmentApproval, approver: ben, discount: 'not-independent' }, reviewApproval]);
  const told = knownGate(record);
  return { ...record, gate: { ...told, separationOfDuties: { ...told.separationOfDuties, violations: [] } } };
}

export function bound(change: Partial<Approval['boundTo']>): Approval {
  return { ...environmentApproval, boundTo: { ...environmentApproval.boundTo, ...change } };
}

export function reviewed(change: Partial<Approval>): DeployRecord {
  return approvedBy([environmentApproval, { ...reviewApproval, ...change }]);
}

export function pulled(change: Partial<PullRequest>): DeployRecord {
  return gated({ pullRequests: listOf(gate.pullRequests).map((one) => ({ ...one, ...change })) });
}

export function dutied(change: Partial<Gate['separationOfDuties']>): DeployRecord {
  return gated({ separationOfDuties: { ...gate.separationOfDuties, ...change } });
}

export function controlled(change: Partial<Gate['controls']>): DeployRecord {
  return gated({ controls: { ...controls, ...change } });
}

export type Environment = Exclude<Gate['controls']['environment'], { unknown: string } | null>;

export function withRules(change: Partial<Environment>): Environment {
  if (controls.environment === null || 'unknown' in controls.environment) throw new Error('The truthful controls have an environment.');
  return { ...controls.environment, ...change };
}

export function strictly(change: Partial<Environment>): DeployRecord {
  return gated({ policy: { ...gate.policy, strict: true }, controls: { ...controls, environment: withRules(change) } });
}

export function knownGate(record: DeployRecord): Gate {
  if ('unknown' in record.gate) throw new Error('The truthful record has a gate.');
  return record.gate;
}

export function listOf<T>(list: T[] | { unknown: string }): T[] {
  if (Array.isArray(list)) return list;
  throw new Error('The truthful record has the list.');
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('The truthful record has one.');
  return first;
}
