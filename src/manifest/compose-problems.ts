/** The manifest's words on what went wrong. */
import type { Problem } from '../errors/problem.ts';
import { boundedName, boundedText } from './bounded.ts';
import { maxProblems, type Manifest } from './schema.ts';

type ProblemPart = Manifest['problems'][number];

/** `redact` takes secrets out. */
export function composeProblems(problems: readonly Problem[], redact: (text: string) => string): ProblemPart[] {
  return mostSevere(problems).map((problem) => composeProblem(problem, redact));
}

/** Errors first, so that a flood of warnings cannot wash away what stopped the deploy. */
export function mostSevere<T extends { readonly severity: ProblemPart['severity'] }>(problems: readonly T[]): readonly T[] {
  return [...problems].sort((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning')).slice(0, maxProblems);
}

function composeProblem({ code, severity, message, remedy, place }: Problem, redact: (text: string) => string): Manifest['problems'][number] {
  const cut = (text: string): string => boundedText(redact(text));
  return { code, severity, message: cut(message), remedy: cut(remedy), place: place === null || place === '' ? null : boundedName(redact(place)) };
}
