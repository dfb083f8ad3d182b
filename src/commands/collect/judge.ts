/** Each collected record verified, with whichever of its signatures does, and its place in the folder. */
import type { Problem } from '../../errors.ts';
import { unreadProblem } from '../../model/reading.ts';
import { chainFolderName, ownFolderName } from '../../publish/evidence/kept-record.ts';
import { manifestName } from '../../manifest/document.ts';
import { readBundles } from '../../seal/attestations-github.ts';
import type { OwnRepository } from '../github-repository.ts';
import { verifyRecordAt, type VerifiedRecord } from '../verification/record.ts';
import type { Yardstick } from '../verification/yardstick.ts';
import type { Collected } from './union.ts';

export interface JudgedRecord {
  readonly collected: Collected;
  /** From the folder of the records. What is not verified lies apart: nobody takes it for a record of the chain. */
  readonly folder: string;
  readonly bundle: Uint8Array | null;
  readonly bundleFrom: 'beside' | 'attestation-store' | null;
  readonly verified: VerifiedRecord;
}

export interface JudgedRecords {
  readonly records: readonly JudgedRecord[];
  /** Why the attestation store did not help. */
  readonly problems: readonly Problem[];
}

export async function judgeRecords(all: readonly Collected[], yardstick: Yardstick, repository: OwnRepository): Promise<JudgedRecords> {
  const records: JudgedRecord[] = [];
  const problems = new Map<string, Problem>();
  const taken = new Set<string>();
  for (const collected of all) {
    const stored = collected.bundles.length > 0 ? [] : await askStore(collected, repository, problems);
    const tried = [...collected.bundles, ...stored, ...(collected.bundles.length + stored.length === 0 ? [null] : [])];
    const results = tried.map((bundle) => ({ bundle, kind: kindOf(collected, bundle, yardstick) }));
    const { bundle, kind } = results.find((result) => result.kind === 'verified') ?? results[0] ?? { bundle: null, kind: 'unsigned' };
    const folder = folderOf(collected, kind === 'verified', taken);
    taken.add(folder);
    const bundleFrom = bundle === null ? null : stored.includes(bundle) ? 'attestation-store' : 'beside';
    const verified = verifyRecordAt(`${folder}/${manifestName}`, { manifest: collected.manifest, bundle }, yardstick);
    records.push({ collected, folder, bundle, bundleFrom, verified });
  }
  return { records, problems: [...problems.values()] };
}

function kindOf({ manifest }: Collected, bundle: Uint8Array | null, yardstick: Yardstick): VerifiedRecord['entry']['verdict'] {
  return verifyRecordAt('', { manifest, bundle }, yardstick).entry.verdict;
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

function ownFolder({ record }: Collected): string | null {
  return record === null ? null : `${chainFolderName(record.chain.id)}/${ownFolderName(record)}`;
}
