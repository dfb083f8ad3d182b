/** How far a deploy came, and what that makes of it. */
import type { DeployOutcome } from '../model/outcome.ts';
import type { DeployFacts } from './facts.ts';

/** The reason for whatever stands behind the point at which a deploy stopped. */
export function notReached({ problems }: Pick<DeployFacts, 'problems'>): { unknown: string } {
  const stop = problems.find(({ severity }) => severity === 'error');
  return { unknown: stop === undefined ? 'the deploy had no need to read it' : `the deploy stopped before it was read: ${stop.code}` };
}

/** What the deploy came to, from how far it got. */
export function outcomeOf({ execution, applying, problems }: DeployFacts): DeployOutcome {
  if (execution !== null) return execution.judgement.outcome;
  if (applying) return 'unknown';
  return problems.some(({ severity }) => severity === 'error') ? 'refused' : 'no-op';
}
