/** Who is running, and what the gates say of it: asked once, judged again as more becomes known. */
import { asWarning, Problem } from '../errors/problem.ts';
import type { Github } from '../github/client.ts';
import { addChanges, readOwn } from '../gates/github/gates.ts';
import { decideDeclared, type DecidedIdentity } from '../gates/identity.ts';
import { judgeGates } from '../gates/verdict.ts';
import type { OwnReadings } from '../gates/readings.ts';
import type { Host } from '../host/host.ts';
import type { GateInputs } from '../inputs/gates.ts';
import type { GateSettings, GateVerdict, PendingFile } from '../model/gate.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';

export interface AskedGates {
  readonly gateSettings: GateSettings;
  readonly github: Github | string;
  /** Of the run alone; the changes are read once it is known which there are. */
  readonly readings: OwnReadings;
  /** What is wrong with the identity. */
  readonly problems: readonly Problem[];
}

/** Nobody approves what runs in a terminal. Throws `input/conflict`. */
export function refuseUnaskable({ gateSettings: { approval, emergency } }: GateInputs, { job }: Host): void {
  if (job !== null || (approval === 'none' && emergency === null)) return;
  throw new Problem('input/conflict', {
    message: `A terminal has no run that somebody could approve, and ${emergency === null ? `approval: ${approval} asks for that` : 'no issue for the review of an emergency'}.`,
    remedy: 'Deploy from a job of GitHub Actions, or choose approval: none, which the manifest then shows.',
    place: emergency === null ? '--approval' : '--emergency',
  });
}

/** Reads who is running, and what GitHub says of the run and its environment. */
export async function askGates({ gateSettings, token }: GateInputs, environment: string, host: Host): Promise<AskedGates> {
  const [{ identity, problems }, github] = await Promise.all([identify(environment, host), openGithub(gateSettings, token, host)]);
  const readings = await readOwn(github, { identity, environment, clock: host.clock });
  return { gateSettings, github, readings, problems: problems.map((problem) => lenient(problem, gateSettings, identity)) };
}

async function identify(environment: string, { job, run, clock, signal, mask }: Host): Promise<DecidedIdentity> {
  const declared = { run, sha: job?.sha ?? unknown('a terminal has no workflow run'), environment };
  if (job === null) return { identity: decideDeclared(declared, 'a terminal has no workflow run'), problems: [] };
  if (job.identityRequest === null) {
    return { identity: decideDeclared(declared, 'the job has no identity token (permission id-token: write)'), problems: [] };
  }
  const { readIdentity } = await import('../gates/github/identity.ts');
  return await readIdentity({ ...declared, request: job.identityRequest, serverUrl: job.serverUrl, clock, signal, mask });
}

/** Where nothing depends on the answer, GitHub is not waited for. */
const patience = { timeoutMs: 5_000, tries: 2, waitMs: 500, longestWaitMs: 1_000 };

async function openGithub({ approval, emergency }: GateSettings, token: GateInputs['token'], { job, signal }: Host): Promise<Github | string> {
  if (job === null) return 'a terminal has no run to ask for';
  if (token === null) return 'no github-token was given';
  const client = await import('../github/client.ts');
  const access = { apiUrl: job.apiUrl, token, signal };
  return client.openGithub(approval === 'none' && emergency === null ? { ...access, limits: patience } : access);
}

/** A contradiction is never let pass. That nothing was proven stops nobody who asks for no approval, or cannot wait for one. */
function lenient(problem: Problem, { approval, emergency }: GateSettings, { environment }: DecidedIdentity['identity']): Problem {
  if (approval !== 'none' && emergency === null) return problem;
  const unproven = problem.code === 'identity/unreadable' || (problem.code === 'identity/environment-mismatch' && isUnknown(environment));
  return unproven ? asWarning(problem) : problem;
}

/** The gates' answer for a commit, and for the migrations that are about to run; none where that is not known yet. */
export async function judge({ gateSettings, github, readings }: AskedGates, commit: OrUnknown<string>, pending: readonly PendingFile[]): Promise<GateVerdict> {
  return judgeGates(gateSettings, await addChanges(github, readings, { commit, pending, codeOwners: gateSettings.codeOwners }));
}
