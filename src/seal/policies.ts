/** Evidence under several policies: one of them must be met as a whole. */
import type { Verdict } from '../model/verdict.ts';
import type { NamedVerificationPolicy } from './verification-policy-file.ts';
import { verifyManifest, type Evidence } from './verify.ts';

export interface JudgedEvidence {
  readonly verdict: Verdict;
  /** The name of the policy that it is the verdict under. */
  readonly policy: string;
}

/** The first policy that is met; else the one under which the evidence came furthest, which is the one that it was probably meant for. */
export function verifyUnderPolicies(evidence: Evidence, policies: readonly [NamedVerificationPolicy, ...NamedVerificationPolicy[]]): JudgedEvidence {
  const [first, ...others] = policies.map(({ name, policy }): JudgedEvidence => ({ policy: name, verdict: verifyManifest(evidence, policy) }));
  if (first === undefined) throw new TypeError('No policy was given.');
  return others.reduce((best, other) => (rank(other) > rank(best) ? other : best), first);
}

function rank({ verdict: { kind, steps } }: JudgedEvidence): number {
  return kind === 'verified' ? Number.MAX_SAFE_INTEGER : steps.filter(({ result }) => result.kind === 'passed').length;
}
