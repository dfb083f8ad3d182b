/** How a command ends, for the door that started it: 0 fine · 1 the verdict says no · 2 cannot tell. */
import type { Problem } from '../errors/problem.ts';
import type { Log } from '../model/ports.ts';
import { renderProblemLine } from '../text/problem.ts';

export type ExitCode = 0 | 1 | 2;

/** The first problem that stops decides; warnings do not. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.find(({ severity }) => severity === 'error')?.exitCode ?? 0;
}

export function logProblem(problem: Problem, log: Log): void {
  log[problem.severity](renderProblemLine(problem));
}
