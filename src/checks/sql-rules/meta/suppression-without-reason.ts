/** meta/suppression-without-reason: a suppression does not say why. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionWithoutReason: RuleText = {
  id: 'meta/suppression-without-reason',
  severity: 'error',
  criteria: ['CC8.1'],
  cause: 'A suppression has no reason. Later readers must understand why a finding is suppressed, so the suppression does not count and the finding stands.',
  remedy: 'Add reason="…" that says why the hazard is accepted here.',
  alias: [],
};
