/** What goes wrong on the way, noted for the manifest. */
import type { Problem } from '../../errors/problem.ts';
import type { DeployFacts } from '../../manifest/facts.ts';

export function note(facts: DeployFacts, problems: readonly Problem[]): void {
  facts.problems = [...facts.problems, ...problems];
}

/** What is judged again is told once, as it was judged last. */
export function replace(facts: DeployFacts, earlier: readonly Problem[], later: readonly Problem[]): void {
  facts.problems = [...facts.problems.filter((problem) => !earlier.includes(problem)), ...later];
}
