/** What comes from outside, made fit for a manifest: without secrets, and bounded. */
import { isUnknown, unknown, type OrUnknown, type Unknown } from '../model/unknown.ts';
import { boundedName, boundedText } from './bounded.ts';
import { limits } from './schema-gate.ts';

export interface Outside {
  /** A text that may lose its end. */
  readonly text: (text: string) => string;
  /** A name that stays apart from every other. */
  readonly name: (name: string) => string;
}

export function outside(redact: (text: string) => string): Outside {
  return { text: (text) => boundedText(redact(text)), name: (name) => boundedName(redact(name)) };
}

/** A list as a whole, or how long it is: part of one would look like all of it. */
export function wholeList<T, U>(list: readonly T[], limit: keyof typeof limits, compose: (entry: T) => U): OrUnknown<U[]> {
  return list.length > limits[limit] ? tooMany(list.length, limits[limit]) : list.map(compose);
}

/** `what` names them, if the place does not. */
export function tooMany(found: number, most: number, what = ''): Unknown {
  return unknown(`there are ${`${String(found)} ${what}`.trimEnd()}, and a manifest takes at most ${String(most)}`);
}

/** The reason of what was not read may quote whoever did not answer. */
export function ifKnown<T, U>(value: OrUnknown<T>, { text }: Outside, compose: (known: T) => U): U | Unknown {
  return isUnknown(value) ? unknown(text(value.unknown)) : compose(value);
}

/** What has a form of its own, such as a digest or a yes. */
export function asIs<T extends string | number | boolean>(value: OrUnknown<T>, fit: Outside): OrUnknown<T> {
  return ifKnown(value, fit, (known) => known);
}
