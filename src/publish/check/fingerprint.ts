/** What makes a finding the same finding in the next run, although the lines above it grew. */
import { canonicalDigest } from '../../model/digest.ts';
import type { Finding } from '../../model/finding.ts';
import { foldBlanks } from '../../text/plain.ts';

/** One for each finding, in their order: what it says of which text in which file, and the how-manieth of those it is. */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, place, excerpt, message }) => {
    const text = foldBlanks(excerpt ?? message);
    const hash = canonicalDigest([rule.toWellFormed(), place?.path.toWellFormed() ?? null, text.toWellFormed()]).slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${String(count)}`;
  });
}
