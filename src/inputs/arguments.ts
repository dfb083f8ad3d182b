/** argv and the environment -> texts by input name, for the command line. */
import { parseArgs } from 'node:util';
import { Problem } from '../errors/problem.ts';
import { nearest } from '../text/nearest.ts';
import { excerpt } from '../text/plain.ts';
import type { CommandDescription, Format } from './command.ts';
import { definitions } from './definitions.ts';

/** What the command line was asked: a command with its inputs, or a text to show. */
export type Asked =
  | { readonly kind: 'help'; readonly command: string | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly command: string; readonly format: Format; readonly texts: ReadonlyMap<string, string> };

type Commands = readonly CommandDescription[];

const flags = definitions.filter(({ kind }) => kind !== 'secret');
const secrets = definitions.filter((definition) => definition.kind === 'secret');

/** Secrets come from environment variables only: an argument can be read by every process of the machine. */
export function parseArguments(argv: readonly string[], variables: Readonly<Record<string, string | undefined>>, commands: Commands): Asked {
  refuseSecretFlags(argv, commands);
  const { values, positionals } = parse(argv, commands);
  const [command, ...others] = positionals;
  if (values['version'] === true) return { kind: 'version' };
  if (values['help'] === true || command === undefined) return { kind: 'help', command: command ?? null };
  if (others.length > 0) throw usage(`There is more than one command: ${positionals.slice(0, 5).join(' ')}.`, commands);
  const texts = new Map(flags.flatMap(({ name }): [string, string][] => (typeof values[name] === 'string' ? [[name, values[name]]] : [])));
  const used = commands.find(({ name }) => name === command)?.inputs ?? [];
  for (const input of used) {
    if (input.kind !== 'secret') continue;
    const secret = variables[input.variable] ?? variables[input.otherVariable ?? ''];
    if (secret !== undefined) texts.set(input.name, secret);
  }
  return { kind: 'command', command, format: formatOf(values['format'], command, commands), texts };
}

/** How a person knows an input on the command line: a flag, or the variable that holds a secret. */
export function placeOf(name: string): string {
  return secrets.find((secret) => secret.name === name)?.variable ?? `--${name}`;
}

function refuseSecretFlags(argv: readonly string[], commands: Commands): void {
  const found = secrets.find(({ name }) => argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)));
  if (found === undefined) return;
  throw usage(`--${found.name} would put a secret where every process of the machine can read it; set ${found.variable} in the environment.`, commands);
}

function parse(argv: readonly string[], commands: Commands): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const options = Object.fromEntries(flags.map(({ name }) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({
      args: joinFlags(joinPem(argv)),
      allowPositionals: true,
      options: { ...options, format: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    });
  } catch (cause) {
    throw unknownFlag(argv, commands) ?? usage(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), commands);
  }
}

/** Null if each is known. Node's own sentence about such a flag is advice on positional arguments. */
function unknownFlag(argv: readonly string[], commands: Commands): Problem | null {
  const known = [...flags.map(({ name }) => name), 'format', 'help', 'version'];
  const names = argv.flatMap((argument) => /^--(?<name>[a-z][\w-]*)/iu.exec(argument)?.groups?.['name'] ?? []);
  const name = names.find((one) => !known.includes(one));
  if (name === undefined) return null;
  const meant = nearest(name, known);
  return usage(`There is no --${excerpt(name)}.${meant === null ? '' : ` Write --${meant}.`}`, commands);
}

/** A PEM text begins like a flag; it is the value of the one before it. */
function joinPem(argv: readonly string[]): string[] {
  return argv.reduce<string[]>((joined, argument) => {
    const flag = joined.at(-1);
    if (flag?.startsWith('--') === true && argument.startsWith('-----BEGIN ')) return [...joined.slice(0, -1), `${flag}=${argument}`];
    return [...joined, argument];
  }, []);
}

/** `--static` alone says true. */
function joinFlags(argv: readonly string[]): string[] {
  return argv.map((argument, at) => {
    const isBare = flags.some(({ name, kind }) => kind === 'flag' && argument === `--${name}`);
    return isBare && !['true', 'false'].includes(argv[at + 1] ?? '') ? `${argument}=true` : argument;
  });
}

function formatOf(given: unknown, command: string, commands: Commands): Format {
  const known = commands.find(({ name }) => name === command)?.formats ?? ['text', 'json'];
  const format = known.find((one) => one === (given ?? 'text'));
  if (format !== undefined) return format;
  throw usage(`--format of ${command} is none of ${known.join(', ')}.`, commands);
}

function usage(message: string, commands: Commands): Problem {
  const names = commands.map(({ name }) => name).join(', ');
  return new Problem('input/invalid', { message, remedy: `Commands are ${names}; --help says what each takes.` });
}
