/** A handed-over manifest and what the sealing job found -> the manifest that is signed. */
import type { Problem } from '../errors/problem.ts';
import type { InterruptedDeploy, ChainPosition, UnrecordedRow } from '../model/chain.ts';
import type { GateVerdict } from '../model/gate.ts';
import type { RunIdentity } from '../model/identity.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { rfc3339 } from '../model/time.ts';
import { composeGate } from './compose-gate.ts';
import { composeIdentity } from './compose-identity.ts';
import { composeBefore } from './compose-ledger.ts';
import { composeProblems, mostSevere } from './compose-problems.ts';
import type { Manifest } from './schema.ts';

/** What only the sealing job may say. */
export interface SealingFacts {
  readonly identity: RunIdentity;
  /** Its own reading of the gates; null where the deploy was refused before, and what it was refused for stands as it is. */
  readonly gate: GateVerdict | null;
  readonly position: ChainPosition;
  readonly unrecorded: OrUnknown<readonly UnrecordedRow[]>;
  readonly interrupted: readonly InterruptedDeploy[];
  readonly signing: Manifest['signing'];
  /** Warnings besides those of the gates. */
  readonly problems: readonly Problem[];
  /** Milliseconds since 1970 UTC. */
  readonly recordedAt: number;
}

/** The clocks of two runners may differ; the time of sealing is not before that of the deploy. */
export function completeManifest(handed: Manifest, facts: SealingFacts, redact: (text: string) => string): Manifest {
  const own = composeProblems([...(facts.gate?.findings ?? []), ...facts.problems], redact);
  const theirs = facts.gate === null ? handed.problems : handed.problems.filter(({ code, severity }) => severity === 'error' || !isOfGates(code));
  return {
    ...handed,
    chain: { ...handed.chain, position: facts.position },
    run: { ...handed.run, identity: composeIdentity({ identity: facts.identity, problems: [] }, redact) },
    gate: facts.gate === null ? handed.gate : composeGate({ gate: facts.gate, start: planOf(handed), problems: [] }, handed.system.environment, redact),
    ledger: { ...handed.ledger, ...composeBefore(facts) },
    problems: [...mostSevere([...theirs, ...own])],
    signing: facts.signing,
    times: { ...handed.times, recordedAt: rfc3339(Math.max(facts.recordedAt, Date.parse(handed.times.recordedAt))) },
  };
}

/** What the deploy's own reading of the gates found is found again, or the manifest is not sealed. The issue of an emergency is its alone. */
function isOfGates(code: string): boolean {
  return code !== 'github/issue-not-opened' && code !== 'gate/plan-changed' && /^(?:gate|github|identity)\//u.test(code);
}

function planOf({ gate }: Manifest): { approvedPlanSha256: string | null } {
  return { approvedPlanSha256: isUnknown(gate) ? null : gate.approvedPlanSha256 };
}
