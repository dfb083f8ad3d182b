/** One record: its verdict, step by step, and how to check the same with other tools. */
import { Problem } from '../../errors.ts';
import { readBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { longestEvidence } from '../../manifest/document.ts';
import type { Verdict } from '../../model/verdict.ts';
import { renderVerdict } from '../../publish/verdict.ts';
import { renderEquivalentCommands } from '../../seal/equivalent.ts';
import type { JudgedEvidence } from '../../seal/policies.ts';
import type { ExitCode } from '../exit.ts';
import { sayProblem } from '../say.ts';
import { judgeEvidence, problemsOf, type RecordEvidence } from '../verification/record.ts';
import type { Yardstick } from '../verification/yardstick.ts';

export interface EvidenceFiles {
  readonly manifest: string;
  readonly bundle: string;
}

export async function verifyOne(files: EvidenceFiles, yardstick: Yardstick, host: Host): Promise<ExitCode> {
  const { verdict, policy } = (await judgeFiles(files, yardstick)).judged;
  const problems = problemsOf(verdict);
  for (const problem of problems) sayProblem(problem, host.log);
  host.setOutput('verdict', verdict.kind);
  host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
  const used = yardstick.policies.find(({ name }) => name === policy) ?? yardstick.policies[0];
  const commands = renderEquivalentCommands(used.policy, { ...files, trustedRoot: 'trusted_root.json', publicKey: 'public-key.pem' });
  await host.showSummary(renderVerdict(verdict, verdict.kind === 'verified' ? commands : []));
  host.showResult({ ...shapeVerdict(verdict), policy });
  return verdict.kind === 'verified' ? 0 : 1;
}

export interface JudgedFiles {
  readonly manifest: Uint8Array;
  readonly judged: JudgedEvidence;
}

/** Throws `verify/unreadable` where there is no manifest; without a bundle it is unsigned. */
export async function judgeFiles(files: EvidenceFiles, yardstick: Yardstick): Promise<JudgedFiles> {
  const evidence = await readEvidence(files);
  return { manifest: evidence.manifest, judged: judgeEvidence(evidence, yardstick) };
}

/** Throws `verify/unreadable`. */
export async function readEvidence({ manifest, bundle }: EvidenceFiles): Promise<RecordEvidence> {
  const [bytes, seal] = await Promise.all([readBytes(manifest, longestEvidence), readBytes(bundle, longestEvidence)]);
  if (bytes !== null) return { manifest: bytes, bundle: seal };
  throw new Problem('verify/unreadable', {
    message: 'The manifest cannot be read.',
    remedy: 'Give the path of a manifest, or of a folder of records, that exists and may be read.',
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
