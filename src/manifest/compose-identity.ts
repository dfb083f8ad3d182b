/** The manifest's words on who was running. */
import type { IdentityProof } from '../model/identity.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { boundedName } from './bounded.ts';
import type { DeployFacts } from './facts.ts';
import { asIs, ifKnown, outside, type Outside } from './outside.ts';
import { notReached } from './reach.ts';
import type { Manifest } from './schema.ts';

type IdentityPart = Manifest['run']['identity'];

/** What the manifest says elsewhere too, such as the ref, stands here as it does there: the two are compared. */
export function composeIdentity(facts: Pick<DeployFacts, 'identity' | 'problems'>, redact: (text: string) => string): IdentityPart {
  const { identity } = facts;
  if (identity === null) return notReached(facts);
  const fit = outside(redact);
  const plain = <T extends string | number>(value: OrUnknown<T>): OrUnknown<T> => asIs(value, fit);
  const named = (value: OrUnknown<string>): OrUnknown<string> => ifKnown(value, fit, boundedName);
  return {
    proof: composeProof(identity.proof, fit),
    environment: named(identity.environment),
    runId: plain(identity.runId),
    attempt: plain(identity.attempt),
    jobId: plain(identity.jobId),
    event: named(identity.event),
    ref: named(identity.ref),
    sha: plain(identity.sha),
    repository: ifKnown(identity.repository, fit, ({ fullName, id, ownerId, visibility }) => ({
      fullName: boundedName(fullName),
      id: plain(id),
      ownerId: plain(ownerId),
      visibility: named(visibility),
    })),
    actor: ifKnown(identity.actor, fit, ({ login, id }) => ({ login: fit.name(login), id: plain(id) })),
    workflowRef: named(identity.workflowRef),
    workflowSha: plain(identity.workflowSha),
    jobWorkflowRef: named(identity.jobWorkflowRef),
    jobWorkflowSha: plain(identity.jobWorkflowSha),
    runnerEnvironment: named(identity.runnerEnvironment),
  };
}

/** The environment that a manifest is of: as the token writes it where that is the one that was asked for, whose case GitHub does not tell apart. */
export function environmentOf({ start, identity }: DeployFacts): string {
  if (identity?.proof.kind !== 'oidc' || isUnknown(identity.environment)) return start.environment;
  return identity.environment.toLowerCase() === start.environment.toLowerCase() ? identity.environment : start.environment;
}

function composeProof(proof: IdentityProof, { name, text }: Outside): Exclude<IdentityPart, { unknown: string }>['proof'] {
  switch (proof.kind) {
    case 'oidc':
      return { kind: 'oidc', issuer: name(proof.issuer) };
    case 'declared':
      return { kind: 'declared', reason: text(proof.reason) };
  }
}
