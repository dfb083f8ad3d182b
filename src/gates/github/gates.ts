/** All readings for the gates in one call: the run's and the changes' at the same time. */
import { rfc3339 } from '../../model/time.ts';
import type { PendingFile } from '../../model/gate.ts';
import type { RunIdentity } from '../../model/identity.ts';
import type { Clock } from '../../model/ports.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import { unaskedChanges, unaskedRun, type GateReadings } from '../readings.ts';
import { readChanges } from './changes.ts';
import type { Github } from './client.ts';
import { readRun } from './run.ts';

export interface GatesOrder {
  readonly identity: RunIdentity;
  /** The input. */
  readonly environment: string;
  /** The commit that is checked out. */
  readonly commit: OrUnknown<string>;
  /** Empty where they are not known yet, or where nothing is pending. */
  readonly pending: readonly PendingFile[];
  readonly codeOwners: 'require' | 'off';
  readonly clock: Clock;
}

/** `github` is the reason where there is nobody to ask: no token, or no job of GitHub Actions. */
export async function readGates(github: Github | string, { identity, environment, commit, pending, codeOwners, clock }: GatesOrder): Promise<GateReadings> {
  if (typeof github === 'string') {
    const changes = unaskedChanges(pending, github);
    return { identity, environment, commit, run: unaskedRun(rfc3339(clock()), github), changes };
  }
  const repository = isUnknown(identity.repository) ? identity.repository : identity.repository.fullName;
  const [run, changes] = await Promise.all([
    readRun(github, { repository, environment, runId: identity.runId, ref: identity.ref, clock }),
    readChanges(github, { repository, commit, pending, codeOwners }),
  ]);
  return { identity, environment, commit, run, changes };
}
