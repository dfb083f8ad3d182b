/** collect: bring a period's manifests together from wherever they are, verify them and their chains, and say what is missing. */
import { join, resolve } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import { isEmptyFolder, writeBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { CollectInputs } from '../../inputs/evidence.ts';
import { manifestName } from '../../manifest/document.ts';
import { rfc3339 } from '../../model/time.ts';
import type { Period } from '../../evidence/branch-manifests-github.ts';
import { indexName, type EvidenceIndex } from '../../manifest/evidence-index.ts';
import { renderIndex } from '../../publish/evidence-index.ts';
import { bundleName, logName } from '../../evidence/files.ts';
import { exitCodeOf, type ExitCode, logProblem } from '../problems.ts';
import { openOwnRepository } from '../github-repository.ts';
import { readVerificationPolicies } from '../verification/policies.ts';
import { gather } from './gather.ts';
import type { JudgedManifest } from './judged-manifests.ts';
import { evaluate } from './evaluate.ts';

const usualPeriodMs = 35 * 86_400_000;

export async function collect(inputs: CollectInputs, host: Host): Promise<ExitCode> {
  const at = (path: string): string => resolve(host.directory, path);
  const now = host.clock();
  const period = periodOf(inputs, now);
  const folder = inputs.manifestsDirectory === null ? join(host.evidenceFolder, '..', 'drizzle-attest-manifests') : at(inputs.manifestsDirectory);
  await refuseFilled(folder);
  const [repository, policies] = await Promise.all([openOwnRepository(host, inputs.token), readVerificationPolicies(inputs.trust, at)]);
  const gathered = await gather(repository, inputs.evidenceBranch, period);
  const order = { ...inputs, period, now: rfc3339(now), basis: { policies, files: null }, repository };
  const { index, manifests, problems } = await evaluate(gathered, order);
  await written(async () => {
    for (const manifest of manifests) await writeManifest(folder, manifest);
    await writeBytes(join(folder, indexName), Buffer.from(`${JSON.stringify(index, null, 2)}\n`));
  });
  for (const problem of problems) logProblem(problem, host.log);
  setOutputs(index, folder, host);
  await host.showSummary(renderIndex(index));
  host.showResult(index);
  return exitCodeOf(problems);
}

function periodOf({ since, until }: CollectInputs, now: number): Period {
  const end = until ?? now;
  const begin = since ?? end - usualPeriodMs;
  if (begin < end) return { since: rfc3339(begin), until: rfc3339(end) };
  throw new Problem('input/conflict', {
    message: `The period ends (${rfc3339(end)}) before it begins (${rfc3339(begin)}).`,
    remedy: 'Give a later until, or an earlier since.',
    place: 'since',
  });
}

/** What lay there before would pass for a manifest of this period. */
async function refuseFilled(folder: string): Promise<void> {
  if (await isEmptyFolder(folder)) return;
  throw new Problem('evidence/unwritable', {
    message: 'The folder for the manifests is not empty.',
    remedy: 'Give one that is not there yet.',
    place: 'manifests-directory',
  });
}

async function writeManifest(root: string, { folder, collected: { manifestBytes, log }, bundle }: JudgedManifest): Promise<void> {
  const files = [
    [manifestName, manifestBytes],
    [bundleName, bundle],
    [logName, log],
  ] as const;
  for (const [name, bytes] of files) if (bytes !== null) await writeBytes(join(root, folder, name), bytes);
}

async function written(write: () => Promise<void>): Promise<void> {
  await write().catch((cause: unknown) => {
    throw new Problem('evidence/unwritable', {
      message: `The folder for the manifests cannot be written to (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'}).`,
      remedy: 'Give a folder with free space that the job may write to.',
      place: 'manifests-directory',
      cause,
    });
  });
}

function setOutputs({ verdict, problems, manifests }: EvidenceIndex, folder: string, host: Host): void {
  host.setOutput('verdict', verdict);
  host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
  host.setOutput('index-path', join(folder, indexName));
  host.setOutput('manifests-path', folder);
  const expiring = manifests.filter((manifest) => manifest.verdict === 'verified' && manifest.foundIn.every(({ kind }) => kind === 'artifact'));
  host.setOutput('expiring', JSON.stringify(expiring.map(({ path }) => path)));
}
