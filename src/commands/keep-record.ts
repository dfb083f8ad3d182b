/** A record, once it is composed: signed, written, uploaded, and told of. */
import { resolve } from 'node:path';
import { asProblem, type Problem } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Carrying, SealInputs } from '../inputs/inputs.ts';
import { renderManifest } from '../manifest/document.ts';
import type { DeployRecord } from '../manifest/record.ts';
import { digest } from '../model/digest.ts';
import type { Secret } from '../model/secret.ts';
import { isUnknown } from '../model/stated.ts';
import { artifactName } from '../publish/artifact-name.ts';
import type { EvidenceFolder, WrittenRecord } from '../publish/evidence-disk.ts';
import { renderSummary, type PublishedRecord } from '../publish/summary.ts';
import { sayProblem } from './say.ts';
import { prepareSigner, signRecord, type SignedRecord, type Signer } from './signer.ts';
import { setOutputs } from './tell.ts';

export interface Keeping {
  readonly host: Host;
  readonly signer: Signer;
  readonly evidence: EvidenceFolder;
  readonly attestations: SealInputs['attestations'];
  readonly carrying: Carrying;
  readonly token: Secret | null;
  /** The log to keep beside it, as it is when the record is written; null for none. */
  readonly log: () => string | null;
  /** The record's own. */
  readonly problems: readonly Problem[];
  /** What else went wrong, and cannot stand in it. */
  readonly besides?: readonly Problem[];
  /** Lets go of the lock: the chain has one order only while it is held, and what follows the writing need not hold it. */
  readonly release: () => Promise<void>;
}

export function evidenceRoot({ evidenceDirectory }: SealInputs, host: Host): string {
  return evidenceDirectory === null ? host.evidenceFolder : resolve(host.directory, evidenceDirectory);
}

/** Loads what comes after the deploy while drizzle-kit works: it is most of the bundle. */
export function prepareKeeping({ signer, host, carrying }: Pick<Keeping, 'signer' | 'host' | 'carrying'>): void {
  void prepareSigner(signer);
  if (uploads(host, carrying)) void import('../publish/artifact.ts');
}

function uploads({ kind }: Host, { artifact }: Carrying): boolean {
  return kind === 'github-actions' && artifact === 'upload';
}

/** Gives all that went wrong besides what the record tells; the record stays on disk in any case. */
export async function keepRecord(record: DeployRecord, keeping: Keeping): Promise<readonly Problem[]> {
  const { host, signer, release } = keeping;
  const signed = await signRecord(record, signer);
  const written = await write(record, signed, keeping).catch(async (thrown: unknown) => {
    await sayRecord(record, host);
    throw thrown;
  });
  await release();
  const [artifact, attestation] = await Promise.all([upload(record, written, keeping), store(record, signed, keeping)]);
  const afterwards = [...(keeping.besides ?? []), ...signed.problems, ...artifact.problems, ...attestation.problems];
  const { sealing, bundle, manifest } = signed;
  const { manifestPath, bundlePath } = written;
  const files = { manifestSha256: digest(manifest), manifestPath, bundlePath };
  await tell({ record, sealing, ...files, artifact: artifact.value, attestation: attestation.value, afterwards }, bundle !== null, keeping);
  return afterwards;
}

async function write(record: DeployRecord, { manifest, bundle }: SignedRecord, { evidence, log }: Keeping): Promise<WrittenRecord> {
  const { position } = record.chain;
  const told = record.outcome === 'unknown' ? [] : record.ledger.interrupted.map(({ recordId }) => recordId);
  return await evidence.addRecord(record.recordId, isUnknown(position) ? null : position.sequence, { manifest, bundle, log: log() }, told);
}

/** The last resort: a record that no disk takes still stands in the log, which outlives the job by some months. */
async function sayRecord(record: DeployRecord, { log }: Host): Promise<void> {
  await log.group('The record could not be written; this is it:', async () => {
    for (const line of renderManifest(record).split('\n')) log.info(line);
    await Promise.resolve();
  });
}

/** What came of something that may fail without the record being lost. */
interface Attempt {
  readonly value: string | null;
  readonly problems: readonly Problem[];
}

const untried: Attempt = { value: null, problems: [] };

async function upload(record: DeployRecord, written: WrittenRecord, { host, carrying }: Keeping): Promise<Attempt> {
  if (!uploads(host, carrying)) return untried;
  try {
    const { uploadRecord } = await import('../publish/artifact.ts');
    return { value: (await uploadRecord(artifactName('migration-manifest', record, carrying.target), written, carrying.retentionDays)).name, problems: [] };
  } catch (thrown) {
    return { value: null, problems: [asProblem(thrown)] };
  }
}

async function store(record: DeployRecord, { bundle }: SignedRecord, { host, attestations, token }: Keeping): Promise<Attempt> {
  const { repository } = record.system;
  if (bundle === null || attestations === 'off' || host.job === null || isUnknown(repository)) return untried;
  const { notStored, storeAttestation } = await import('../seal/attestation-github.ts');
  if (token === null) return { value: null, problems: [notStored('no github-token was given', 'Give it, or turn the store off with attestations: off.')] };
  const stored = await storeAttestation(bundle, { apiUrl: host.job.apiUrl, repository: repository.fullName, token, timeoutMs: 15_000 });
  return stored.kind === 'stored' ? { value: stored.id, problems: [] } : { value: null, problems: [stored.problem] };
}

async function tell(published: PublishedRecord, signed: boolean, { host, problems }: Keeping): Promise<void> {
  for (const problem of [...problems, ...published.afterwards]) sayProblem(problem, host.log);
  if (!signed) host.log.warning('UNSIGNED: nothing proves who wrote this record, or that it was not changed.');
  setOutputs(published, host);
  await host.showSummary(renderSummary(published));
  const { record, sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation } = published;
  host.showResult({ outcome: record.outcome, verdict: sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation, record });
}
