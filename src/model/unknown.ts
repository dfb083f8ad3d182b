/** A fact that was read, or the reason why it could not be: nothing is left blank, and nothing has a default. */

export interface Unknown {
  readonly unknown: string;
}

export type OrUnknown<T> = T | Unknown;

/** Says that a fact is not known, and why, in a sentence without a secret in it. */
export function unknown(reason: string): Unknown {
  return { unknown: reason };
}

/** Whether a stated fact is the lack of one. */
export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}
