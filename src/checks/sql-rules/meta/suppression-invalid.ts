/** meta/suppression-invalid: a suppression cannot be read. */
import type { RuleText } from '../../../model/finding.ts';

export const suppressionInvalid: RuleText = {
  id: 'meta/suppression-invalid',
  severity: 'error',
  criteria: ['CC8.1'],
  cause: 'A comment says `drizzle-attest:` and is no suppression in the one form that there is. It does not count, and what it meant to suppress stands.',
  remedy: 'Write `-- drizzle-attest: allow family/name reason="…" ticket=… until=YYYY-MM-DD` on one line.',
  alias: [],
};
