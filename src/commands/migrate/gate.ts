/** The gates on the way of a deploy: first whether this run may deploy at all, then whether it may run these migrations. */
import { Problem } from '../../errors/problem.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import type { GateVerdict } from '../../model/gate.ts';
import type { ProjectStatus } from '../../model/status.ts';
import { isUnknown, unknown, type OrUnknown } from '../../model/unknown.ts';
import { judge, type AskedGates } from '../gates.ts';
import { readPending } from '../pending-files.ts';
import { otherPlan } from './approved-plan.ts';
import type { Deploy } from './order.ts';
import { openReview } from './emergency.ts';
import { note, replace } from './facts.ts';

/** Before anything is waited for: whoever may not deploy does not hold the lock either. */
export async function passesRun({ facts, host, inputs }: Deploy, asked: AskedGates): Promise<boolean> {
  facts.identity = asked.readings.identity;
  facts.gate = await judge(asked, commitOf(facts), []);
  const certified = inputs.form.kind === 'isolated' || inputs.form.seal.signing.kind === 'keyless';
  const problems = [...asked.problems, ...facts.gate.findings, ...(certified ? otherCommit(commitOf(facts), host.job?.sha) : [])];
  note(facts, problems);
  return !stops(facts.problems);
}

/** Under the lock, when the ledger has said what is pending. */
export async function passesChange(order: Deploy, asked: AskedGates, status: ProjectStatus): Promise<boolean> {
  const { facts, host, inputs } = order;
  const earlier = facts.gate?.findings ?? [];
  facts.gate = await judge(asked, commitOf(facts), await readPending(host.workspace, status.pending));
  const changed = otherPlan(inputs.approvedPlan, status);
  replace(facts, earlier, [...facts.gate.findings, ...changed]);
  if (stops([...facts.gate.findings, ...changed])) return false;
  if (facts.gate.outcome === 'emergency') note(facts, await openReview(order, asked, facts.gate));
  return true;
}

export function commitOf({ source }: Pick<DeployFacts, 'source'>): OrUnknown<string> {
  return source?.commit ?? unknown('the repository could not be read');
}

function stops(problems: GateVerdict['findings']): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** A certificate names the commit of the run; a manifest of another commit would contradict it. Who hands over does not know how it will be signed. */
function otherCommit(commit: OrUnknown<string>, run: OrUnknown<string> | undefined): Problem[] {
  if (run === undefined || isUnknown(run) || isUnknown(commit) || run === commit) return [];
  return [
    new Problem('seal/other-commit', {
      message: `The commit that is checked out is ${commit.slice(0, 12)}, and a keyless signature would be of the run's, ${run.slice(0, 12)}.`,
      remedy: 'Check out the commit of the run: actions/checkout without a ref. To deploy another commit, start a run of it, or sign with a key.',
    }),
  ];
}
