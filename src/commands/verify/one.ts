/** One manifest: its verdict, step by step, and how to check the same with other tools. */
import { Problem } from '../../errors/problem.ts';
import { readBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { longestEvidence } from '../../manifest/document.ts';
import type { Verdict } from '../../model/verdict.ts';
import { renderVerdict } from '../../publish/verdict.ts';
import { renderEquivalentCommands } from '../../seal/equivalent.ts';
import type { JudgedEvidence } from '../../seal/policies.ts';
import { type ExitCode, logProblem } from '../problems.ts';
import { judgeEvidence, problemsOf, type ManifestEvidence } from '../verification/manifest.ts';
import type { VerificationBasis } from '../verification/policies.ts';

export interface EvidenceFiles {
  readonly manifestPath: string;
  readonly bundle: string;
}

/** And the file of the public key, null if it was not given as one. */
export interface VerifiedFiles extends EvidenceFiles {
  readonly publicKey: string | null;
}

export async function verifyOne(files: VerifiedFiles, basis: VerificationBasis, host: Host): Promise<ExitCode> {
  const { verdict, policy } = (await judgeFiles(files, basis)).judged;
  const problems = problemsOf(verdict);
  for (const problem of problems) logProblem(problem, host.log);
  host.setOutput('verdict', verdict.kind);
  host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
  const used = basis.policies.find(({ name }) => name === policy) ?? basis.policies[0];
  const commands = renderEquivalentCommands(used.policy, { ...files, trustedRoot: 'trusted_root.json' });
  await host.showSummary(renderVerdict(verdict, verdict.kind === 'verified' ? commands : []));
  host.showResult({ ...shapeVerdict(verdict), policy });
  return verdict.kind === 'verified' ? 0 : 1;
}

export interface JudgedFiles {
  readonly manifestBytes: Uint8Array;
  readonly judged: JudgedEvidence;
}

/** Throws `verify/unreadable` where there is no manifest; without a bundle it is unsigned. */
export async function judgeFiles(files: EvidenceFiles, basis: VerificationBasis): Promise<JudgedFiles> {
  const evidence = await readEvidence(files);
  return { manifestBytes: evidence.manifestBytes, judged: judgeEvidence(evidence, basis) };
}

/** Throws `verify/unreadable`. */
export async function readEvidence({ manifestPath, bundle }: EvidenceFiles): Promise<ManifestEvidence> {
  const [bytes, seal] = await Promise.all([readBytes(manifestPath, longestEvidence), readBytes(bundle, longestEvidence)]);
  if (bytes !== null) return { manifestBytes: bytes, bundle: seal };
  throw new Problem('verify/unreadable', {
    message: 'The manifest cannot be read.',
    remedy: 'Give the path of a manifest, or of a folder of manifests, that exists and may be read.',
    place: 'manifest',
  });
}

/** The verdict as JSON; a Problem has fields that JSON would leave out. */
export function shapeVerdict({ kind, steps }: Verdict): { readonly verdict: Verdict['kind']; readonly steps: unknown } {
  return {
    verdict: kind,
    steps: steps.map(({ clause, title, result }) => ({
      clause,
      title,
      result: result.kind === 'failed' ? { kind: 'failed', code: result.problem.code, message: result.problem.message, remedy: result.problem.remedy } : result,
    })),
  };
}
