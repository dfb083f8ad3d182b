/** A problem, said where a person reads the log. */
import type { Problem } from '../errors/problem.ts';
import type { Log } from '../model/ports.ts';

export function logProblem({ code, message, remedy, place, severity }: Problem, log: Log): void {
  const text = `${code}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`;
  if (severity === 'error') log.error(text);
  else log.warning(text);
}
