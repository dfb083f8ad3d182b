/** The ways on which steps reach a push, each the shortest. */
import { indexCalls } from './calls.ts';
import type { Invocation } from './invocation.ts';
import type { Step } from './step.ts';

export interface Way {
  readonly step: Step;
  /** The rest of the way; null where the step pushes itself. */
  readonly next: Way | null;
  readonly push: Extract<Invocation, { readonly kind: 'push' }>;
}

/** A web of scripts with more calls than this is not followed to its end. */
const callLimit = 2_000_000;

export interface Ways {
  readonly ways: readonly Way[];
  /** Whether every call was followed. */
  readonly complete: boolean;
}

/** For each step that reaches a push, the shortest way: found backwards from the pushes, each step once. */
export function findWays(steps: readonly Step[]): Ways {
  const { callers, complete } = invert(steps);
  const found = new Map<Step, Way>();
  for (const step of steps) {
    const push = step.invocations.find((invocation) => invocation.kind === 'push');
    if (push !== undefined) found.set(step, { step, next: null, push });
  }
  // A map gives what is added while it is walked, in the order in which it was added.
  for (const [step, way] of found)
    for (const caller of callers.get(step) ?? []) if (!found.has(caller)) found.set(caller, { step: caller, next: way, push: way.push });
  return { ways: [...found.values()], complete };
}

function invert(steps: readonly Step[]): { readonly callers: ReadonlyMap<Step, readonly Step[]>; readonly complete: boolean } {
  const findCalled = indexCalls(steps);
  const callers = new Map<Step, Step[]>();
  let calls = 0;
  for (const step of steps)
    for (const invocation of step.invocations) {
      const called = findCalled(invocation, step);
      calls += called?.length ?? 0;
      if (called === null || calls > callLimit) return { callers, complete: false };
      for (const one of called) addCaller(callers, one, step);
    }
  return { callers, complete: true };
}

function addCaller(callers: Map<Step, Step[]>, called: Step, caller: Step): void {
  const list = callers.get(called);
  if (list === undefined) callers.set(called, [caller]);
  else list.push(caller);
}
