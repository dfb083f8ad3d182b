/** Why the results of a linter cannot be taken in. */
import { Problem } from '../../errors/problem.ts';

/** `place` is the report, `reason` part of a sentence. */
export function unreadable(place: string, reason: string): Problem {
  return new Problem('linter/unreadable', {
    message: `The results of the linter cannot be read: ${reason}.`,
    remedy: "Let the linter write SARIF 2.1.0, and run it from the repository's root.",
    place,
  });
}
