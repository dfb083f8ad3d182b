/** One record against the yardstick, and several as the chains that they form: whatever command brought them together. */
import { Problem } from '../../errors.ts';
import { parseManifest } from '../../manifest/parse.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import { digest } from '../../model/digest.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ChainExpectation } from '../../seal/chain-links.ts';
import { verifyChain, type ChainEntry, type ChainVerdict } from '../../seal/chain.ts';
import { verifyUnderPolicies, type JudgedEvidence } from '../../seal/policies.ts';
import type { Yardstick } from './yardstick.ts';

export interface RecordEvidence {
  readonly manifest: Uint8Array;
  /** Null: it is unsigned. */
  readonly bundle: Uint8Array | null;
}

export interface VerifiedRecord {
  readonly entry: ChainEntry;
  readonly problems: readonly Problem[];
}

export interface VerifiedRecords {
  readonly verdict: ChainVerdict;
  /** Of the records, each with its place, then of the chains. */
  readonly problems: readonly Problem[];
}

export function judgeEvidence({ manifest, bundle }: RecordEvidence, { policies, files }: Yardstick): JudgedEvidence {
  return verifyUnderPolicies({ manifest, bundle, files }, policies);
}

/** `place` is where the problems say that it lies. */
export function verifyRecordAt(place: string, evidence: RecordEvidence, yardstick: Yardstick): VerifiedRecord {
  const { verdict } = judgeEvidence(evidence, yardstick);
  const entry = { place, verdict: verdict.kind, manifestSha256: digest(evidence.manifest), record: recordOf(evidence.manifest) };
  return { entry, problems: problemsOf(verdict).map((problem) => at(place, problem)) };
}

export function verifyRecords(verified: readonly VerifiedRecord[], expected: ChainExpectation): VerifiedRecords {
  const verdict = verifyChain(
    verified.map(({ entry }) => entry),
    expected,
  );
  return { verdict, problems: [...verified.flatMap(({ problems }) => problems), ...verdict.findings] };
}

export function problemsOf({ steps }: Verdict): Problem[] {
  return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
}

/** Why a manifest is no record, its verdict tells. */
export function recordOf(manifest: Uint8Array): DeployRecord | null {
  try {
    return parseManifest(manifest);
  } catch {
    return null;
  }
}

function at(place: string, { code, message, remedy, severity }: Problem): Problem {
  return new Problem(code, { message, remedy, severity, place });
}
