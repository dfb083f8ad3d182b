/** Names of the workflow artifacts. */
import type { Manifest } from '../manifest/schema.ts';
import { targetLabel } from '../model/target.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';

/** Artifacts of one run share their names' space: the environment, run and attempt of the job that uploads keep two of them apart. */
export function artifactName(kind: 'migration-manifest' | 'migration-handover', manifest: Manifest, target: string | null): string {
  const { system, run, manifestId } = manifest;
  const attempt = attemptOf(manifest);
  return `${kind}-${targetLabel(system.environment, target)}-${isUnknown(run.id) ? manifestId : run.id}-${isUnknown(attempt) ? 0 : attempt}`;
}

/** Another job that signs may do so in a later attempt than the deploy's. */
function attemptOf({ run: { attempt, identity }, execution }: Manifest): OrUnknown<number> {
  return execution.form === 'in-job' || isUnknown(identity) || isUnknown(identity.attempt) ? attempt : identity.attempt;
}

/** Whether an artifact of this name can be the one of the manifest, whatever its target was called. */
export function isNameOf(artifact: string, manifest: Manifest): boolean {
  const { system, run, manifestId } = manifest;
  const attempt = attemptOf(manifest);
  const end = `-${isUnknown(run.id) ? manifestId : run.id}-${isUnknown(attempt) ? 0 : attempt}`;
  return artifact.startsWith(`migration-manifest-${targetLabel(system.environment, null)}`) && artifact.endsWith(end);
}
