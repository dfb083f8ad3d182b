/** The answer of `verify`: it says yes only where every step was taken and passed. */
import type { Problem } from '../errors/problem.ts';

/** `skipped` carries its reason, and is never a pass. */
export type StepResult =
  | { readonly kind: 'passed'; readonly detail: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'skipped'; readonly reason: string };

export interface VerdictStep {
  /** The clause of docs/manifest-spec.md, `V1` … */
  readonly clause: string;
  readonly title: string;
  readonly result: StepResult;
}

export type VerdictKind = 'verified' | 'rejected' | 'unsigned';

export interface Verdict {
  readonly kind: VerdictKind;
  readonly steps: readonly VerdictStep[];
}
