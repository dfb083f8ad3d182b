/** V16: the manifest was signed when it was written, by times that others attested. */
import { Problem } from '../../errors/problem.ts';
import type { Manifest } from '../../manifest/schema.ts';
import type { TimeWindow } from './verification-policy.ts';
import type { SignedTime } from './certificate.ts';

/**
 * Throws `verify/time` where any of the times lies outside the window around `times.recordedAt`, which is the end of the deploy:
 * C17 puts it behind all other times. Gives the earliest time.
 */
export function requireTimely({ times: { recordedAt } }: Manifest, signed: readonly SignedTime[], { skewMs, withinMs }: TimeWindow): string {
  const written = new Date(recordedAt).getTime();
  const outside = signed.find(({ time }) => time.getTime() < written - skewMs || time.getTime() > written + withinMs);
  if (outside !== undefined) throw untimely(outside, recordedAt, { skewMs, withinMs });
  const [earliest] = signed.toSorted((one, other) => one.time.getTime() - other.time.getTime());
  return earliest === undefined ? 'no time was attested' : `signed ${earliest.time.toISOString()} (${earliest.source}), recorded ${recordedAt}`;
}

function untimely({ source, time }: SignedTime, recordedAt: string, { skewMs, withinMs }: TimeWindow): Problem {
  return new Problem('verify/time', {
    message: `The manifest says that it was written at ${recordedAt}; the ${source} says that it was signed at ${time.toISOString()}, which is not within ${seconds(skewMs)} before and ${seconds(withinMs)} after.`,
    remedy:
      'Find out why the manifest was signed at another time than that of its deploy. Where a gate made it wait, widen the window in the policy by decision.',
    place: 'manifest: times.recordedAt',
  });
}

function seconds(milliseconds: number): string {
  return `${String(milliseconds / 1000)} s`;
}
