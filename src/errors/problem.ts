/** A thing gone wrong, with its code, its place and its remedy. */
import { codes, type Code, type FailureExit } from './codes.ts';

export type { Code };

/** `error` stops; `warning` is shown and recorded. */
export type Severity = 'error' | 'warning';

export interface ProblemDetails {
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The file (from the repository's root) or the input that it is about. */
  readonly place?: string | null | undefined;
  readonly severity?: Severity;
  readonly cause?: unknown;
}

/** A thing gone wrong, with its code, its place and its remedy. */
export class Problem extends Error {
  readonly code: Code;
  readonly remedy: string;
  readonly place: string | null;
  readonly severity: Severity;

  constructor(code: Code, details: ProblemDetails) {
    super(details.message, { cause: details.cause });
    this.name = 'Problem';
    this.code = code;
    this.remedy = details.remedy;
    this.place = details.place ?? null;
    this.severity = details.severity ?? 'error';
  }

  /** The exit code of a command that this ends. */
  get exitCode(): FailureExit {
    return codes[this.code];
  }
}

/** The same problem with other details. */
export function changeProblem({ code, message, remedy, place, severity, cause }: Problem, details: Partial<ProblemDetails>): Problem {
  return new Problem(code, { message, remedy, place, severity, cause, ...details });
}

/** The same, where it stops nothing. */
export function asWarning(problem: Problem): Problem {
  return changeProblem(problem, { severity: 'warning' });
}

/** What was thrown, as a Problem: what nobody foresaw becomes `internal/unexpected`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Problem('internal/unexpected', {
    message: `Unexpected internal error: ${message}`,
    remedy: 'Run again with debug logging on, and report it with the stack trace that shows.',
    cause: thrown,
  });
}
