/** Names of the workflow artifacts. */
import type { DeployRecord } from '../manifest/record.ts';
import { targetLabel } from '../model/target.ts';
import { isUnknown, type Stated } from '../model/stated.ts';

/** Artifacts of one run share their names' space: the environment, run and attempt of the job that uploads keep two of them apart. */
export function artifactName(kind: 'migration-manifest' | 'migration-handover', record: DeployRecord, target: string | null): string {
  const { system, run, recordId } = record;
  const attempt = attemptOf(record);
  return `${kind}-${targetLabel(system.environment, target)}-${isUnknown(run.id) ? recordId : run.id}-${isUnknown(attempt) ? 0 : attempt}`;
}

/** Another job that signs may do so in a later attempt than the deploy's. */
function attemptOf({ run: { attempt, identity }, execution }: DeployRecord): Stated<number> {
  return execution.form === 'in-job' || isUnknown(identity) || isUnknown(identity.attempt) ? attempt : identity.attempt;
}

/** Whether an artifact of this name can be the one of the record, whatever its target was called. */
export function isNameOf(artifact: string, record: DeployRecord): boolean {
  const { system, run, recordId } = record;
  const attempt = attemptOf(record);
  const end = `-${isUnknown(run.id) ? recordId : run.id}-${isUnknown(attempt) ? 0 : attempt}`;
  return artifact.startsWith(`migration-manifest-${targetLabel(system.environment, null)}`) && artifact.endsWith(end);
}
