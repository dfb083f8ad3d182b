/** What comes from outside, made fit for a record: without secrets, and bounded. */
import { isUnknown, unknown, type Stated, type Unknown } from '../model/stated.ts';
import { boundedName, boundedText } from './bounded.ts';
import { limits } from './record-gate.ts';

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
export function wholeList<T, U>(list: readonly T[], limit: keyof typeof limits, compose: (entry: T) => U): Stated<U[]> {
  const most = limits[limit];
  return list.length > most ? unknown(`there are ${String(list.length)}, and a record takes at most ${String(most)}`) : list.map(compose);
}

/** The reason of what was not read may quote whoever did not answer. */
export function ifKnown<T, U>(stated: Stated<T>, { text }: Outside, compose: (known: T) => U): U | Unknown {
  return isUnknown(stated) ? unknown(text(stated.unknown)) : compose(stated);
}

/** What has a form of its own, such as a digest or a yes. */
export function asIs<T extends string | number | boolean>(stated: Stated<T>, fit: Outside): Stated<T> {
  return ifKnown(stated, fit, (known) => known);
}
