/** The gates' answer against what was asked of them and what the deploy then did: clauses C18–C21. */
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import { maxProblems, type Manifest } from './schema.ts';

/** C18: nothing is asked only where nothing was demanded, and an emergency has a reason and a ticket. */
export function gateAgainstSettings({ gate }: Manifest): Contradiction {
  if (isUnknown(gate)) return null;
  const { outcome, settings } = gate;
  const { emergency } = settings;
  if ((outcome === 'not-asked') !== (settings.approval === 'none' && emergency === null))
    return `the gate is ${outcome}, and the policy asks for approval ${settings.approval}${emergency === null ? '' : ' in an emergency'}`;
  if (outcome === 'approved' && emergency !== null) return 'the gate is approved, and the policy says that it is an emergency';
  if (outcome !== 'emergency') return null;
  if (emergency === null) return 'the gate is emergency, and the policy knows of none';
  return emergency.reason.trim() === '' || emergency.ticket.trim() === '' ? 'the gate is emergency, without a reason or a ticket' : null;
}

/** C19: what ran passed a gate, and what a gate refused did not run and says why. */
export function gateAgainstOutcome({ gate, outcome, problems }: Manifest): Contradiction {
  if (isUnknown(gate)) return hasRun(outcome) ? `the outcome is ${outcome}, and what the gates answered is not known` : null;
  if (gate.outcome !== 'refused') return null;
  if (outcome !== 'refused') return `the gates refused, and the outcome is ${outcome}`;
  const told = problems.some(({ code, severity }) => severity === 'error' && /^(?:gate|github)\//u.test(code));
  return told || problems.length === maxProblems ? null : 'the gates refused, and no error among the problems is one of theirs';
}

/** C20: an emergency is a change of that type, and nothing else is one. */
export function changeAgainstGate({ gate, outcome, change }: Manifest): Contradiction {
  const answer = isUnknown(gate) ? 'not known' : gate.outcome;
  const emergency = answer === 'emergency' && outcome !== 'no-op';
  return (change.type === 'emergency') === emergency ? null : `the change is ${change.type}, and the gate is ${answer}`;
}

/** C21: what ran is what was approved beforehand. */
export function planAgainstApproved({ gate, outcome, plan }: Manifest): Contradiction {
  if (isUnknown(gate) || isUnknown(plan) || gate.approvedPlanSha256 === null || !hasRun(outcome)) return null;
  return gate.approvedPlanSha256 === plan.sha256 ? null : `the plan is ${plan.sha256}, and ${gate.approvedPlanSha256} was approved`;
}

/** Whether drizzle-kit was started, or was about to be. */
export function hasRun(outcome: Manifest['outcome']): boolean {
  return outcome !== 'refused' && outcome !== 'no-op';
}
