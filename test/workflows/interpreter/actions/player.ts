/** What plays an action that is not to be had here. */
import type { Scope } from '../expression.ts';
import type { RunningJob, Steps } from '../running.ts';
import type { Outputs } from '../steps.ts';

export interface Played {
  readonly running: RunningJob;
  readonly own: Steps;
  /** What the step gives; an input that is not given is not here. */
  readonly given: Readonly<Record<string, string>>;
  readonly env: Outputs;
  readonly signal: AbortSignal;
  readonly scope: Scope;
}

export interface Player {
  /** Any other input is an error. */
  readonly inputs: readonly string[];
  /** Gives the outputs; throws where the step fails. */
  play(played: Played): Promise<Outputs>;
}

/** An input with its default where it is left out or empty. */
export function inputOf({ given }: Played, name: string, otherwise = ''): string {
  const text = given[name]?.trim() ?? '';
  return text === '' ? otherwise : text;
}
