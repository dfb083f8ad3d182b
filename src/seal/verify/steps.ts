/** Steps that build on each other: each is taken only where what it needs was passed, and none can throw. */
import { asProblem } from '../../errors/problem.ts';
import type { VerdictStep } from '../../model/verdict.ts';

/** A step that was taken, and the value that it gives to later ones. */
export interface Taken<T> {
  readonly step: VerdictStep;
  readonly passed: { readonly value: T } | null;
}

/** What a check that passes tells. */
export interface Found<T> {
  readonly value: T;
  readonly detail: string;
}

export interface Clause {
  readonly clause: string;
  readonly title: string;
}

/** Takes a step that needs nothing before it. A check fails by throwing. */
export function begin<T>(clause: Clause, check: () => Found<T>): Taken<T> {
  try {
    const { value, detail } = check();
    return { step: { ...clause, result: { kind: 'passed', detail } }, passed: { value } };
  } catch (thrown) {
    return { step: { ...clause, result: { kind: 'failed', problem: asProblem(thrown) } }, passed: null };
  }
}

/** Takes a step with what an earlier one gave, or skips it where that one was not passed. */
export function proceed<N, T>(clause: Clause, needed: Taken<N>, check: (value: N) => Found<T>): Taken<T> {
  const { passed } = needed;
  return passed === null ? skip(clause, `${needed.step.clause} was not passed.`) : begin(clause, () => check(passed.value));
}

/** A step that is not taken, and why. */
export function skip(clause: Clause, reason: string): Taken<never> {
  return { step: { ...clause, result: { kind: 'skipped', reason } }, passed: null };
}

/** Two steps, for one that needs both. */
export function both<A, B>(one: Taken<A>, other: Taken<B>): Taken<readonly [A, B]> {
  const step = one.passed === null ? one.step : other.step;
  return { step, passed: one.passed === null || other.passed === null ? null : { value: [one.passed.value, other.passed.value] } };
}
