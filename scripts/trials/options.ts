/** What `npm run trial` is asked. */
import { parseArgs } from 'node:util';
import type { Trial } from './trial.ts';

export interface Options {
  readonly trial: Trial;
  /** Null if one has to be drawn. */
  readonly seed: number | null;
  readonly rounds: number | null;
  /** The only round to play. */
  readonly round: number | null;
  readonly folder: string | null;
}

const flags = ['seed', 'rounds', 'round', 'folder'] as const;

const mostRounds = 10_000_000;
const mostSeed = 2 ** 32 - 1;

/** Null if no trial is named. Throws with a sentence for a person; npm hands on the `--` of a second option too. */
export function parseOptions(argv: readonly string[], trials: readonly Trial[]): Options | null {
  const args = argv.filter((argument) => argument !== '--');
  const unknown = args.find((argument) => argument.startsWith('--') && !flags.some((flag) => flag === nameOf(argument)));
  if (unknown !== undefined) throw new Error(`There is no option --${nameOf(unknown)}.${proposal(nameOf(unknown), flags, '--')}`);
  const { values, positionals } = parseArgs({
    // `--rounds -1` is a wrong number, not two options.
    args: joinValues(args),
    allowPositionals: true,
    options: { seed: { type: 'string' }, rounds: { type: 'string' }, round: { type: 'string' }, folder: { type: 'string' } },
  });
  const [name, second] = positionals;
  if (name === undefined && args.length > 0) throw new Error('Name the trial to run. `npm run trial` lists them.');
  if (name === undefined) return null;
  const trial = trials.find((one) => one.name === name);
  if (trial === undefined)
    throw new Error(
      `There is no trial ${name}.${proposal(
        name,
        trials.map((one) => one.name),
      )}`,
    );
  if (second !== undefined) throw new Error(`One trial runs at a time, but ${name} and ${second} are named.`);
  const use = trial.kind === 'plain' ? trial.folder : 'none';
  if (use === (values.folder === undefined ? 'required' : 'none'))
    throw new Error(`The trial ${name} ${use === 'required' ? 'needs --folder DIR' : 'takes no --folder'}.`);
  if (values.rounds !== undefined && values.round !== undefined) throw new Error('Use --rounds or --round, not both.');
  return {
    trial,
    seed: parseNumber('--seed', values.seed, 0, mostSeed),
    rounds: parseNumber('--rounds', values.rounds, 1, mostRounds),
    round: parseNumber('--round', values.round, 1, mostRounds),
    folder: values.folder ?? null,
  };
}

export function renderTrials(trials: readonly Trial[]): string {
  const width = Math.max(...trials.map(({ name }) => name.length));
  const lines = trials.map(({ name, purpose }) => `  ${name.padEnd(width)}  ${purpose}\n`);
  return `Usage: npm run trial -- NAME [--seed N] [--rounds N | --round N] [--folder DIR]\n\n${lines.join('')}`;
}

function nameOf(flag: string): string {
  return flag.replace(/^-+/u, '').replace(/=.*$/su, '');
}

function parseNumber(flag: string, text: string | undefined, first: number, last: number): number | null {
  if (text === undefined) return null;
  const number = /^\d{1,10}$/u.test(text) ? Number(text) : NaN;
  if (number >= first && number <= last) return number;
  throw new Error(`${flag} must be a whole number from ${first} to ${last}, but it is "${text}".`);
}

/** `--seed 3` as `--seed=3`; an option without its value gets an empty one, which the reading of numbers names. */
function joinValues(args: readonly string[]): string[] {
  return args.flatMap((argument, at) => {
    if (at > 0 && isBareFlag(args[at - 1])) return [];
    return isBareFlag(argument) ? [`${argument}=${args[at + 1] ?? ''}`] : [argument];
  });
}

function isBareFlag(argument: string | undefined): boolean {
  return flags.some((flag) => argument === `--${flag}`);
}

/** The nearest name as a question, if it is near enough to be what was meant. */
function proposal(wanted: string, names: readonly string[], before = ''): string {
  const [nearest = ''] = names.toSorted((one, other) => distance(wanted, one) - distance(wanted, other));
  return distance(wanted, nearest) <= Math.max(2, nearest.length / 3) ? ` Do you mean ${before}${nearest}?` : '';
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const [left = 0, above = 0, corner = 0] = [next[column], row[column + 1], row[column]];
      next.push(Math.min(left + 1, above + 1, corner + (letter === otherLetter ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
