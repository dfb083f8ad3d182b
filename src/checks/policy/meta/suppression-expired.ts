/** meta/suppression-expired: a waiver is past its last day. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionExpired: RuleText = {
  id: 'meta/suppression-expired',
  severity: 'error',
  criteria: ['CC8.1'],
  cause: 'The last day of a waiver is over: it does not count any more, and what it waived stands.',
  remedy: 'Remove the hazard, or have the waiver agreed to again with a new last day; remove a waiver that is not needed any more.',
  alias: [],
};
