/** Each collected manifest verified, with whichever of its signatures does, and its place in the folder. */
import type { Problem } from '../../errors/problem.ts';
import { unreadProblem } from '../../github/reading.ts';
import { chainFolderName, ownFolderName } from '../../evidence/kept-manifest.ts';
import { manifestName } from '../../manifest/document.ts';
import { readBundles } from '../../seal/attestations-github.ts';
import type { OwnRepository } from '../github-repository.ts';
import { verifyManifestAt, type VerifiedManifest } from '../verification/manifest.ts';
import type { VerificationBasis } from '../verification/policies.ts';
import type { Collected } from './union.ts';

export interface JudgedManifest {
  readonly collected: Collected;
  /** From the folder of the manifests. What is not verified lies apart: nobody takes it for a manifest of the chain. */
  readonly folder: string;
  readonly bundle: Uint8Array | null;
  readonly bundleFrom: 'beside' | 'attestation-store' | null;
  readonly verified: VerifiedManifest;
}

export interface JudgedManifests {
  readonly manifests: readonly JudgedManifest[];
  /** Why the attestation store did not help. */
  readonly problems: readonly Problem[];
}

export async function judgeManifests(all: readonly Collected[], basis: VerificationBasis, repository: OwnRepository): Promise<JudgedManifests> {
  const manifests: JudgedManifest[] = [];
  const problems = new Map<string, Problem>();
  const taken = new Set<string>();
  for (const collected of all) {
    const stored = collected.bundles.length > 0 ? [] : await askStore(collected, repository, problems);
    const tried = [...collected.bundles, ...stored, ...(collected.bundles.length + stored.length === 0 ? [null] : [])];
    const results = tried.map((bundle) => ({ bundle, kind: kindOf(collected, bundle, basis) }));
    const { bundle, kind } = results.find((result) => result.kind === 'verified') ?? results[0] ?? { bundle: null, kind: 'unsigned' };
    const folder = folderOf(collected, kind === 'verified', taken);
    taken.add(folder);
    const bundleFrom = bundle === null ? null : stored.includes(bundle) ? 'attestation-store' : 'beside';
    const verified = verifyManifestAt(`${folder}/${manifestName}`, { manifestBytes: collected.manifestBytes, bundle }, basis);
    manifests.push({ collected, folder, bundle, bundleFrom, verified });
  }
  return { manifests, problems: [...problems.values()] };
}

function kindOf({ manifestBytes }: Collected, bundle: Uint8Array | null, basis: VerificationBasis): VerifiedManifest['entry']['verdict'] {
  return verifyManifestAt('', { manifestBytes, bundle }, basis).entry.verdict;
}

async function askStore({ sha256 }: Collected, { github, place }: OwnRepository, problems: Map<string, Problem>): Promise<readonly Uint8Array[]> {
  const read = await readBundles(github, place, sha256);
  if (read.kind === 'read') return read.value.map((text) => Buffer.from(text));
  problems.set(read.code, unreadProblem(read));
  return [];
}

function folderOf(collected: Collected, isVerified: boolean, taken: ReadonlySet<string>): string {
  const own = isVerified ? ownFolder(collected) : null;
  return own === null || taken.has(own) ? `unverified/${collected.sha256.slice(0, 16)}` : own;
}

function ownFolder({ manifest }: Collected): string | null {
  return manifest === null ? null : `${chainFolderName(manifest.chain.id)}/${ownFolderName(manifest)}`;
}
