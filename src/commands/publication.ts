/** A manifest, once it is composed: signed, written, uploaded, and told of. */
import { resolve } from 'node:path';
import { asProblem, type Problem } from '../errors/problem.ts';
import type { Host } from '../host/host.ts';
import type { Carrying } from '../inputs/carrying.ts';
import type { SealInputs } from '../inputs/seal.ts';
import { renderManifest } from '../manifest/document.ts';
import type { Manifest } from '../manifest/schema.ts';
import { digest } from '../model/digest.ts';
import type { Secret } from '../model/secret.ts';
import { isUnknown } from '../model/unknown.ts';
import { artifactName } from '../evidence/artifact-name.ts';
import type { EvidenceFolder, WrittenManifest } from '../evidence/directory-disk.ts';
import { unresolvedDeploy } from '../evidence/unresolved.ts';
import { renderSummary, type PublishedManifest } from '../publish/summary.ts';
import { logProblem } from './problems.ts';
import { prepareSigner, signManifest, type SignedManifest, type Signer } from './signer.ts';
import { setOutputs } from './outputs.ts';

export interface Keeping {
  readonly host: Host;
  readonly signer: Signer;
  readonly evidence: EvidenceFolder;
  readonly attestations: SealInputs['attestations'];
  readonly carrying: Carrying;
  readonly token: Secret | null;
  /** The log to keep beside it, as it is when the manifest is written; null for none. */
  readonly log: () => string | null;
  /** The manifest's own. */
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
  if (uploads(host, carrying)) void import('../evidence/artifact.ts');
}

function uploads({ kind }: Host, { artifact }: Carrying): boolean {
  return kind === 'github-actions' && artifact === 'upload';
}

/** Gives all that went wrong besides what the manifest tells; the manifest stays on disk in any case. */
export async function keepManifest(manifest: Manifest, keeping: Keeping): Promise<readonly Problem[]> {
  const { host, signer, release } = keeping;
  const signed = await signManifest(manifest, signer);
  const written = await write(manifest, signed, keeping).catch(async (thrown: unknown) => {
    await logManifest(manifest, host);
    throw thrown;
  });
  await release();
  const [artifact, attestation] = await Promise.all([upload(manifest, written, keeping), store(manifest, signed, keeping)]);
  const afterwards = [...(keeping.besides ?? []), ...signed.problems, ...artifact.problems, ...attestation.problems];
  const { sealing, bundle, manifestText } = signed;
  const { manifestPath, bundlePath } = written;
  const files = { manifestSha256: digest(manifestText), manifestPath, bundlePath };
  await describeFinding({ manifest, sealing, ...files, artifact: artifact.value, attestation: attestation.value, afterwards }, bundle !== null, keeping);
  return afterwards;
}

async function write(manifest: Manifest, { manifestText, bundle }: SignedManifest, { evidence, log }: Keeping): Promise<WrittenManifest> {
  const { position } = manifest.chain;
  const told = manifest.ledger.interrupted.map(({ manifestId }) => manifestId);
  const unresolved = unresolvedDeploy(manifest);
  // A manifest without a place resolves nothing: one that has a place is to name all that it names.
  const resolved = [...(unresolved === null ? [manifest.manifestId] : []), ...(isUnknown(position) ? [] : told)];
  const files = { manifestText, bundle, log: log() };
  const written = await evidence.addManifest(manifest.manifestId, isUnknown(position) ? null : position.sequence, files, resolved);
  // A deploy that ran has left its mark before; if the mark is gone, another manifest has named it since.
  if (unresolved !== null && (manifest.outcome === 'no-op' || manifest.outcome === 'refused')) await evidence.writeMark(unresolved);
  return written;
}

/** The last resort: a manifest that no disk takes still stands in the log, which outlives the job by some months. */
async function logManifest(manifest: Manifest, { log }: Host): Promise<void> {
  await log.group('The manifest could not be written; this is it:', async () => {
    for (const line of renderManifest(manifest).split('\n')) log.info(line);
    await Promise.resolve();
  });
}

/** What came of something that may fail without the manifest being lost. */
interface Attempt {
  readonly value: string | null;
  readonly problems: readonly Problem[];
}

const untried: Attempt = { value: null, problems: [] };

async function upload(manifest: Manifest, written: WrittenManifest, { host, carrying }: Keeping): Promise<Attempt> {
  if (!uploads(host, carrying)) return untried;
  try {
    const { uploadManifest } = await import('../evidence/artifact.ts');
    return { value: (await uploadManifest(artifactName('migration-manifest', manifest, carrying.target), written, carrying.retentionDays)).name, problems: [] };
  } catch (thrown) {
    return { value: null, problems: [asProblem(thrown)] };
  }
}

async function store(manifest: Manifest, { bundle }: SignedManifest, { host, attestations, token }: Keeping): Promise<Attempt> {
  const { repository } = manifest.system;
  if (bundle === null || attestations === 'off' || host.job === null || isUnknown(repository)) return untried;
  const { notStored, storeAttestation } = await import('../seal/attestation-github.ts');
  if (token === null) return { value: null, problems: [notStored('no github-token was given', 'Give it, or turn the store off with attestations: off.')] };
  const stored = await storeAttestation(bundle, { apiUrl: host.job.apiUrl, repository: repository.fullName, token, timeoutMs: 15_000 });
  return stored.kind === 'stored' ? { value: stored.id, problems: [] } : { value: null, problems: [stored.problem] };
}

async function describeFinding(published: PublishedManifest, signed: boolean, { host, problems }: Keeping): Promise<void> {
  for (const problem of [...problems, ...published.afterwards]) logProblem(problem, host.log);
  if (!signed) host.log.warning('UNSIGNED: nothing proves who wrote this manifest, or that it was not changed.');
  setOutputs(published, host);
  await host.showSummary(renderSummary(published));
  const { manifest, sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation } = published;
  host.showResult({ outcome: manifest.outcome, verdict: sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation, manifest });
}
