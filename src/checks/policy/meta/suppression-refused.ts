/** meta/suppression-refused: a waiver names what cannot be waived. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionRefused: RuleText = {
  id: 'meta/suppression-refused',
  severity: 'error',
  criteria: ['CC8.1'],
  cause:
    'A waiver is for a rule that has none: what happened to the history, a push that runs without a person, and the rules on waivers themselves stand for everyone.',
  remedy: 'Remove the waiver and the cause of the finding.',
  alias: [],
};
