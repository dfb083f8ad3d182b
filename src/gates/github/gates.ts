/** The readings for the gates: first of the run, then of the changes, once it is known which there are. */
import type { Github } from '../../github/client.ts';
import type { PendingFile } from '../../model/gate.ts';
import type { RunIdentity } from '../../model/identity.ts';
import type { Clock } from '../../model/ports.ts';
import { rfc3339 } from '../../model/time.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import { unaskedChanges, unaskedRun, type GateReadings, type OwnReadings } from '../readings.ts';
import { readChanges } from './changes.ts';
import { readRun } from './run.ts';

export interface RunOrder {
  readonly identity: RunIdentity;
  /** The input. */
  readonly environment: string;
  readonly clock: Clock;
}

/** `github` is the reason if nobody can be asked: no token, or no job of GitHub Actions. */
export async function readOwn(github: Github | string, { identity, environment, clock }: RunOrder): Promise<OwnReadings> {
  const run =
    typeof github === 'string'
      ? unaskedRun(rfc3339(clock()), github)
      : await readRun(github, { repository: fullNameOf(identity), environment, runId: identity.runId, ref: identity.ref, clock });
  return { identity, environment, run };
}

export interface ChangesOrder {
  /** The commit that is checked out. */
  readonly commit: OrUnknown<string>;
  /** Empty if they are not known yet, or nothing is pending. */
  readonly pending: readonly PendingFile[];
  readonly codeOwners: 'require' | 'off';
}

export async function addChanges(github: Github | string, own: OwnReadings, { commit, pending, codeOwners }: ChangesOrder): Promise<GateReadings> {
  const changes =
    typeof github === 'string'
      ? unaskedChanges(pending, github)
      : await readChanges(github, { repository: fullNameOf(own.identity), commit, pending, codeOwners });
  return { ...own, commit, changes };
}

function fullNameOf({ repository }: RunIdentity): OrUnknown<string> {
  return isUnknown(repository) ? repository : repository.fullName;
}
