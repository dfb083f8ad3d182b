/** doctor: which controls of a repository are configured, which are missing, and which cannot be read. It changes nothing. */
import { join, resolve } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import { openGithub, type Github } from '../../github/client.ts';
import { readRepositorySettings } from '../../gates/github/repository-settings.ts';
import type { RepositorySettings } from '../../gates/repository-settings.ts';
import { writeBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { DoctorInputs } from '../../inputs/adopt.ts';
import type { ControlStatus, DoctorReport } from '../../model/control.ts';
import { isUnknown } from '../../model/unknown.ts';
import { apiUrlOf, readRemote } from '../../git/remote.ts';
import { renderDoctorDocument } from '../../publish/doctor/json.ts';
import { renderDoctorSummary } from '../../publish/doctor/summary.ts';
import { renderDoctorText } from '../../publish/doctor/text.ts';
import type { ExitCode } from '../problems.ts';
import { readGithubFiles, readOwnFiles, type RepositoryFiles } from './files.ts';
import { judgeRepository } from './report.ts';

const exitCodes: Readonly<Record<ControlStatus, ExitCode>> = { configured: 0, 'not-configured': 1, unreadable: 2 };

export async function doctor(inputs: DoctorInputs, host: Host): Promise<ExitCode> {
  const target = await selectTarget(inputs, host);
  if (inputs.token === null) host.log.warning('No token was given (GITHUB_TOKEN or GH_TOKEN): GitHub tells only what everybody may know.');
  const github = openGithub({ apiUrl: target.apiUrl, token: inputs.token, signal: host.signal });
  const [settings, own] = await Promise.all([
    readRepositorySettings(github, { ...inputs, repository: target.repository, clock: host.clock }),
    target.isHere ? readOwnFiles(host.workspace) : null,
  ]);
  if (settings === null)
    throw new Problem('input/missing', { message: 'No environment was named.', remedy: 'Name one, or leave the input out.', place: 'environment' });
  const files = own ?? (await readElsewhere(github, target.repository, settings));
  const report = judgeRepository(inputs, target.repository, settings, files);
  await describeFinding(report, inputs, host);
  return exitCodes[report.verdict];
}

interface Target {
  readonly repository: string;
  readonly apiUrl: string;
  /** Whether the folder that the command runs in is a clone of it. */
  readonly isHere: boolean;
}

async function selectTarget({ repository, apiUrl }: DoctorInputs, { job, run, workspace }: Host): Promise<Target> {
  if (job !== null && !isUnknown(run.repository)) return { repository: run.repository.fullName, apiUrl: job.apiUrl, isHere: true };
  const remote = await readRemote(workspace, readOutput);
  const named = repository ?? remote?.fullName ?? null;
  if (named === null)
    throw new Problem('doctor/no-repository', {
      message: 'The folder has no remote origin that names a repository of GitHub.',
      remedy: 'Name the repository: --repository OWNER/REPO.',
      place: '--repository',
    });
  const isHere = remote?.fullName.toLowerCase() === named.toLowerCase();
  return { repository: named, apiUrl: apiUrl ?? apiUrlOf(isHere ? remote.serverUrl : 'https://github.com'), isHere };
}

async function readElsewhere(github: Github, repository: string, { repository: answer, branch }: RepositorySettings): Promise<RepositoryFiles> {
  if (branch.branch.kind === 'read') return await readGithubFiles(github, repository, branch.branch.value);
  const unread = answer.kind === 'unread' ? answer : branch.branch;
  return { from: 'github', paths: unread, workflows: unread, codeOwners: unread, sources: unread, allowed: [] };
}

async function describeFinding(report: DoctorReport, { reportDirectory }: DoctorInputs, host: Host): Promise<void> {
  await host.showReport({
    markdown: () => renderDoctorSummary(report),
    text: (paint) => renderDoctorText(report, paint),
    document: () => renderDoctorDocument(report),
    sarif: () => '',
    annotations: () => [],
  });
  host.setOutput('verdict', report.verdict);
  host.setOutput(
    'codes',
    JSON.stringify([...new Set(report.controls.filter(({ required, status }) => required && status !== 'configured').map(({ id }) => id))]),
  );
  if (reportDirectory === null && host.kind === 'terminal') return;
  const path = join(reportDirectory === null ? host.reportFolder : resolve(host.directory, reportDirectory), 'doctor-report.json');
  await writeBytes(path, Buffer.from(`${JSON.stringify(renderDoctorDocument(report), null, 2)}\n`)).catch((cause: unknown) => {
    throw new Problem('report/unwritable', {
      message: `The report could not be written (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'}).`,
      remedy: 'Name a folder by report-directory that can be written to, and look for room on the disk.',
      place: 'report-directory',
      cause,
    });
  });
  host.setOutput('report-path', path);
}
