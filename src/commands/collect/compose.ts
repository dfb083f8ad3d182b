/** evidence-index.json, from what was collected, verified and missed. */
import type { Problem } from '../../errors.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import { isUnknown } from '../../model/stated.ts';
import { approversOf } from '../../publish/gate-section.ts';
import type { EvidenceIndex, IndexedRecord, RecordSource } from '../../publish/evidence/index-form.ts';
import type { ChainVerdict } from '../../seal/chain.ts';
import type { JudgedRecord } from './judge.ts';

export interface Composition extends Pick<EvidenceIndex, 'repository' | 'period' | 'collectedAt' | 'sources'> {
  readonly records: readonly JudgedRecord[];
  readonly chains: ChainVerdict['chains'];
  readonly problems: readonly Problem[];
  readonly isUnreadable: boolean;
}

export function composeIndex({ records, chains, problems, isUnreadable, ...head }: Composition): EvidenceIndex {
  const isWrong = problems.some(({ severity }) => severity === 'error');
  return {
    schemaVersion: 1,
    kind: 'evidence-index',
    ...head,
    verdict: isUnreadable ? 'unreadable' : isWrong ? 'incomplete' : 'complete',
    chains: chains.flatMap(({ id, environment, links }) => {
      const [first, last] = [links[0], links.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [{ id, environment, records: links.length, first: first.sequence, head: { sequence: last.sequence, sha256: last.sha256 } }];
    }),
    records: records.map(indexRecord).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    problems: problems.map(({ code, severity, message, remedy, place }) => ({ code, severity, message, remedy, place })),
  };
}

function indexRecord({ collected, folder, bundleFrom, verified }: JudgedRecord): IndexedRecord {
  const { sha256, record, sources } = collected;
  return {
    path: folder,
    sha256,
    verdict: verified.entry.verdict,
    said: record === null ? null : whatItSays(record),
    foundIn: [...sources],
    bundleFrom,
    expiresAt: lastCopy(sources),
  };
}

/** Null where a copy is kept that does not expire, or where GitHub does not say when one does. */
export function lastCopy(sources: readonly RecordSource[]): string | null {
  const ends = sources.map((source) => (source.kind === 'branch' ? null : source.expiresAt));
  return ends.includes(null)
    ? null
    : (ends
        .flatMap((end) => end ?? [])
        .toSorted()
        .at(-1) ?? null);
}

function whatItSays({ recordId, chain, system, change, outcome, source, run, gate, times }: DeployRecord): NonNullable<IndexedRecord['said']> {
  return {
    recordId,
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
