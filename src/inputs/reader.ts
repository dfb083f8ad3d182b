/** One input after the other, from the texts that a door was given. */
import { Problem } from '../errors/problem.ts';
import type { DatabaseUrl } from '../model/database.ts';
import { Secret } from '../model/secret.ts';
import { parseDatabaseUrl } from './database-url.ts';
import type { ChoiceDefinition, CountDefinition, Definition, DurationDefinition, FlagDefinition, SecretDefinition } from './definition.ts';
import { parseChoice, parseCount, parseDuration, parseServiceUrl } from './values.ts';

/** The texts that a door was given, by input name; `place` says how a person knows that input there. */
export interface GivenInputs {
  readonly texts: ReadonlyMap<string, string>;
  place(name: string): string;
}

interface Named<Name extends string> {
  readonly name: Name;
}

/** `Name` is an input that may be read: what reads an input takes no reader of a command that does not have it. */
export class Reader<Name extends string> {
  readonly #given: GivenInputs;
  readonly #mask: (form: string) => void;
  /** A property, not a method: only so does the compiler compare the names. */
  readonly place: (input: Named<Name>) => string;

  constructor(given: GivenInputs, mask: (form: string) => void) {
    this.#given = given;
    this.#mask = mask;
    this.place = ({ name }) => given.place(name);
  }

  optional({ name }: Definition & Named<Name>): string | null {
    const text = this.#given.texts.get(name);
    return text === undefined || text === '' ? null : text;
  }

  /** Whether somebody asked for something else than what holds anyway. */
  isGiven(input: Definition & Named<Name>): boolean {
    const text = this.optional(input);
    return text !== null && text !== input.fallback;
  }

  required(input: Definition & Named<Name>): string {
    const text = this.optional(input);
    if (text !== null) return text;
    throw new Problem('input/missing', {
      message: `The input ${input.name} is not given.`,
      remedy: 'Give it; it has no default.',
      place: this.place(input),
    });
  }

  withFallback(input: Definition & Named<Name>): string {
    return this.optional(input) ?? input.fallback ?? this.required(input);
  }

  choice<Choice extends string>(input: ChoiceDefinition<Choice> & Named<Name>): Choice {
    return parseChoice(this.withFallback(input), this.place(input), input.choices);
  }

  optionalChoice<Choice extends string>(input: ChoiceDefinition<Choice> & Named<Name>): Choice | null {
    return this.optional(input) === null ? null : this.choice(input);
  }

  duration(input: DurationDefinition & Named<Name>): number {
    return parseDuration(this.withFallback(input), this.place(input), input);
  }

  count(input: CountDefinition & Named<Name>): number {
    return parseCount(this.withFallback(input), this.place(input), input);
  }

  optionalCount(input: CountDefinition & Named<Name>): number | null {
    return this.optional(input) === null ? null : this.count(input);
  }

  flag(input: FlagDefinition & Named<Name>): boolean {
    return parseChoice(this.withFallback(input), this.place(input), ['true', 'false']) === 'true';
  }

  /** A service's address: https, or a loopback one, without anything of a person in it. */
  optionalUrl(input: Definition & Named<Name>): string | null {
    const text = this.optional(input);
    return text === null ? null : parseServiceUrl(text, this.place(input));
  }

  optionalSecret(input: SecretDefinition & Named<Name>): Secret | null {
    const text = this.optional(input);
    return text === null ? null : new Secret(text, [], this.#mask);
  }

  databaseUrl(input: SecretDefinition & Named<Name>): DatabaseUrl {
    return parseDatabaseUrl(this.#given.texts.get(input.name) ?? '', this.place(input), this.#mask);
  }

  optionalDatabaseUrl(input: SecretDefinition & Named<Name>): DatabaseUrl | null {
    return this.optional(input) === null ? null : this.databaseUrl(input);
  }

  conflict(input: Named<Name>, message: string, remedy: string): Problem {
    return new Problem('input/conflict', { message, remedy, place: this.place(input) });
  }

  /** Throws the conflict if one of them is given. */
  refuseGiven(inputs: readonly (Definition & Named<Name>)[], message: string, remedy: string): void {
    const given = inputs.find((input) => this.isGiven(input));
    if (given !== undefined) throw this.conflict(given, message, remedy);
  }
}
