/** Which findings can be waived at all. */
import type { Finding } from '../../model/finding.ts';
import { kindOf } from '../push/place.ts';

/** What happened to the history cannot be agreed away, and a rule on waivers that could be waived would be none. */
export function isRuleWaivable(rule: string): boolean {
  return !rule.startsWith('history/') && !rule.startsWith('meta/');
}

/** A push that starts without a person changes a database that nobody looks at. */
export function isWaivable({ rule, place }: Finding): boolean {
  if (!isRuleWaivable(rule)) return false;
  if (!rule.startsWith('push/')) return true;
  const kind = place === null ? 'ci' : kindOf(place.path);
  return kind === null || !['ci', 'container', 'compose', 'process', 'platform'].includes(kind);
}
