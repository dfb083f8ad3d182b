/** meta/configuration-invalid: a check configuration file that nothing could be judged by. */
import type { Problem } from '../../../errors/problem.ts';
import type { Finding, RuleText } from '../../../model/finding.ts';
import { findingOf } from '../../finding.ts';

export const configurationInvalid: RuleText = {
  id: 'meta/configuration-invalid',
  severity: 'error',
  criteria: ['CC8.1'],
  cause:
    'The check configuration file of the change cannot be used. The one of the base judged this change; once the new one is merged, nothing could be judged any more.',
  remedy: 'Correct the file before it is merged: docs/check-configuration.md has every key.',
  alias: [],
};

/** The change would merge a file that does not read. */
export function findBroken(problem: Problem): Finding {
  return findingOf(configurationInvalid, { message: problem.message, place: parsePlace(problem) });
}

/** The change mends what is merged: only then can it be judged at all, by the rules as they are. */
export function findMended(problem: Problem): Finding {
  return findingOf(configurationInvalid, {
    severity: 'warning',
    message: `The check configuration file of the base cannot be used, and this change mends it. The rules judged as they are, without it. ${problem.message}`,
    remedy: 'Merge this change by itself, reviewed by the owners of the file.',
    place: parsePlace(problem, false),
  });
}

function parsePlace({ place }: Problem, withLine = true): Finding['place'] {
  const [, path = '', line] = /^(.*?)(?::(\d{1,9}))?$/su.exec(place ?? '') ?? [];
  return path === '' ? null : { path, line: line === undefined || !withLine ? null : Number(line) };
}
