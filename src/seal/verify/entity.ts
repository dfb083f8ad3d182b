/** A bundle as Sigstore's verifier takes it, with what its parsers throw turned into problems. */
import { bundleFromJSON } from '@sigstore/bundle';
import { toSignedEntity, type SignedEntity } from '@sigstore/verify';
import { Problem } from '../../errors/problem.ts';
import type { Bundle } from './bundle.ts';
import type { SignedTime } from './certificate.ts';
import { logProblem, timestampProblem } from './witnesses.ts';

/** Throws `verify/bundle-invalid` where a certificate or a timestamp in it is none. */
export function openEntity({ json }: Bundle): SignedEntity {
  try {
    return toSignedEntity(bundleFromJSON(json));
  } catch (cause) {
    throw new Problem('verify/bundle-invalid', {
      message: 'The certificate, a timestamp or a log entry in the bundle cannot be read.',
      remedy: 'Use the bundle that the deploy published beside the manifest.',
      place: 'bundle: verificationMaterial',
      cause,
    });
  }
}

/** The times that the bundle's witnesses state: believed only once the witnesses are. Throws `verify/timestamp`. */
export function signedTimes({ timestamps }: SignedEntity): SignedTime[] {
  return timestamps.flatMap((witness): SignedTime[] => {
    switch (witness.$case) {
      case 'timestamp-authority':
        return [{ source: witness.$case, time: readTime(() => witness.timestamp.signingTime) }];
      case 'transparency-log': {
        const { inclusionPromise, integratedTime } = witness.tlogEntry;
        // Without the log's promise nobody signed its time.
        return inclusionPromise === undefined ? [] : [{ source: witness.$case, time: readTime(() => new Date(Number(integratedTime) * 1000)) }];
      }
    }
  });
}

function readTime(read: () => Date): Date {
  try {
    const time = read();
    if (!Number.isNaN(time.getTime())) return time;
  } catch (cause) {
    throw timestampProblem('the time in it cannot be read', cause);
  }
  throw timestampProblem('the time in it is none');
}

/** One witness is one, however often it stands there. Throws `verify/timestamp`, `verify/log-entry`. */
export function refuseRepeats({ timestamps, logEntries }: Bundle): void {
  if (new Set(timestamps).size < timestamps.length) throw timestampProblem('one timestamp stands in it twice, and counts once');
  const entries = logEntries.flatMap(({ logId: { keyId }, logIndex = '0', canonicalizedBody }) => [`${keyId} ${logIndex}`, `${keyId} ${canonicalizedBody}`]);
  if (new Set(entries).size < entries.length) throw logProblem('one entry stands in it twice, and counts once');
}

/** Sigstore's verifier takes root and size of the tree from the checkpoint, and lets those beside it say anything. Throws `verify/log-entry`. */
export function requireProofsOfCheckpoints({ logEntries }: Bundle): void {
  for (const { inclusionProof } of logEntries) {
    const { rootHash, treeSize, checkpoint } = inclusionProof;
    const [, size, root] = checkpoint.envelope.split('\n');
    if (size !== treeSize || root !== rootHash) throw logProblem('an inclusion proof in it is of another tree than the checkpoint beside it');
  }
}
