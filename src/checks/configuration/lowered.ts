/** Which rules stand for everyone, so that the check configuration file can make them weigh more and never less. */
import type { FindingSeverity, RuleText } from '../../model/finding.ts';
import { isRuleSuppressible } from '../suppressions/suppressible.ts';

const weights = { off: 0, notice: 1, warning: 2, error: 3 } as const;

/** What cannot be suppressed cannot be switched off either, by other words. */
export function isLowered({ id, severity }: RuleText, wanted: FindingSeverity | 'off'): boolean {
  return !isRuleSuppressible(id) && weights[wanted] < weights[severity];
}

export function isHeavier(wanted: FindingSeverity, than: FindingSeverity): boolean {
  return weights[wanted] > weights[than];
}
