/** meta/suppression-without-reason: a waiver does not say why. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionWithoutReason: RuleText = {
  id: 'meta/suppression-without-reason',
  severity: 'error',
  criteria: ['CC8.1'],
  cause:
    'A waiver gives no reason. What is waived has to be understood by whoever reads the record later, so the waiver does not count and the finding stands.',
  remedy: 'Add reason="…" that says why the hazard is accepted here.',
  alias: [],
};
