/** argv and the environment -> texts by input name, for the command line. */
import { parseArgs } from 'node:util';
import { Problem } from '../errors/problem.ts';
import { commandNames } from './definition.ts';
import { definitions } from './definitions.ts';

/** How a command answers on standard output: `sarif` and `github` (workflow commands) are forms of a check. */
export type Format = 'text' | 'json' | 'sarif' | 'github';

/** What the command line was asked: a command with its inputs, or a text to show. */
export type Asked =
  | { readonly kind: 'help'; readonly command: string | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly command: string; readonly format: Format; readonly texts: ReadonlyMap<string, string> };

const formats: readonly Format[] = ['text', 'json', 'sarif', 'github'];

const flags = definitions.filter(({ kind }) => kind !== 'secret');
const secrets = definitions.filter(({ kind }) => kind === 'secret');

/** Secrets come from environment variables only: an argument can be read by every process of the machine. */
export function parseArguments(argv: readonly string[], variables: Readonly<Record<string, string | undefined>>): Asked {
  refuseSecretFlags(argv);
  const { values, positionals } = parse(argv);
  const [command, ...others] = positionals;
  if (values['version'] === true) return { kind: 'version' };
  if (values['help'] === true || command === undefined) return { kind: 'help', command: command ?? null };
  if (others.length > 0) throw usage(`There is more than one command: ${positionals.slice(0, 5).join(' ')}.`);
  const texts = new Map(flags.flatMap(({ name }): [string, string][] => (typeof values[name] === 'string' ? [[name, values[name]]] : [])));
  for (const { name, variable, otherVariable, commands } of secrets) {
    const secret = variables[variable ?? ''] ?? variables[otherVariable ?? ''];
    if (secret !== undefined && commands.some((user) => user === command)) texts.set(name, secret);
  }
  return { kind: 'command', command, format: formatOf(values['format'], command), texts };
}

/** How a person knows an input on the command line: a flag, or the variable that holds a secret. */
export function placeOf(name: string): string {
  return secrets.find((secret) => secret.name === name)?.variable ?? `--${name}`;
}

function refuseSecretFlags(argv: readonly string[]): void {
  const found = secrets.find(({ name }) => argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)));
  if (found === undefined) return;
  throw usage(`--${found.name} would put a secret where every process of the machine can read it; set ${found.variable ?? ''} in the environment.`);
}

function parse(argv: readonly string[]): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const options = Object.fromEntries(flags.map(({ name }) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({
      args: joinFlags(joinPem(argv)),
      allowPositionals: true,
      options: { ...options, format: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    });
  } catch (cause) {
    throw usage(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
  }
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

function formatOf(given: unknown, command: string): Format {
  const known = command === 'check' ? formats : formats.slice(0, 2);
  const format = known.find((one) => one === (given ?? 'text'));
  if (format !== undefined) return format;
  throw usage(`--format of ${command} is none of ${known.join(', ')}.`);
}

function usage(message: string): Problem {
  return new Problem('input/invalid', { message, remedy: `Commands are ${commandNames.join(', ')}; --help says what each takes.` });
}
