/** Where a rule is explained. */
import { toolVersion } from '../../model/version.ts';

/** The rule's place in the findings of this very version; GitHub makes anchors of headings by leaving out what is no letter, digit, `_` or `-`. */
export function ruleUrl(rule: string): string {
  const anchor = rule
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]/gu, '');
  return `https://github.com/drizzle-attest/drizzle-attest/blob/v${toolVersion}/docs/findings.md#${encodeURIComponent(anchor)}`;
}
