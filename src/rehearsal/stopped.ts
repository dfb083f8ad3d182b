/** The answer of a rehearsal that did not come to its end. */
import type { RehearsalAnswer } from '../model/rehearsal.ts';

/** `signal` is that of the run, without the time limit of the rehearsal. */
export function stopped({ signal, timeLimitMs }: { readonly signal: AbortSignal; readonly timeLimitMs: number }): RehearsalAnswer {
  const reason = signal.aborted ? 'the run was cancelled' : `it took longer than ${timeLimitMs / 1000} s`;
  return { kind: 'unavailable', reason, remedy: null };
}
