/** targets: the order of deploys to several targets, and afterwards what each of them left. */
import { basename, dirname, join, resolve } from 'node:path';
import { asProblem, type Problem } from '../errors/problem.ts';
import { findFiles, readBytes, writeBytes } from '../host/disk.ts';
import type { Host } from '../host/host.ts';
import type { TargetsInputs } from '../inputs/targets.ts';
import { longestEvidence, manifestName } from '../manifest/document.ts';
import { parseManifest } from '../manifest/parse.ts';
import { digest } from '../model/digest.ts';
import { indexTargets, renderTargetIndex, type FoundManifest, type TargetIndex } from '../publish/target-index.ts';
import { exitCodeOf, type ExitCode, logProblem } from './problems.ts';

const indexName = 'target-index.json';

export async function targets(inputs: TargetsInputs, host: Host): Promise<ExitCode> {
  return inputs.manifests === null ? order(inputs, host) : await index(inputs, inputs.manifests, host);
}

function order({ targets: all, canary }: TargetsInputs, host: Host): ExitCode {
  const [first, rest] = [all.slice(0, canary), all.slice(canary)];
  host.log.info(`First: ${first.map(({ name }) => name).join(', ') || 'none'}. Then: ${rest.map(({ name }) => name).join(', ') || 'none'}.`);
  host.setOutput('canary', JSON.stringify(first));
  host.setOutput('rest', JSON.stringify(rest));
  host.showResult({ canary: first, rest });
  return 0;
}

async function index(inputs: TargetsInputs, manifests: string, host: Host): Promise<ExitCode> {
  const listed = indexTargets(inputs.targets, await readManifests(resolve(host.directory, manifests)));
  for (const problem of listed.problems) logProblem(problem, host.log);
  const path = join(host.evidenceFolder, 'targets', indexName);
  await writeBytes(path, Buffer.from(renderDocument(listed, host)));
  const late = await upload(path, inputs, host);
  for (const problem of late) logProblem(problem, host.log);
  host.setOutput('verdict', listed.verdict);
  host.setOutput('codes', JSON.stringify([...listed.problems, ...late].map(({ code }) => code)));
  host.setOutput('index-path', path);
  await host.showSummary(renderTargetIndex(listed));
  host.showResult({ verdict: listed.verdict, targets: listed.entries });
  return exitCodeOf([...listed.problems, ...late]);
}

/** Each lies in a folder of its artifact's name, as actions/download-artifact lays them down. */
async function readManifests(folder: string): Promise<readonly FoundManifest[]> {
  const places = await findFiles(folder, manifestName).catch((): string[] => []);
  return await Promise.all(
    places.map(async (place) => {
      const bytes = (await readBytes(join(folder, place), longestEvidence)) ?? new Uint8Array();
      return { artifact: basename(dirname(place)), manifestSha256: digest(bytes), manifest: parseManifest(bytes) };
    }),
  );
}

function renderDocument({ verdict, entries }: TargetIndex, { run, job }: Host): string {
  return `${JSON.stringify({ schemaVersion: 1, verdict, run: run.id, commit: job?.sha ?? null, targets: entries }, null, 2)}\n`;
}

async function upload(path: string, { artifact, retentionDays }: TargetsInputs, host: Host): Promise<readonly Problem[]> {
  if (host.kind !== 'github-actions' || artifact === 'off') return [];
  try {
    const { uploadFiles } = await import('../evidence/artifact.ts');
    const { id, attempt } = host.run;
    const name = ['migration-index', ...[id, attempt].filter((part) => typeof part !== 'object')].join('-');
    host.setOutput('artifact-name', (await uploadFiles(name, [path], dirname(path), retentionDays)).name);
    return [];
  } catch (thrown) {
    return [asProblem(thrown)];
  }
}
