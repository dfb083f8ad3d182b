/** evidence-index.json, from what was collected, verified and missed. */
import type { Problem } from '../../errors/problem.ts';
import type { Manifest } from '../../manifest/schema.ts';
import { isUnknown } from '../../model/unknown.ts';
import { approversOf } from '../../publish/gate-section.ts';
import type { EvidenceIndex, IndexedManifest, ManifestSource } from '../../manifest/evidence-index.ts';
import type { ChainVerdict } from '../../seal/chain.ts';
import type { JudgedManifest } from './judged-manifests.ts';
import { problemEntry } from '../../text/problem.ts';

export interface Composition extends Pick<EvidenceIndex, 'repository' | 'period' | 'collectedAt' | 'sources'> {
  readonly manifests: readonly JudgedManifest[];
  readonly chains: ChainVerdict['chains'];
  readonly problems: readonly Problem[];
  readonly isUnreadable: boolean;
}

export function composeIndex({ manifests, chains, problems, isUnreadable, ...head }: Composition): EvidenceIndex {
  const isWrong = problems.some(({ severity }) => severity === 'error');
  return {
    schemaVersion: 1,
    kind: 'evidence-index',
    ...head,
    verdict: isUnreadable ? 'unreadable' : isWrong ? 'incomplete' : 'complete',
    chains: chains.flatMap(({ id, environment, links }) => {
      const [first, last] = [links[0], links.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [{ id, environment, manifests: links.length, first: first.sequence, head: { sequence: last.sequence, sha256: last.sha256 } }];
    }),
    manifests: manifests.map(indexManifest).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    problems: problems.map(problemEntry),
  };
}

function indexManifest({ collected, folder, bundleFrom, verified }: JudgedManifest): IndexedManifest {
  const { sha256, manifest, sources } = collected;
  return {
    path: folder,
    sha256,
    verdict: verified.entry.verdict,
    said: manifest === null ? null : whatItSays(manifest),
    foundIn: [...sources],
    bundleFrom,
    expiresAt: lastCopy(sources),
  };
}

/** Null where a copy is kept that does not expire, or where GitHub does not say when one does. */
export function lastCopy(sources: readonly ManifestSource[]): string | null {
  const ends = sources.map((source) => (source.kind === 'branch' ? null : source.expiresAt));
  return ends.includes(null)
    ? null
    : (ends
        .flatMap((end) => end ?? [])
        .toSorted()
        .at(-1) ?? null);
}

function whatItSays({ manifestId, chain, system, change, outcome, source, run, gate, times }: Manifest): NonNullable<IndexedManifest['said']> {
  return {
    manifestId,
    chain: chain.id,
    sequence: isUnknown(chain.position) ? null : chain.position.sequence,
    environment: system.environment,
    database: system.database.fingerprint,
    change: change.type,
    outcome,
    commit: source.commit,
    run: { id: run.id, attempt: run.attempt, url: run.url },
    approvers: isUnknown(gate) ? [] : [...approversOf(gate)],
    startedAt: times.startedAt,
    recordedAt: times.recordedAt,
  };
}
