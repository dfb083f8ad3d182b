/** Where the chains of a period go on from: the records right before it, on the branch or in older artifacts. */
import type { Problem } from '../../errors.ts';
import { manifestName } from '../../manifest/document.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import { digest } from '../../model/digest.ts';
import type { ChainPoint } from '../../model/chain.ts';
import { isUnknown } from '../../model/stated.ts';
import { readRecordArchive } from '../../publish/evidence/archive.ts';
import { downloadArtifact, readArtifacts } from '../../publish/evidence/artifacts-github.ts';
import type { Period } from '../../publish/evidence/branch-records-github.ts';
import type { RecordBytes } from '../../publish/evidence/kept-record.ts';
import type { OwnRepository } from '../github-repository.ts';
import { verifyRecordAt, type VerifiedRecord } from '../verification/record.ts';
import type { Yardstick } from '../verification/yardstick.ts';
import type { Gathered } from './gather.ts';

export interface Starts {
  readonly points: readonly ChainPoint[];
  readonly records: readonly DeployRecord[];
  readonly problems: readonly Problem[];
}

/** Older artifacts are looked at for that many records; then the chain has no known start, which is said. */
const mostDownloads = 40;

/** Only a verified record is a start. */
export async function findStarts(
  { before }: Pick<Gathered, 'before'>,
  inPeriod: readonly VerifiedRecord[],
  yardstick: Yardstick,
  repository: OwnRepository,
  period: Period,
): Promise<Starts> {
  const kept = before.map((copy) => verifyRecordAt(`${copy.path}/${manifestName}`, copy, yardstick));
  const wanted = wantedStarts(inPeriod).filter((sha256) => !kept.some(({ entry }) => entry.manifestSha256 === sha256));
  const older = wanted.length === 0 ? [] : await readOlder(repository, period, new Set(wanted), yardstick);
  const verified = [...kept, ...older];
  const records = verified.flatMap(({ entry: { verdict, record } }) => (verdict === 'verified' && record !== null ? [record] : []));
  return { points: verified.flatMap(pointOf), records, problems: kept.flatMap(({ problems }) => problems) };
}

/** Digests of the records that the first ones of the period follow. */
function wantedStarts(verified: readonly VerifiedRecord[]): string[] {
  const there = new Set(verified.map(({ entry }) => entry.manifestSha256));
  return verified.flatMap(({ entry: { verdict, record } }) => {
    const position = record?.chain.position;
    if (verdict !== 'verified' || position === undefined || isUnknown(position) || position.previous === null) return [];
    return there.has(position.previous.sha256) ? [] : [position.previous.sha256];
  });
}

function pointOf({ entry: { verdict, record, manifestSha256 } }: VerifiedRecord): ChainPoint[] {
  const position = record?.chain.position;
  return verdict !== 'verified' || position === undefined || isUnknown(position) ? [] : [{ sequence: position.sequence, sha256: manifestSha256 }];
}

async function readOlder({ github, place }: OwnRepository, { since }: Period, wanted: Set<string>, yardstick: Yardstick): Promise<VerifiedRecord[]> {
  const read = await readArtifacts(github, place, 'migration-manifest-');
  if (read.kind === 'unread') return [];
  const older = read.value.filter(({ expired, createdAt }) => !expired && Date.parse(createdAt) < Date.parse(since));
  const found: VerifiedRecord[] = [];
  for (const artifact of older.slice(0, mostDownloads)) {
    if (wanted.size === 0) break;
    const archive = await downloadArtifact(github, place, artifact);
    const bytes = archive.kind === 'read' && archive.value !== null ? await readRecordArchive(archive.value, artifact.name).catch(() => null) : null;
    if (bytes !== null && wanted.delete(digestOf(bytes))) found.push(verifyRecordAt(artifact.name, bytes, yardstick));
  }
  return found;
}

function digestOf({ manifest }: RecordBytes): string {
  return digest(manifest);
}
