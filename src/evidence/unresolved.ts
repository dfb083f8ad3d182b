/** What a manifest leaves for a later one to say: a deploy that does not know its outcome, or that has no place in the chain. */
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

function reasonOf({ outcome, chain }: Manifest): UnresolvedDeploy['reason'] | null {
  if (outcome === 'unknown') return 'outcome-unknown';
  return isUnknown(chain.position) ? 'no-place' : null;
}
