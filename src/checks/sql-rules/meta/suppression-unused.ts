/** meta/suppression-unused: a suppression suppresses nothing. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionUnused: RuleText = {
  id: 'meta/suppression-unused',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause: 'A suppression meets no finding: its rule does not fire where it says, or its name is misspelt. It would suppress in silence what comes there later.',
  remedy: 'Remove the suppression, or correct its rule (`family/name`) and its place: the line right above the statement, or its last line.',
  alias: [],
};
