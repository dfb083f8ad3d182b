/** One manifest against the verification basis, and several as the chains that they form: whatever command brought them together. */
import { type Problem, changeProblem } from '../../errors/problem.ts';
import { parseManifest } from '../../manifest/parse.ts';
import type { Manifest } from '../../manifest/schema.ts';
import { digest } from '../../model/digest.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ChainExpectation } from '../../seal/chain-links.ts';
import { verifyChain, type ChainEntry, type ChainVerdict } from '../../seal/chain.ts';
import { verifyUnderPolicies, type JudgedEvidence } from '../../seal/policies.ts';
import type { VerificationBasis } from './policies.ts';

export interface ManifestEvidence {
  readonly manifestBytes: Uint8Array;
  /** Null: it is unsigned. */
  readonly bundle: Uint8Array | null;
}

export interface VerifiedManifest {
  readonly entry: ChainEntry;
  readonly problems: readonly Problem[];
}

export interface VerifiedManifests {
  readonly verdict: ChainVerdict;
  /** Of the manifests, each with its place, then of the chains. */
  readonly problems: readonly Problem[];
}

export function judgeEvidence({ manifestBytes, bundle }: ManifestEvidence, { policies, files }: VerificationBasis): JudgedEvidence {
  return verifyUnderPolicies({ manifestBytes, bundle, files }, policies);
}

/** `place` is where the problems say that it lies. */
export function verifyManifestAt(place: string, evidence: ManifestEvidence, basis: VerificationBasis): VerifiedManifest {
  const { verdict } = judgeEvidence(evidence, basis);
  const entry = { place, verdict: verdict.kind, manifestSha256: digest(evidence.manifestBytes), manifest: manifestOf(evidence.manifestBytes) };
  return { entry, problems: problemsOf(verdict).map((problem) => changeProblem(problem, { place })) };
}

export function verifyManifests(verified: readonly VerifiedManifest[], expected: ChainExpectation): VerifiedManifests {
  const verdict = verifyChain(
    verified.map(({ entry }) => entry),
    expected,
  );
  return { verdict, problems: [...verified.flatMap(({ problems }) => problems), ...verdict.findings] };
}

export function problemsOf({ steps }: Verdict): Problem[] {
  return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
}

/** Why a manifest is no manifest, its verdict tells. */
export function manifestOf(manifestBytes: Uint8Array): Manifest | null {
  try {
    return parseManifest(manifestBytes);
  } catch {
    return null;
  }
}
