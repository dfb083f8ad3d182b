/** The ids that a run has in the service of artifacts: all its jobs share the run's. */
import { newJobIds, type JobIds } from '../../fakes/artifact-service.ts';
import type { Run } from '../../fakes/github/world.ts';

const runs = new WeakMap<Run, string>();

/** New ids for one job. */
export function artifactIds(run: Run): JobIds {
  const ids = newJobIds();
  const runId = runs.get(run) ?? ids.runId;
  runs.set(run, runId);
  return { ...ids, runId };
}
