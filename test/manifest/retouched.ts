/** The truthful manifest with one part of its gates changed. */
import type { Manifest } from '../../src/manifest/schema.ts';
import { ben, controls, environmentApproval, reviewApproval, type Approval, type Gate, type PullRequest } from './truthful-gate.ts';
import { succeeded } from './truthful.ts';

export const ok = succeeded();
export const gate = knownGate(ok);
export const pullRequest = firstOf(listOf(gate.pullRequests));
export const words = { reason: 'checkout is down', ticket: 'OPS-12' };
export const emergency = { type: 'emergency' as const };

export function gated(change: Partial<Gate>, rest: Partial<Manifest> = {}): Manifest {
  return { ...ok, gate: { ...gate, ...change }, ...rest };
}

export function asked(change: Partial<Gate['settings']>): Manifest {
  return gated({ settings: { ...gate.settings, ...change } });
}

export function emergencyOf(told: typeof words): Manifest {
  return gated({ outcome: 'emergency', settings: { ...gate.settings, emergency: told } }, { change: emergency });
}

/** The lists of approvers follow the approvals, so that only the approvals themselves can be wrong. */
export function approvedBy(approvals: readonly Approval[]): Manifest {
  const approvers = approvals.flatMap(({ approver }) => (approver === null ? [] : [approver]));
  const counted = approvals.flatMap(({ approver, discount }) => (approver === null || discount !== null ? [] : [approver]));
  const violations = approvals.flatMap(({ approver, gate, discount }) =>
    approver === null || discount !== 'not-independent' ? [] : [{ approver, gate, roles: ['author' as const] }],
  );
  return gated({ approvals: [...approvals], separationOfDuties: { ...gate.separationOfDuties, approvers, counted, violations } });
}

export function withViolationsLeftOut(): Manifest {
  const manifest = approvedBy([environmentApproval, { ...environmentApproval, approver: ben, discount: 'not-independent' }, reviewApproval]);
  const told = knownGate(manifest);
  return { ...manifest, gate: { ...told, separationOfDuties: { ...told.separationOfDuties, violations: [] } } };
}

export function bound(change: Partial<Approval['boundTo']>): Approval {
  return { ...environmentApproval, boundTo: { ...environmentApproval.boundTo, ...change } };
}

export function reviewed(change: Partial<Approval>): Manifest {
  return approvedBy([environmentApproval, { ...reviewApproval, ...change }]);
}

export function pulled(change: Partial<PullRequest>): Manifest {
  return gated({ pullRequests: listOf(gate.pullRequests).map((one) => ({ ...one, ...change })) });
}

export function dutied(change: Partial<Gate['separationOfDuties']>): Manifest {
  return gated({ separationOfDuties: { ...gate.separationOfDuties, ...change } });
}

export function controlled(change: Partial<Gate['controls']>): Manifest {
  return gated({ controls: { ...controls, ...change } });
}

export type Environment = Exclude<Gate['controls']['environment'], { unknown: string } | null>;

export function withRules(change: Partial<Environment>): Environment {
  if (controls.environment === null || 'unknown' in controls.environment) throw new Error('The truthful controls have an environment.');
  return { ...controls.environment, ...change };
}

export function strictly(change: Partial<Environment>): Manifest {
  return gated({ settings: { ...gate.settings, strict: true }, controls: { ...controls, environment: withRules(change) } });
}

export function knownGate(manifest: Manifest): Gate {
  if ('unknown' in manifest.gate) throw new Error('The truthful manifest has a gate.');
  return manifest.gate;
}

export function listOf<T>(list: T[] | { unknown: string }): T[] {
  if (Array.isArray(list)) return list;
  throw new Error('The truthful manifest has the list.');
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('The truthful manifest has one.');
  return first;
}
