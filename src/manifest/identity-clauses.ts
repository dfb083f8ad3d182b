/** Who was running, as the token proves it, against what the manifest says elsewhere: clause C22. */
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import type { Manifest } from './schema.ts';

type Known<T> = Exclude<T, { unknown: string }>;
type Identity = Known<Manifest['run']['identity']>;

/** C22: a deploy goes on only where the runner's declarations are what the token proves, so that both say the same. */
export function identityAgainstRun(manifest: Manifest): Contradiction {
  const { identity } = manifest.run;
  if (isUnknown(identity) || identity.proof.kind !== 'oidc' || manifest.outcome === 'refused') return null;
  const pairs = [...ofRun(manifest, identity), ...ofJob(manifest, identity), ...ofApproval(manifest, identity)];
  const odd = pairs.find(([, proven, said]) => !isUnknown(proven) && !isUnknown(said) && proven !== said);
  return odd === undefined ? null : `the identity token proves another ${odd[0]} than the manifest says`;
}

type Pair = readonly [string, OrUnknown<string | number>, OrUnknown<string | number>];

function ofRun({ run, source, system }: Manifest, identity: Identity): readonly Pair[] {
  return [
    ['run', identity.runId, run.id],
    ['repository', idOf(identity.repository), idOf(system.repository)],
    ['actor', idOf(identity.actor), idOf(run.actor)],
    ['ref', identity.ref, source.ref],
    ['workflow', identity.workflowRef, source.workflowRef],
  ];
}

/** Another job that signs may do so in a later attempt, and outside the environment. */
function ofJob({ run: { attempt }, system, execution }: Manifest, identity: Identity): readonly Pair[] {
  const isLater = !isUnknown(attempt) && !isUnknown(identity.attempt) && identity.attempt >= attempt;
  if (execution.form === 'isolated') return isLater ? [] : [['attempt', identity.attempt, attempt]];
  return [
    ['attempt', identity.attempt, attempt],
    ['environment', identity.environment, system.environment],
  ];
}

function ofApproval({ gate, source }: Manifest, { event, sha }: Identity): readonly Pair[] {
  const approved = !isUnknown(gate) && gate.outcome === 'approved' && asksEnvironment(gate.settings.approval);
  return approved && isOfOneCommit(event) ? [['commit', sha, source.commit]] : [];
}

export function asksEnvironment(approval: Known<Manifest['gate']>['settings']['approval']): boolean {
  return approval === 'environment' || approval === 'both';
}

/** In a run of a pull request, or of another run, GitHub tells the token of one commit and the approver of another. */
function isOfOneCommit(event: OrUnknown<string>): boolean {
  return !isUnknown(event) && !event.startsWith('pull_request') && event !== 'workflow_run';
}

function idOf(value: OrUnknown<{ readonly id: OrUnknown<string> }>): OrUnknown<string> {
  return isUnknown(value) ? value : value.id;
}
