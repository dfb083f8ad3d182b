/** What is wrong with the witnesses of a signature: timestamps, log entries, the promise of a certificate log. */
import { Problem } from '../../errors/problem.ts';
import type { Bundle } from './bundle.ts';

/** Throws `verify/timestamp`. */
export function refuseLackOfTimestamps({ timestamps }: Bundle): void {
  if (timestamps.length === 0) throw timestampProblem('it has none, and the policy demands one');
}

export function timestampProblem(found: string, cause?: unknown): Problem {
  return new Problem('verify/timestamp', {
    message: `The time of signing is not proven by the bundle's timestamps: ${found}.`,
    remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
    place: 'bundle: verificationMaterial.timestampVerificationData',
    cause,
  });
}

export function logProblem(found: string, cause?: unknown): Problem {
  return new Problem('verify/log-entry', {
    message: `The bundle does not prove that the signature stands in a transparency log: ${found}.`,
    remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
    place: 'bundle: verificationMaterial.tlogEntries',
    cause,
  });
}

export function certificateLogProblem(found: string, cause?: unknown): Problem {
  return new Problem('verify/certificate-log', {
    message: `The certificate does not prove that it stands in a certificate log: ${found}.`,
    remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
    place: 'bundle: verificationMaterial.certificate',
    cause,
  });
}

export function certificateProblem(found: string, cause?: unknown): Problem {
  return new Problem('verify/certificate', {
    message: `The signing certificate is not believed: ${found}.`,
    remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
    place: 'bundle: verificationMaterial.certificate',
    cause,
  });
}

const exactly = 'Use the bundle exactly as the deploy published it.';
