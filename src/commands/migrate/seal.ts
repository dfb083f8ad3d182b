/** Record -> files on disk, sealed and verified with the auditor's own code before anybody is shown them. */
import { Problem } from '../../errors.ts';
import { renderManifest } from '../../manifest/document.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import { isUnknown } from '../../model/stated.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { EvidenceFolder, WrittenRecord } from '../../publish/evidence-disk.ts';
import type { SigningKey } from '../../seal/key.ts';

export interface SealedRecord {
  readonly written: WrittenRecord;
  readonly manifest: string;
  readonly verdict: Verdict;
  /** What went wrong with the seal; the record is on disk all the same. */
  readonly problems: readonly Problem[];
}

export async function sealRecord(record: DeployRecord, key: SigningKey | null, evidence: EvidenceFolder): Promise<SealedRecord> {
  const manifest = renderManifest(record);
  const sealed = key === null ? { bundle: null, problems: [] } : await sealWith(key, record);
  const verdict = await verifySealed(manifest, sealed.bundle, key);
  const sequence = isUnknown(record.chain.position) ? null : record.chain.position.sequence;
  const told = record.outcome === 'unknown' ? [] : record.ledger.interrupted.map(({ recordId }) => recordId);
  const written = await evidence.addRecord(record.recordId, sequence, { manifest, bundle: sealed.bundle }, told);
  const problems = key === null || sealed.problems.length > 0 || verdict.kind === 'verified' ? sealed.problems : [selfCheckFailed(verdict)];
  return { written, manifest, verdict, problems };
}

interface Sealed {
  readonly bundle: string | null;
  readonly problems: readonly Problem[];
}

async function sealWith(key: SigningKey, record: DeployRecord): Promise<Sealed> {
  const [{ sealStatement }, { renderStatement }] = await Promise.all([import('../../seal/sign.ts'), import('../../manifest/statement.ts')]);
  try {
    return { bundle: await sealStatement(renderStatement(record), key), problems: [] };
  } catch (thrown) {
    if (thrown instanceof Problem) return { bundle: null, problems: [thrown] };
    throw thrown;
  }
}

async function verifySealed(manifest: string, bundle: string | null, key: SigningKey | null): Promise<Verdict> {
  const { verifyRecord } = await import('../../seal/verify.ts');
  const evidence = { manifest: Buffer.from(manifest), bundle: bundle === null ? null : Buffer.from(bundle), files: null };
  return verifyRecord(evidence, { keys: key === null ? [] : [key.publicKey] });
}

function selfCheckFailed({ steps }: Verdict): Problem {
  const failed = steps.flatMap(({ clause, result }) => (result.kind === 'failed' ? [`${clause}: ${result.problem.message}`] : []));
  return new Problem('seal/self-check-failed', {
    message: `The sealed record does not pass its own verification. ${failed.join(' ')}`,
    remedy: 'Keep the files and report it: the record may not be relied on.',
  });
}
