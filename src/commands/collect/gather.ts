/** All copies of a period's manifests, from the evidence branch and from the artifacts of the runs. */
import { asProblem, type Problem } from '../../errors/problem.ts';
import { unreadProblem } from '../../github/reading.ts';
import { readManifestArchive } from '../../evidence/archive.ts';
import { downloadArtifact, readArtifacts, type FoundArtifact } from '../../evidence/artifacts-github.ts';
import { readBranchManifests, type BranchCopy, type Period } from '../../evidence/branch-manifests-github.ts';
import type { OwnRepository } from '../github-repository.ts';
import { manifestOf } from '../verification/manifest.ts';
import type { Copy } from './union.ts';

export interface Gathered {
  readonly copies: readonly Copy[];
  /** The last manifest before the period of each chain. */
  readonly before: readonly BranchCopy[];
  readonly branch: { readonly name: string; readonly commit: string | null } | null;
  readonly artifacts: readonly FoundArtifact[];
  /** Those whose bytes are gone. */
  readonly gone: readonly FoundArtifact[];
  readonly problems: readonly Problem[];
  /** Whether both sources kept silent. */
  readonly isUnreadable: boolean;
}

export async function gather({ github, place }: OwnRepository, branch: string | null, period: Period): Promise<Gathered> {
  const [kept, uploaded] = await Promise.all([
    branch === null ? null : readBranchManifests(github, { ...place, branch }, period),
    gatherArtifacts({ github, place }, period),
  ]);
  const copies = (kept?.inPeriod ?? []).map((copy): Copy => ({ ...copy, source: { kind: 'branch', path: copy.path } }));
  return {
    copies: [...copies, ...uploaded.copies],
    before: kept?.before ?? [],
    branch: branch === null ? null : { name: branch, commit: kept?.commit ?? null },
    artifacts: uploaded.artifacts,
    gone: uploaded.gone,
    problems: [...(kept?.problems ?? []), ...uploaded.problems],
    isUnreadable: uploaded.isUnread && (kept === null || (kept.commit === null && kept.problems.length > 0)),
  };
}

interface GatheredArtifacts extends Pick<Gathered, 'copies' | 'artifacts' | 'gone' | 'problems'> {
  readonly isUnread: boolean;
}

/** An artifact is made after its deploy began, so that older ones are of earlier periods. */
async function gatherArtifacts({ github, place }: Pick<OwnRepository, 'github' | 'place'>, { since, until }: Period): Promise<GatheredArtifacts> {
  const from = Date.parse(since);
  const read = await readArtifacts(github, place, 'migration-manifest-', (_, oldest) => Date.parse(oldest) < from);
  if (read.kind === 'unread') return { copies: [], artifacts: [], gone: [], problems: [unreadProblem(read)], isUnread: true };
  const artifacts = read.value.filter(({ createdAt }) => !(Date.parse(createdAt) < from));
  const [copies, gone, problems]: [Copy[], FoundArtifact[], Problem[]] = [[], [], []];
  for (const artifact of artifacts) {
    const archive = artifact.expired ? { kind: 'read' as const, value: null } : await downloadArtifact(github, place, artifact);
    if (archive.kind === 'unread') problems.push(unreadProblem(archive));
    else if (archive.value === null) gone.push(artifact);
    else await unpack(archive.value, artifact).then(push, (thrown: unknown) => problems.push(asProblem(thrown)));
  }
  return { copies, artifacts, gone, problems, isUnread: false };

  function push(copy: Copy): void {
    const manifest = manifestOf(copy.manifestBytes);
    const isWithin = manifest === null || (manifest.times.startedAt >= since && manifest.times.startedAt < until);
    if (isWithin) copies.push(copy);
  }
}

async function unpack(archive: Uint8Array, { id, name, expiresAt }: FoundArtifact): Promise<Copy> {
  const bytes = await readManifestArchive(archive, name);
  return { ...bytes, source: { kind: 'artifact', name, id: String(id), expiresAt } };
}
