/** A folder of manifests: each verified alone, then all of them together as chains. */
import { join } from 'node:path';
import { findFiles } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { manifestName } from '../../manifest/document.ts';
import { renderChains } from '../../publish/chains.ts';
import type { ChainExpectation } from '../../seal/chain-links.ts';
import { type ExitCode, logProblem } from '../problems.ts';
import { verifyManifestAt, verifyManifests, type VerifiedManifest } from '../verification/manifest.ts';
import type { VerificationBasis } from '../verification/policies.ts';
import { readEvidence } from './one.ts';
import { problemEntry } from '../../text/problem.ts';

export async function verifyFolder(folder: string, basis: VerificationBasis, expected: ChainExpectation, host: Host): Promise<ExitCode> {
  const places = await findFiles(folder, manifestName);
  const verified: VerifiedManifest[] = [];
  for (const place of places) {
    const path = join(folder, place);
    verified.push(verifyManifestAt(place, await readEvidence({ manifestPath: path, bundle: `${path}.sigstore.json` }), basis));
  }
  const { verdict, problems } = verifyManifests(verified, expected);
  for (const problem of problems) logProblem(problem, host.log);
  host.setOutput('verdict', verdict.kind);
  host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
  await host.showSummary(renderChains(verdict, places.length, problems));
  const { kind, chains, unchained, refusals, resolved, unverified } = verdict;
  host.showResult({ verdict: kind, chains, unchained, refusals, resolved, unverified, problems: problems.map(problemEntry) });
  return places.length === 0 ? 2 : kind === 'complete' ? 0 : 1;
}
