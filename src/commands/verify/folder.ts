/** A folder of records: each verified alone, then all of them together as chains. */
import { join } from 'node:path';
import { Problem } from '../../errors.ts';
import { findFiles } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { manifestName } from '../../manifest/document.ts';
import { parseManifest } from '../../manifest/parse.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import { digest } from '../../model/digest.ts';
import { renderChains } from '../../publish/chains.ts';
import type { ChainExpectation } from '../../seal/chain-links.ts';
import { verifyChain, type ChainEntry } from '../../seal/chain.ts';
import type { ExitCode } from '../exit.ts';
import { sayProblem } from '../say.ts';
import { judgeFiles, problemsOf } from './one.ts';
import type { Yardstick } from './yardstick.ts';

interface VerifiedFile {
  readonly entry: ChainEntry;
  readonly problems: readonly Problem[];
}

export async function verifyFolder(folder: string, yardstick: Yardstick, expected: ChainExpectation, host: Host): Promise<ExitCode> {
  const places = await findFiles(folder, manifestName);
  const verified: VerifiedFile[] = [];
  for (const place of places) verified.push(await verifyFile(folder, place, yardstick));
  const verdict = verifyChain(
    verified.map(({ entry }) => entry),
    expected,
  );
  const problems = [...verified.flatMap(({ entry, problems: found }) => found.map((problem) => at(entry.place, problem))), ...verdict.findings];
  for (const problem of problems) sayProblem(problem, host.log);
  host.setOutput('verdict', verdict.kind);
  host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
  await host.showSummary(renderChains(verdict, places.length, problems));
  const { kind, chains, unchained, refusals, unverified } = verdict;
  host.showResult({
    verdict: kind,
    chains,
    unchained,
    refusals,
    unverified,
    problems: problems.map(({ code, severity, message, place }) => ({ code, severity, message, place })),
  });
  return places.length === 0 ? 2 : kind === 'complete' ? 0 : 1;
}

async function verifyFile(folder: string, place: string, yardstick: Yardstick): Promise<VerifiedFile> {
  const path = join(folder, place);
  const { manifest, judged } = await judgeFiles({ manifest: path, bundle: `${path}.sigstore.json` }, yardstick);
  const entry = { place, verdict: judged.verdict.kind, manifestSha256: digest(manifest), record: recordOf(manifest) };
  return { entry, problems: problemsOf(judged.verdict) };
}

/** Why a manifest is no record, its verdict tells. */
function recordOf(manifest: Uint8Array): DeployRecord | null {
  try {
    return parseManifest(manifest);
  } catch {
    return null;
  }
}

function at(place: string, { code, message, remedy, severity }: Problem): Problem {
  return new Problem(code, { message, remedy, severity, place });
}
