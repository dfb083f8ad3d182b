/** What the sealing job reads for itself, held against what was handed over. */
import { asWarning, type Problem, changeProblem } from '../../errors/problem.ts';
import { readAttempt } from '../../gates/github/run.ts';
import { readDistDigest } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { SealCommandInputs } from '../../inputs/seal.ts';
import type { Handover } from '../../manifest/handover.ts';
import type { Manifest } from '../../manifest/schema.ts';
import type { GateVerdict, PendingFile } from '../../model/gate.ts';
import type { RunIdentity } from '../../model/identity.ts';
import { isUnknown } from '../../model/unknown.ts';
import { readSource } from '../../git/source.ts';
import { judge, type AskedGates } from '../gates.ts';
import { compareClocks, compareGates, compareGateSettings, compareRuns, compareSources, refuse } from './compare.ts';
import { planAgain } from './plan-again.ts';

export interface ReadAgain {
  readonly identity: RunIdentity;
  /** Null where the deploy was refused by its gates, or did not get to them. */
  readonly gate: GateVerdict | null;
  /** What is odd about the identity of this job. */
  readonly warnings: readonly Problem[];
}

/** Throws `seal/handover-differs`, whatever is wrong with the identity of this job, and what GitHub did not answer. */
export async function readAgain(handover: Handover, asked: AskedGates, inputs: SealCommandInputs, host: Host): Promise<ReadAgain> {
  const { manifest } = handover;
  const { identity } = asked.readings;
  const warnings = judgeIdentity(asked, inputs);
  const path = isUnknown(manifest.source.migrationsPath) ? '' : manifest.source.migrationsPath;
  const [source, dist] = await Promise.all([readSource(host.workspace, path, readOutput), readDistDigest(host.programFolder)]);
  const run = { run: host.run, environment: inputs.environment, distSha256: dist };
  refuse([...compareRuns(manifest, run), ...compareSources(manifest, source), ...compareClocks(manifest, host.clock())]);
  const pending = await planAgain(handover, host);
  if (isUnknown(manifest.gate)) return { identity, gate: null, warnings };
  refuse(compareGateSettings(manifest.gate, asked.gateSettings));
  if (manifest.gate.outcome === 'refused') return { identity, gate: null, warnings };
  return { identity, gate: await judgeAgain(manifest, manifest.gate, await atAttempt(asked, manifest), pending), warnings };
}

/** The job that signs need not run in the environment that is deployed to; with a certificate, it may at least run in no other one. */
function judgeIdentity({ problems, readings: { identity } }: AskedGates, { seal: { signing } }: SealCommandInputs): readonly Problem[] {
  const nowhere = identity.proof.kind === 'oidc' && isUnknown(identity.environment);
  const expected = problems.filter(({ code }) => !(nowhere && code === 'identity/environment-mismatch'));
  const judged = expected.map((problem) => (problem.code === 'identity/environment-mismatch' && signing.kind !== 'keyless' ? asWarning(problem) : problem));
  const stop = judged.find(({ severity }) => severity === 'error');
  if (stop !== undefined) throw stop;
  return judged;
}

/** Sealing may be tried again, in a later attempt of the run and by somebody else; what was approved is the attempt that deployed. */
async function atAttempt(asked: AskedGates, { run: { id, attempt } }: Manifest): Promise<AskedGates> {
  const { github, readings } = asked;
  const { repository } = readings.identity;
  if (typeof github === 'string' || isUnknown(attempt) || isUnknown(id) || isUnknown(repository) || readings.identity.attempt === attempt) return asked;
  const run = await readAttempt(github, repository.fullName, id, attempt);
  return { ...asked, readings: { ...readings, run: { ...readings.run, run }, identity: { ...readings.identity, attempt } } };
}

type KnownGate = Exclude<Manifest['gate'], { unknown: string }>;

/** A deploy that was stopped on its way was judged before its migrations were held against the pull requests that brought them. */
async function judgeAgain({ outcome, source }: Manifest, handed: KnownGate, asked: AskedGates, pending: readonly PendingFile[]): Promise<GateVerdict> {
  const own: AskedGates = { ...asked, gateSettings: handed.settings };
  const gate = await judge(own, source.commit, pending);
  const differences = compareGates(handed, gate);
  if (differences.length === 0) return gate;
  if (outcome === 'refused') {
    const earlier = await judge(own, source.commit, []);
    if (compareGates(handed, earlier).length === 0) return earlier;
  }
  refuseUnread(gate);
  refuse(differences);
  return gate;
}

/** Where GitHub does not tell, nobody changed anything. */
function refuseUnread({ findings }: GateVerdict): void {
  const unread = findings.find(({ code, severity }) => severity === 'error' && code.startsWith('github/'));
  if (unread === undefined) return;
  const again = unread.code === 'github/unavailable' ? 'Run this job again when GitHub answers.' : unread.remedy;
  throw changeProblem(unread, { remedy: `Nothing was signed. ${again}` });
}
