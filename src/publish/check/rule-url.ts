/** Where a rule is explained. */
import { isCode } from '../../errors/codes.ts';
import { familyOf } from '../../model/rule-family.ts';
import { toolVersion } from '../../model/version.ts';

const docs = `https://github.com/drizzle-attest/drizzle-attest/blob/v${toolVersion}/docs`;

/** In the documents of this very version. What is no rule of ours is the code of a problem, or another linter's. */
export function ruleUrl(rule: string): string {
  if (familyOf(rule) !== null) return `${docs}/rules.md#${anchorOf(rule)}`;
  return isCode(rule) ? `${docs}/errors.md#${anchorOf(rule)}` : `${docs}/rules.md#rules-of-other-linters`;
}

/** GitHub makes anchors of headings by leaving out what is no letter, digit, `_` or `-`. */
function anchorOf(heading: string): string {
  const anchor = heading
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]/gu, '');
  return encodeURIComponent(anchor);
}
