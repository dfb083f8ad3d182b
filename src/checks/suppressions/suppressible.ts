/** Which findings can be suppressed at all. */
import type { Finding } from '../../model/finding.ts';
import { kindOf } from '../push/place.ts';

/** What happened to the history cannot be agreed away, and a rule on suppressions that could be suppressed would be none. */
export function isRuleSuppressible(rule: string): boolean {
  return !rule.startsWith('history/') && !rule.startsWith('meta/');
}

/** A push that starts without a person changes a database that nobody looks at. */
export function isSuppressible({ rule, place }: Finding): boolean {
  if (!isRuleSuppressible(rule)) return false;
  if (!rule.startsWith('push/')) return true;
  const kind = place === null ? 'ci' : kindOf(place.path);
  return kind === null || !['ci', 'container', 'compose', 'process', 'platform'].includes(kind);
}
