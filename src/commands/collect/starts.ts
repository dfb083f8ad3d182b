/** Where the chains of a period go on from: the manifests right before it, on the branch or in older artifacts. */
import type { Problem } from '../../errors/problem.ts';
import { manifestName } from '../../manifest/document.ts';
import type { Manifest } from '../../manifest/schema.ts';
import { digest } from '../../model/digest.ts';
import type { ChainPoint } from '../../model/chain.ts';
import { isUnknown } from '../../model/unknown.ts';
import { readManifestArchive } from '../../evidence/archive.ts';
import { downloadArtifact, readArtifacts } from '../../evidence/artifacts-github.ts';
import type { Period } from '../../evidence/branch-manifests-github.ts';
import type { ManifestBytes } from '../../evidence/kept-manifest.ts';
import type { OwnRepository } from '../github-repository.ts';
import { verifyManifestAt, type VerifiedManifest } from '../verification/manifest.ts';
import type { VerificationBasis } from '../verification/policies.ts';
import type { Gathered } from './gather.ts';

export interface Starts {
  readonly points: readonly ChainPoint[];
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/** Older artifacts are looked at for that many manifests; then the chain has no known start, which is said. */
const mostDownloads = 40;

/** Only a verified manifest is a start. */
export async function findStarts(
  { before }: Pick<Gathered, 'before'>,
  inPeriod: readonly VerifiedManifest[],
  basis: VerificationBasis,
  repository: OwnRepository,
  period: Period,
): Promise<Starts> {
  const kept = before.map((copy) => verifyManifestAt(`${copy.path}/${manifestName}`, copy, basis));
  const wanted = wantedStarts(inPeriod).filter((sha256) => !kept.some(({ entry }) => entry.manifestSha256 === sha256));
  const older = wanted.length === 0 ? [] : await readOlder(repository, period, new Set(wanted), basis);
  const verified = [...kept, ...older];
  const manifests = verified.flatMap(({ entry: { verdict, manifest } }) => (verdict === 'verified' && manifest !== null ? [manifest] : []));
  return { points: verified.flatMap(pointOf), manifests, problems: kept.flatMap(({ problems }) => problems) };
}

/** Digests of the manifests that the first ones of the period follow. */
function wantedStarts(verified: readonly VerifiedManifest[]): string[] {
  const there = new Set(verified.map(({ entry }) => entry.manifestSha256));
  return verified.flatMap(({ entry: { verdict, manifest } }) => {
    const position = manifest?.chain.position;
    if (verdict !== 'verified' || position === undefined || isUnknown(position) || position.previous === null) return [];
    return there.has(position.previous.sha256) ? [] : [position.previous.sha256];
  });
}

function pointOf({ entry: { verdict, manifest, manifestSha256 } }: VerifiedManifest): ChainPoint[] {
  const position = manifest?.chain.position;
  return verdict !== 'verified' || position === undefined || isUnknown(position) ? [] : [{ sequence: position.sequence, sha256: manifestSha256 }];
}

async function readOlder({ github, place }: OwnRepository, { since }: Period, wanted: Set<string>, basis: VerificationBasis): Promise<VerifiedManifest[]> {
  const read = await readArtifacts(github, place, 'migration-manifest-');
  if (read.kind === 'unread') return [];
  const older = read.value.filter(({ expired, createdAt }) => !expired && Date.parse(createdAt) < Date.parse(since));
  const found: VerifiedManifest[] = [];
  for (const artifact of older.slice(0, mostDownloads)) {
    if (wanted.size === 0) break;
    const archive = await downloadArtifact(github, place, artifact);
    const bytes = archive.kind === 'read' && archive.value !== null ? await readManifestArchive(archive.value, artifact.name).catch(() => null) : null;
    if (bytes !== null && wanted.delete(digestOf(bytes))) found.push(verifyManifestAt(artifact.name, bytes, basis));
  }
  return found;
}

function digestOf({ manifestBytes }: ManifestBytes): string {
  return digest(manifestBytes);
}
