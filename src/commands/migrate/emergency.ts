/** The review of an emergency, asked for before anything runs: a deploy that is killed has its issue all the same. */
import type { Problem } from '../../errors/problem.ts';
import type { GateVerdict } from '../../model/gate.ts';
import { isUnknown } from '../../model/unknown.ts';
import { rfc3339 } from '../../model/time.ts';
import type { AskedGates } from '../gates.ts';
import type { Deploy } from './order.ts';

/** A run waits at most thirty days for an approval; no issue of it is older. */
const longestRunMs = 35 * 24 * 3_600_000;

/** Gives what went wrong, which stops nothing: the emergency does not wait for an issue. */
export async function openReview({ facts, host }: Deploy, { github, readings }: AskedGates, gate: GateVerdict): Promise<readonly Problem[]> {
  const [{ openReviewIssue }, { notOpened }] = await Promise.all([import('../../gates/github/issue.ts'), import('../../gates/review-issue.ts')]);
  const { repository } = readings.identity;
  if (typeof github === 'string') return [notOpened(github, '')];
  if (isUnknown(repository)) return [notOpened(`the repository is not known, since ${repository.unknown}`, '')];
  const said = (value: unknown): string => (typeof value === 'string' ? value : 'unknown');
  const { run, manifestId, environment, startedAt } = facts.start;
  const words = {
    environment,
    runId: said(run.id),
    runUrl: said(run.url),
    commit: said(facts.source?.commit),
    manifestId,
    reason: host.redact(gate.settings.emergency?.reason ?? ''),
    ticket: host.redact(gate.settings.emergency?.ticket ?? ''),
    migrations: facts.status?.plan.migrations.map(({ name }) => host.redact(name)) ?? [],
    startedBy: gate.separationOfDuties.triggerers.map(({ name }) => host.redact(name)),
    at: startedAt,
  };
  const { issue, problems } = await openReviewIssue(github, repository.fullName, words, rfc3339(host.clock() - longestRunMs));
  if (issue !== null) host.log.info(`The review of this emergency is asked for in issue #${String(issue.number)}: ${issue.url}`);
  return problems;
}
