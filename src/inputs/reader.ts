/** Single inputs by name, from the texts that a door was given. */
import { Problem } from '../errors/problem.ts';
import type { DatabaseUrl } from '../model/database.ts';
import { Secret } from '../model/secret.ts';
import { definitions } from './definitions.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { parseChoice, parseCount, parseDuration, parseServiceUrl } from './values.ts';

/** The texts that a door was given, by input name; `place` says how a person knows that input there. */
export interface GivenInputs {
  readonly texts: ReadonlyMap<string, string>;
  place(name: string): string;
}

export class Reader {
  readonly #given: GivenInputs;
  readonly #mask: (form: string) => void;

  constructor(given: GivenInputs, mask: (form: string) => void) {
    this.#given = given;
    this.#mask = mask;
  }

  place(name: string): string {
    return this.#given.place(name);
  }

  optional(name: string): string | null {
    const text = this.#given.texts.get(name);
    return text === undefined || text === '' ? null : text;
  }

  /** Whether somebody asked for something else than what holds anyway. */
  isGiven(name: string): boolean {
    const text = this.optional(name);
    return text !== null && text !== definitions.find((known) => known.name === name)?.fallback;
  }

  required(name: string): string {
    const text = this.optional(name);
    if (text !== null) return text;
    throw new Problem('input/missing', { message: `The input ${name} is not given.`, remedy: 'Give it; it has no default.', place: this.place(name) });
  }

  withFallback(name: string): string {
    return this.optional(name) ?? definitions.find((known) => known.name === name)?.fallback ?? this.required(name);
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    return parseChoice(this.withFallback(name), this.place(name), choices);
  }

  duration(name: string, limits: { readonly atLeast: string; readonly atMost: string }): number {
    return parseDuration(this.withFallback(name), this.place(name), limits);
  }

  flag(name: string): boolean {
    return this.choice(name, ['true', 'false']) === 'true';
  }

  /** A service's address: https, or a loopback one, without anything of a person in it. */
  optionalUrl(name: string): string | null {
    const text = this.optional(name);
    return text === null ? null : parseServiceUrl(text, this.place(name));
  }

  optionalSecret(name: string): Secret | null {
    const text = this.optional(name);
    return text === null ? null : this.secret(text);
  }

  optionalCount(name: string, bounds: { readonly from: number; readonly to: number }): number | null {
    const text = this.optional(name);
    return text === null ? null : parseCount(text, this.place(name), bounds);
  }

  databaseUrl(name: string): DatabaseUrl {
    return parseDatabaseUrl(this.#given.texts.get(name) ?? '', this.place(name), this.#mask);
  }

  optionalDatabaseUrl(name: string): DatabaseUrl | null {
    return this.optional(name) === null ? null : this.databaseUrl(name);
  }

  secret(text: string): Secret {
    return new Secret(text, [], this.#mask);
  }

  conflict(name: string, message: string, remedy: string): Problem {
    return new Problem('input/conflict', { message, remedy, place: this.place(name) });
  }
}
