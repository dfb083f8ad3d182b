/** The isolated form: what the deploy learned, for the job that seals. */
import { join } from 'node:path';
import { asProblem, type Problem } from '../../errors/problem.ts';
import type { Host } from '../../host/host.ts';
import { writeBytes } from '../../host/disk.ts';
import type { MigrateInputs } from '../../inputs/deploy.ts';
import { composeManifest } from '../../manifest/compose.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import { renderHandover } from '../../manifest/handover.ts';
import { digest } from '../../model/digest.ts';
import { artifactName } from '../../evidence/artifact-name.ts';
import { logName, renderLog } from '../../evidence/files.ts';
import { renderHandedOver } from '../../publish/summary.ts';
import { logProblem } from '../problems.ts';
import { setDeployOutputs } from '../outputs.ts';

/** The full output of drizzle-kit may hold rows; what is kept for good must not. */
export function logOf({ kitOutput }: MigrateInputs, host: Host): string | null {
  return kitOutput === 'full' ? null : renderLog(host.shownLines().map(host.redact));
}

export const handoverName = 'migration-handover.json';

/** Gives what went wrong with it; what cannot be written is thrown. */
export async function handOver(facts: DeployFacts, inputs: MigrateInputs, host: Host, release: () => Promise<void>): Promise<readonly Problem[]> {
  const manifest = composeManifest(facts, host.clock(), host.redact);
  const text = renderHandover({ manifest, rows: facts.before?.rows ?? null });
  const folder = join(host.evidenceFolder, 'handover');
  const path = join(folder, handoverName);
  await writeBytes(path, Buffer.from(text));
  const log = logOf(inputs, host);
  const logPath = join(folder, logName);
  if (log !== null) await writeBytes(logPath, Buffer.from(log));
  await release();
  const problems: Problem[] = [];
  if (host.kind === 'github-actions' && inputs.artifact === 'upload') {
    const { uploadFiles } = await import('../../evidence/artifact.ts');
    const name = artifactName('migration-handover', manifest, inputs.target);
    const uploaded = await uploadFiles(name, log === null ? [path] : [path, logPath], folder, inputs.retentionDays).catch(
      (thrown: unknown) => void problems.push(asProblem(thrown)),
    );
    host.setOutput('artifact-name', uploaded?.name ?? '');
  }
  for (const problem of [...facts.problems, ...problems]) logProblem(problem, host.log);
  setDeployOutputs(manifest, host);
  host.setOutput('codes', JSON.stringify([...manifest.problems, ...problems].map(({ code }) => code)));
  host.setOutput('handover-path', path);
  host.setOutput('handover-sha256', digest(text));
  await host.showSummary(renderHandedOver(manifest, problems));
  host.showResult({ outcome: manifest.outcome, handoverPath: path, handoverSha256: digest(text), manifest });
  return problems;
}
