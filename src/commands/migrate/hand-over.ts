/** The isolated form: what the deploy learned, for the job that seals. */
import { join } from 'node:path';
import { asProblem, type Problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import { writeBytes } from '../../host/disk.ts';
import type { MigrateInputs } from '../../inputs/inputs.ts';
import { composeRecord } from '../../manifest/compose.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import { renderHandover } from '../../manifest/handover.ts';
import { digest } from '../../model/digest.ts';
import { artifactName } from '../../publish/artifact-name.ts';
import { logName, renderLog } from '../../publish/record-files.ts';
import { renderHandedOver } from '../../publish/summary.ts';
import { sayProblem } from '../say.ts';
import { setDeployOutputs } from '../tell.ts';

/** The full output of drizzle-kit may hold rows; what is kept for good must not. */
export function logOf({ kitOutput }: MigrateInputs, host: Host): string | null {
  return kitOutput === 'full' ? null : renderLog(host.shownLines().map(host.redact));
}

export const handoverName = 'migration-handover.json';

/** Gives what went wrong with it; what cannot be written is thrown. */
export async function handOver(facts: DeployFacts, inputs: MigrateInputs, host: Host, release: () => Promise<void>): Promise<readonly Problem[]> {
  const record = composeRecord(facts, host.clock(), host.redact);
  const text = renderHandover({ record, rows: facts.before?.rows ?? null });
  const folder = join(host.evidenceFolder, 'handover');
  const path = join(folder, handoverName);
  await writeBytes(path, Buffer.from(text));
  const log = logOf(inputs, host);
  const logPath = join(folder, logName);
  if (log !== null) await writeBytes(logPath, Buffer.from(log));
  await release();
  const problems: Problem[] = [];
  if (host.kind === 'github-actions' && inputs.artifact === 'upload') {
    const { uploadFiles } = await import('../../publish/artifact.ts');
    const name = artifactName('migration-handover', record, inputs.target);
    const uploaded = await uploadFiles(name, log === null ? [path] : [path, logPath], folder, inputs.retentionDays).catch(
      (thrown: unknown) => void problems.push(asProblem(thrown)),
    );
    host.setOutput('artifact-name', uploaded?.name ?? '');
  }
  for (const problem of [...facts.problems, ...problems]) sayProblem(problem, host.log);
  setDeployOutputs(record, host);
  host.setOutput('codes', JSON.stringify([...record.problems, ...problems].map(({ code }) => code)));
  host.setOutput('handover-path', path);
  host.setOutput('handover-sha256', digest(text));
  await host.showSummary(renderHandedOver(record, problems));
  host.showResult({ outcome: record.outcome, handoverPath: path, handoverSha256: digest(text), record });
  return problems;
}
