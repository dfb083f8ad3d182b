/** meta/suppression-without-reason: a suppression does not say why. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionWithoutReason: RuleText = {
  id: 'meta/suppression-without-reason',
  severity: 'error',
  criteria: ['CC8.1'],
  cause:
    'A suppression gives no reason. What is suppressed has to be understood by whoever reads it later, so the suppression does not count and the finding stands.',
  remedy: 'Add reason="…" that says why the hazard is accepted here.',
  alias: [],
};
