/** A finding of a rule: the rule's words, with what was found here. */
import { excerpt as cut } from '../text/plain.ts';
import type { Finding, FindingPlace, FindingSeverity, RuleText } from '../model/finding.ts';

export interface FindingDetails {
  readonly message: string;
  readonly place: FindingPlace | null;
  /** Where this case has another remedy than the rule. */
  readonly remedy?: string;
  /** Where this case weighs more or less than the rule. */
  readonly severity?: FindingSeverity;
  readonly excerpt?: string | null;
}

export function findingOf(rule: RuleText, { message, place, remedy, severity, excerpt }: FindingDetails): Finding {
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    remedy: remedy ?? rule.remedy,
    place,
    criteria: rule.criteria,
    excerpt: excerpt === undefined || excerpt === null ? null : cut(excerpt.trim()),
    suppressedBy: null,
  };
}
