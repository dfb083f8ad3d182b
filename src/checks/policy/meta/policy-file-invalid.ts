/** meta/policy-file-invalid: a policy file that nothing could be judged by. */
import type { Problem } from '../../../errors.ts';
import type { Finding, RuleText } from '../../../model/finding.ts';
import { findingOf } from '../../finding.ts';

export const policyFileInvalid: RuleText = {
  id: 'meta/policy-file-invalid',
  severity: 'error',
  criteria: ['CC8.1'],
  cause: 'The policy file of the change cannot be used. The one of the base judged this change; once the new one has landed, nothing could be judged any more.',
  remedy: 'Correct the file before it lands: docs/policy-file.md has every key.',
  alias: [],
};

/** The change would land a file that does not read. */
export function tellBroken(problem: Problem): Finding {
  return findingOf(policyFileInvalid, { message: problem.message, place: placeOf(problem) });
}

/** The change mends what has landed: only then can it be judged at all, by the rules as they are. */
export function tellMended(problem: Problem): Finding {
  return findingOf(policyFileInvalid, {
    severity: 'warning',
    message: `The policy file of the base cannot be used, and this change mends it. The rules judged as they are, without it. ${problem.message}`,
    remedy: 'Let this change land by itself, reviewed by whoever answers for the policy.',
    place: placeOf(problem, false),
  });
}

function placeOf({ place }: Problem, withLine = true): Finding['place'] {
  const [, path = '', line] = /^(.*?)(?::(\d{1,9}))?$/su.exec(place ?? '') ?? [];
  return path === '' ? null : { path, line: line === undefined || !withLine ? null : Number(line) };
}
