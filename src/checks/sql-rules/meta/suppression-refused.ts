/** meta/suppression-refused: a suppression names what cannot be suppressed. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionRefused: RuleText = {
  id: 'meta/suppression-refused',
  severity: 'error',
  criteria: ['CC8.1'],
  cause:
    'A suppression is for a rule that has none: what happened to the history, a push that runs without a person, and the rules on suppressions themselves stand for everyone.',
  remedy: 'Remove the suppression and the cause of the finding.',
  alias: [],
};
