/** The subjects of a signed statement against the files that the manifest speaks of, both ways. */
import { Problem, type Code } from '../../errors/problem.ts';
import { renderFound } from '../../manifest/schema-issue.ts';
import type { Subject } from '../../manifest/statement.ts';

/** Throws `verify/subject-duplicate` where a name stands twice, even with the same digest. */
export function refuseDuplicates(subjects: readonly Subject[]): void {
  const seen = new Set<string>();
  for (const { name } of subjects) {
    if (seen.has(name)) throw problem('verify/subject-duplicate', name, 'is a subject twice');
    seen.add(name);
  }
}

/** Throws `verify/subject-missing`, `subject-mismatch` or `subject-unexpected` unless the subjects are exactly the expected ones, in any order. */
export function compareSubjects(found: readonly Subject[], expected: readonly Subject[]): void {
  const digests = new Map(found.map(({ name, digest }) => [name, digest.sha256]));
  for (const { name, digest } of expected) {
    const signed = digests.get(name);
    if (signed === undefined) throw problem('verify/subject-missing', name, 'belongs to the manifest, and is no subject of the signed statement');
    if (signed !== digest.sha256) throw problem('verify/subject-mismatch', name, `has sha256 ${digest.sha256}, and the signed statement says ${signed}`);
  }
  const names = new Set(expected.map(({ name }) => name));
  const unexpected = found.find(({ name }) => !names.has(name));
  if (unexpected !== undefined)
    throw problem('verify/subject-unexpected', unexpected.name, 'is a subject of the signed statement, and the manifest does not speak of it');
}

function problem(code: Code, name: string, found: string): Problem {
  return new Problem(code, {
    message: `${renderFound(name)} ${found}.`,
    remedy: 'Use manifest and bundle exactly as one deploy published them.',
    place: 'signed payload: subject',
  });
}
