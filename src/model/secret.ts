/** A value that must never be shown: it has no text form, and whatever prints it prints `***`. */
import { inspect } from 'node:util';

export class Secret {
  readonly #value: string;

  /** `mask` is told every form of the value before anybody else can see one. */
  constructor(value: string, forms: readonly string[], mask: (form: string) => void) {
    this.#value = value;
    for (const form of new Set([value, ...forms])) if (form !== '') mask(form);
  }

  /** The bare value, for the one call that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [inspect.custom](): string {
    return '***';
  }
}
