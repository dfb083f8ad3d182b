/** A folder of records: each verified alone, then all of them together as chains. */
import { join } from 'node:path';
import { findFiles } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { manifestName } from '../../manifest/document.ts';
import { renderChains } from '../../publish/chains.ts';
import type { ChainExpectation } from '../../seal/chain-links.ts';
import type { ExitCode } from '../exit.ts';
import { sayProblem } from '../say.ts';
import { verifyRecordAt, verifyRecords, type VerifiedRecord } from '../verification/record.ts';
import type { Yardstick } from '../verification/yardstick.ts';
import { readEvidence } from './one.ts';

export async function verifyFolder(folder: string, yardstick: Yardstick, expected: ChainExpectation, host: Host): Promise<ExitCode> {
  const places = await findFiles(folder, manifestName);
  const verified: VerifiedRecord[] = [];
  for (const place of places) {
    const path = join(folder, place);
    verified.push(verifyRecordAt(place, await readEvidence({ manifest: path, bundle: `${path}.sigstore.json` }), yardstick));
  }
  const { verdict, problems } = verifyRecords(verified, expected);
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
