/** The family meta: what keeps the other rules from being heard. */
import type { RuleText } from '../../model/finding.ts';
import { configurationChangedInSamePr } from './meta/configuration-changed-in-same-pr.ts';
import { configurationInvalid } from './meta/configuration-invalid.ts';
import { suppressionExpired } from './meta/suppression-expired.ts';
import { suppressionInvalid } from './meta/suppression-invalid.ts';
import { suppressionRefused } from './meta/suppression-refused.ts';
import { suppressionUnused } from './meta/suppression-unused.ts';
import { suppressionWithoutReason } from './meta/suppression-without-reason.ts';
import { unanalyzableStatement } from './meta/unanalyzable-statement.ts';
import type { SqlRule } from './rule.ts';

export const metaRules: readonly SqlRule[] = [unanalyzableStatement];

/** All of the family, with those that no statement fires. */
export const metaTexts: readonly RuleText[] = [
  ...metaRules,
  suppressionWithoutReason,
  suppressionExpired,
  suppressionUnused,
  suppressionRefused,
  suppressionInvalid,
  configurationChangedInSamePr,
  configurationInvalid,
];
