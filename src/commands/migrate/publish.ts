/** Tells of a written record: artifact, summary, outputs, and the problems where a person looks for them. */
import type { Problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import type { MigrateInputs } from '../../inputs/inputs.ts';
import { asProblem } from '../../errors.ts';
import { isUnknown } from '../../model/stated.ts';
import type { WrittenRecord } from '../../publish/evidence-disk.ts';
import { renderSummary, type PublishedRecord } from '../../publish/summary.ts';
import { sayProblem } from '../say.ts';

/** `problems` are those of the record. Gives all that went wrong after it was composed: the record stays on disk in any case. */
export async function publish(
  unpublished: Omit<PublishedRecord, 'artifact'>,
  written: WrittenRecord,
  inputs: MigrateInputs,
  host: Host,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const late: Problem[] = [];
  const artifact = await upload(unpublished, written, inputs, host).catch((thrown: unknown) => {
    late.push(asProblem(thrown));
    return null;
  });
  const published = { ...unpublished, artifact, afterwards: [...unpublished.afterwards, ...late] };
  for (const problem of [...problems, ...published.afterwards]) sayProblem(problem, host.log);
  if (published.verdict.kind !== 'verified') host.log.warning('UNSIGNED: nothing proves who wrote this record, or that it was not changed.');
  setOutputs(published, host);
  await host.showSummary(renderSummary(published));
  host.showResult({ outcome: published.record.outcome, verdict: published.verdict.kind, ...pathsOf(published), record: published.record });
  return published.afterwards;
}

async function upload({ record }: Omit<PublishedRecord, 'artifact'>, written: WrittenRecord, inputs: MigrateInputs, host: Host): Promise<string | null> {
  if (host.kind === 'terminal' || inputs.artifact === 'off') return null;
  const { artifactName, uploadRecord } = await import('../../publish/artifact.ts');
  const { id, attempt } = record.run;
  const name = artifactName(inputs.environment, isUnknown(id) ? record.recordId : id, isUnknown(attempt) ? '0' : String(attempt));
  return (await uploadRecord(name, written, inputs.retentionDays)).name;
}

function pathsOf({ manifestPath, bundlePath, manifestSha256, artifact }: PublishedRecord): Readonly<Record<string, string | null>> {
  return { manifestPath, bundlePath, manifestSha256, artifact };
}

function setOutputs({ record, verdict, manifestPath, bundlePath, manifestSha256, artifact, afterwards }: PublishedRecord, host: Host): void {
  const applied = record.execution.migrations.filter(({ outcome }) => outcome === 'applied').map(({ name }) => name);
  const open = record.execution.migrations.filter(({ outcome }) => outcome !== 'applied').map(({ name }) => name);
  const known = !isUnknown(record.plan) && record.outcome !== 'unknown';
  host.setOutput('outcome', record.outcome);
  host.setOutput('verdict', verdict.kind);
  host.setOutput('codes', JSON.stringify([...record.problems, ...afterwards].map(({ code }) => code)));
  host.setOutput('applied', record.outcome === 'unknown' ? '' : JSON.stringify(applied));
  host.setOutput('pending', known ? JSON.stringify(open) : '');
  host.setOutput('plan-sha256', isUnknown(record.plan) ? '' : record.plan.sha256);
  host.setOutput('record-id', record.recordId);
  host.setOutput('manifest-path', manifestPath);
  host.setOutput('bundle-path', bundlePath ?? '');
  host.setOutput('manifest-sha256', manifestSha256);
  host.setOutput('artifact-name', artifact ?? '');
}
