/** The time that a rehearsal may take. */

/** Ends with the given signal, or after so many milliseconds. */
export function withLimit(signal: AbortSignal, limitMs: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
}

/** For what has to be tidied up also where the rehearsal itself was stopped. */
export function limitOf(milliseconds: number): AbortSignal {
  return AbortSignal.timeout(milliseconds);
}
