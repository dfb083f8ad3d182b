/** The defects that the project's reader tells, as findings of the check. */
import type { Problem } from '../../errors/problem.ts';
import type { Criterion, Finding, FindingPlace } from '../../model/finding.ts';

const withLine = /^(.*):(\d{1,9})$/su;

/** The codes are the rules; what keeps files from being read at all serves the same criteria. */
export function fromDefects(defects: readonly Problem[]): readonly Finding[] {
  return defects.map(({ code, message, remedy, place, severity }) => ({
    rule: code,
    severity,
    message,
    remedy,
    place: place === null ? null : parsePlace(place),
    criteria,
    excerpt: null,
    suppressedBy: null,
  }));
}

const criteria: readonly Criterion[] = ['CC8.1', 'PI1.5'];

function parsePlace(place: string): FindingPlace {
  const found = withLine.exec(place);
  return { path: found?.[1] ?? place, line: found === null ? null : Number(found[2]) };
}
