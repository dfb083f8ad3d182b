/** What a manifest leaves for a later one to say: a deploy that does not know its outcome, or that has no place in the chain because it lost the lock. */
import type { Manifest } from '../manifest/schema.ts';
import type { UnresolvedDeploy } from '../model/chain.ts';
import { isUnknown } from '../model/unknown.ts';

/** How such a deploy began; null if the chain knows all there is to know. */
export function unresolvedDeploy(manifest: Manifest): UnresolvedDeploy | null {
  const { manifestId, plan, ledger, execution, times, run } = manifest;
  const reason = reasonOf(manifest);
  if (reason === null || isUnknown(plan) || isUnknown(ledger.before)) return null;
  const { rows, sha256 } = ledger.before;
  const startedAt = isUnknown(execution.startedAt) ? times.startedAt : execution.startedAt;
  const known = execution.migrations.flatMap(({ name, outcome }) => (isUnknown(outcome) ? [] : [{ name, applied: outcome === 'applied' }]));
  return { manifestId, startedAt, runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations, reason, known, alone: isAlone(manifest) };
}

/** Whether the manifest before it is the one that its deploy began with. */
export function isAlone({ chain: { position } }: Manifest): boolean {
  return !isUnknown(position) && (position.previous === null || !position.overtaken);
}

/** A deploy that knows what came since the previous manifest had a place behind it, until it lost the lock. */
function reasonOf({ outcome, chain, ledger, execution: { lock } }: Manifest): UnresolvedDeploy['reason'] | null {
  if (outcome === 'unknown') return 'outcome-unknown';
  if (!isUnknown(chain.position)) return null;
  return lock === 'lost' || lock === 'taken-again' || !isUnknown(ledger.unrecorded) ? 'no-place' : null;
}
