/** meta/suppression-expired: a suppression is past its last day. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionExpired: RuleText = {
  id: 'meta/suppression-expired',
  severity: 'error',
  criteria: ['CC8.1'],
  cause: 'The last day of a suppression is over: it does not count any more, and what it suppressed stands.',
  remedy: 'Remove the hazard, or have the suppression agreed to again with a new last day; remove a suppression that is not needed any more.',
  alias: [],
};
