/** alert: keep one issue that tells what a report found, and close it when that is mended. */
import { resolve } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { readBytes } from '../host/disk.ts';
import type { Host } from '../host/host.ts';
import type { AlertInputs } from '../inputs/evidence.ts';
import { longestEvidence } from '../manifest/document.ts';
import { isUnknown } from '../model/unknown.ts';
import { keepAlert } from '../publish/alert-github.ts';
import type { Alert } from '../publish/alert.ts';
import { parseEvidenceIndex, type EvidenceIndex } from '../manifest/evidence-index.ts';
import type { ExitCode } from './problems.ts';
import { openOwnRepository } from './github-repository.ts';

/** That the report is bad news is no failure of this command: the one that made it has failed. */
export async function alert({ report, token }: AlertInputs, host: Host): Promise<ExitCode> {
  const index = await readReport(resolve(host.directory, report));
  const { github, place } = await openOwnRepository(host, token);
  const end = await keepAlert(github, place, alertOf(index, isUnknown(host.run.url) ? null : host.run.url));
  host.log.info(`The issue for this report: ${end.kind}${end.url === null ? '' : ` (${end.url})`}.`);
  host.setOutput('issue-url', end.url ?? '');
  host.setOutput('codes', JSON.stringify(index.problems.map(({ code }) => code)));
  host.showResult(end);
  return 0;
}

async function readReport(path: string): Promise<EvidenceIndex> {
  const bytes = await readBytes(path, longestEvidence);
  if (bytes !== null) return parseEvidenceIndex(bytes);
  throw new Problem('alert/report-unreadable', {
    message: 'The report cannot be read.',
    remedy: 'Give the path of evidence-index.json, as collect put it out (index-path).',
    place: 'report',
  });
}

function alertOf({ verdict, period, problems, collectedAt, manifests }: EvidenceIndex, runUrl: string | null): Alert {
  return {
    kind: 'evidence',
    title: 'Evidence of database deploys is not complete',
    verdict,
    about: [`period:   ${period.since} to ${period.until}`, `manifests:  ${String(manifests.length)}`, `report:   ${collectedAt}`],
    problems: problems.filter(({ severity }) => severity === 'error'),
    runUrl,
  };
}
