/** The environment gate: clauses C23 and C24. */
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import { asksEnvironment } from './identity-clauses.ts';
import type { Manifest } from './schema.ts';

type Known<T> = Exclude<T, { unknown: string }>;
type Gate = Known<Manifest['gate']>;
type Approval = Known<Gate['approvals']>[number];

/** C23: where an environment approved, its rules made somebody else decide, and somebody did, for each attempt and for this commit. */
export function environmentApproved(manifest: Manifest): Contradiction {
  const { gate, run, source } = manifest;
  if (isUnknown(gate) || gate.outcome !== 'approved' || !asksEnvironment(gate.settings.approval)) return null;
  const weak = weakness(gate);
  if (weak !== null) return `an environment approved, and ${weak}`;
  if (isUnknown(source.commit)) return 'an environment approved, and the commit is not known';
  if (isUnknown(gate.approvals)) return null;
  const counted = gate.approvals.filter(({ gate, discount }) => gate === 'environment' && discount === null);
  const attempt = attemptOf(run);
  if (counted.length < attempt) return `attempt ${String(attempt)} was approved, and ${String(counted.length)} approvals of the environment count`;
  const other = counted.some(({ boundTo: { commit } }) => commit !== source.commit);
  return other ? 'an approval of the environment is of another commit than was deployed' : null;
}

/** Of the deploy: another job may have signed in a later one. */
function attemptOf({ attempt, identity }: Manifest['run']): number {
  if (!isUnknown(attempt)) return attempt;
  return isUnknown(identity) || isUnknown(identity.attempt) ? 1 : identity.attempt;
}

/** What of the environment's rules would have been a refusal. */
function weakness({ controls: { environment }, settings }: Gate): string | null {
  if (isUnknown(environment) || environment === null) return 'its rules were not read';
  const { requiredReviewers, preventSelfReview, adminsCanBypass, branchPolicy } = environment;
  if (!isUnknown(requiredReviewers) && requiredReviewers.length === 0) return 'it has no required reviewers';
  if (preventSelfReview !== true) return 'it does not prevent self-review';
  if (adminsCanBypass === true) return 'administrators may bypass it';
  if (!settings.strict) return null;
  if (adminsCanBypass !== false) return 'it is not known whether administrators may bypass it';
  return branchPolicy === null ? 'any branch may deploy to it' : null;
}

/** C24: the controls are those of this environment, and its approvals are of it, of this run and of a commit. */
export function environmentBindings(manifest: Manifest): Contradiction {
  const { gate, system } = manifest;
  if (isUnknown(gate)) return null;
  const { environment } = gate.controls;
  if (!isUnknown(environment) && environment !== null && environment.name.toLowerCase() !== system.environment.toLowerCase())
    return 'the controls are those of another environment';
  if (isUnknown(gate.approvals)) return null;
  const approvals = gate.approvals.filter((approval) => approval.gate === 'environment');
  if (approvals.length > 0 && (isUnknown(environment) || environment === null)) return 'an environment approved whose controls were not read';
  return approvals.map((approval) => misbound(approval, manifest, environment)).find((found) => found !== null) ?? null;
}

function misbound({ boundTo, at, discount }: Approval, { run }: Manifest, environment: Gate['controls']['environment']): Contradiction {
  const own = isUnknown(environment) ? null : environment;
  const runId = isUnknown(run.identity) || isUnknown(run.identity.runId) ? run.id : run.identity.runId;
  if (boundTo.environment === null || boundTo.environment.id !== own?.id || boundTo.environment.name !== own.name)
    return 'an approval of the environment is of another one';
  if (boundTo.run === null || (!isUnknown(runId) && boundTo.run !== runId)) return 'an approval of the environment is of another run';
  if (boundTo.pullRequest !== null || isUnknown(boundTo.commit)) return 'an approval of the environment is bound to a pull request, or to no commit';
  if (at.source === 'review') return 'an approval of the environment has the time of a review';
  return discount === null || discount === 'not-a-person' || discount === 'not-independent'
    ? null
    : `an approval of the environment is discounted as ${discount}`;
}
