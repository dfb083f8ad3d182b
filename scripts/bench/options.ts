/** What the benchmark is asked. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly json: boolean;
  /** Measured runs of each side, after the warm-ups. */
  readonly runs: number;
  readonly warmUps: number;
  /** Names, or beginnings of names up to a slash; all where there is none. */
  readonly only: readonly string[];
}

/** npm hands on each argument behind its own `--`, and the `--` of a second one too. */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: argv.filter((argument) => argument !== '--'),
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '5' },
      'warm-ups': { type: 'string', default: '1' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  if (!/^[1-9]\d{0,2}$/u.test(values.runs)) throw new Error(`--runs must be a number from 1 to 999, but it is ${values.runs}.`);
  if (!/^\d$/u.test(values['warm-ups'])) throw new Error(`--warm-ups must be a number from 0 to 9, but it is ${values['warm-ups']}.`);
  return { json: values.json, runs: Number(values.runs), warmUps: Number(values['warm-ups']), only: values.only.flatMap((names) => names.split(',')) };
}
