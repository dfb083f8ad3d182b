/** Texts -> one frozen union tagged by its command. */
import { Problem } from '../errors.ts';
import { Secret } from '../model/secret.ts';
import { commandNames, type CommandName } from './definition.ts';
import { definitions } from './definitions.ts';
import { parseDatabaseUrl } from './database-url.ts';
import type { Inputs, Limits, MigrateInputs, PendingInputs, ProjectInputs, Signing, Trust, VerifyInputs } from './inputs.ts';
import { parseChainPoints, parseChoice, parseCount, parseDuration, parseLine } from './values.ts';

/** The texts that a door was given, by input name; `place` says how a person knows that input there. */
export interface GivenInputs {
  readonly texts: ReadonlyMap<string, string>;
  place(name: string): string;
}

/** Reads the inputs of one command. Secrets are masked before anything else is looked at. */
export function parseInputs(command: string, given: GivenInputs, mask: (form: string) => void): Inputs {
  for (const { name } of definitions.filter(({ kind }) => kind === 'secret')) {
    const secret = given.texts.get(name);
    if (secret !== undefined && secret !== '') mask(secret);
  }
  const chosen = parseChoice(command, given.place('command'), commandNames);
  refuseUnused(chosen, given);
  return Object.freeze(parseCommand(chosen, new Reader(given, mask)));
}

function refuseUnused(command: CommandName, given: GivenInputs): void {
  for (const [name, text] of given.texts) {
    const definition = definitions.find((known) => known.name === name);
    if (text === '' || definition?.commands.includes(command) === true) continue;
    const users = definition?.commands.join(', ');
    throw new Problem('input/unused', {
      message: users === undefined ? 'There is no such input.' : `${command} does not use it; it is an input of ${users}.`,
      remedy: 'Take it out, or correct its name.',
      place: given.place(name),
    });
  }
}

function parseCommand(command: CommandName, reader: Reader): Inputs {
  switch (command) {
    case 'migrate':
      return parseMigrate(reader);
    case 'pending':
      return parsePending(reader);
    case 'verify':
      return parseVerify(reader);
  }
}

function parseMigrate(reader: Reader): MigrateInputs {
  return {
    command: 'migrate',
    project: parseProject(reader),
    database: reader.databaseUrl('database-url'),
    environment: parseLine(reader.required('environment'), reader.place('environment')),
    outOfOrder: reader.choice('out-of-order', ['refuse', 'allow']),
    limits: parseLimits(reader),
    failureReplay: reader.choice('failure-replay', ['on', 'off']),
    kitOutput: reader.choice('kit-output', ['status', 'full']),
    signing: parseSigning(reader),
    evidenceDirectory: reader.optional('evidence-directory'),
    chainStart: reader.choice('chain-start', ['true', 'false']) === 'true',
    artifact: reader.choice('artifact', ['upload', 'off']),
    retentionDays: reader.optionalCount('retention-days', { from: 1, to: 400 }),
  };
}

function parsePending(reader: Reader): PendingInputs {
  return {
    command: 'pending',
    project: parseProject(reader),
    database: reader.databaseUrl('database-url'),
    outOfOrder: reader.choice('out-of-order', ['refuse', 'allow']),
  };
}

function parseVerify(reader: Reader): VerifyInputs {
  return {
    command: 'verify',
    manifest: reader.required('manifest'),
    bundle: reader.optional('bundle'),
    trust: parseTrust(reader),
    migrations: reader.optional('migrations'),
    expectedHeads: parseChainPoints(reader.optional('expected-head') ?? '', reader.place('expected-head')),
    expectedStarts: parseChainPoints(reader.optional('expected-start') ?? '', reader.place('expected-start')),
  };
}

function parseProject(reader: Reader): ProjectInputs {
  return {
    workingDirectory: reader.withFallback('working-directory'),
    config: reader.optional('config'),
    given: {
      dialect: reader.optional('dialect'),
      out: reader.optional('out'),
      ledgerSchema: reader.optional('migrations-schema'),
      ledgerTable: reader.optional('migrations-table'),
    },
  };
}

function parseLimits(reader: Reader): Limits {
  return {
    lockWaitMs: reader.duration('lock-wait', { atLeast: '0s', atMost: '6h' }),
    lockTimeoutMs: reader.duration('lock-timeout', { atLeast: '0s', atMost: '24h' }),
    statementTimeoutMs: reader.duration('statement-timeout', { atLeast: '0s', atMost: '24h' }),
    timeLimitMs: reader.duration('time-limit', { atLeast: '1s', atMost: '24h' }),
  };
}

function parseSigning(reader: Reader): Signing {
  const kind = parseChoice(reader.required('signing'), reader.place('signing'), ['key', 'none'] as const);
  const key = reader.optional('signing-key');
  const path = reader.optional('signing-key-file');
  if (kind === 'none') {
    if (key === null && path === null) return { kind: 'none' };
    throw reader.conflict('signing', 'signing: none leaves the given key unused.', 'Choose signing: key, or take the key out.');
  }
  if (key !== null && path === null) return { kind: 'key', key: reader.secret(key) };
  if (path !== null && key === null) return { kind: 'key-file', path };
  throw reader.conflict('signing-key', 'signing: key needs exactly one of signing-key and signing-key-file.', 'Give one of the two.');
}

function parseTrust(reader: Reader): Trust {
  const pem = reader.optional('public-key');
  const path = reader.optional('public-key-file');
  const policy = reader.optional('policy');
  if ([pem, path, policy].filter((given) => given !== null).length === 1) {
    if (pem !== null) return { kind: 'keys', pem };
    if (path !== null) return { kind: 'key-file', path };
    if (policy !== null) return { kind: 'policy', path: policy };
  }
  throw reader.conflict(
    'public-key',
    'verify needs exactly one of public-key, public-key-file and policy: who may have signed is never read from the evidence.',
    'Give one of the three.',
  );
}

/** Takes single inputs by name. */
class Reader {
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

  optionalCount(name: string, bounds: { readonly from: number; readonly to: number }): number | null {
    const text = this.optional(name);
    return text === null ? null : parseCount(text, this.place(name), bounds);
  }

  databaseUrl(name: string): ReturnType<typeof parseDatabaseUrl> {
    return parseDatabaseUrl(this.#given.texts.get(name) ?? '', this.place(name), this.#mask);
  }

  secret(text: string): Secret {
    return new Secret(text, [], this.#mask);
  }

  conflict(name: string, message: string, remedy: string): Problem {
    return new Problem('input/conflict', { message, remedy, place: this.place(name) });
  }
}
