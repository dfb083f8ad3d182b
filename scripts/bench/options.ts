/** What the benchmark is asked. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly json: boolean;
  /** Measured runs of each side, after the warm-up. */
  readonly runs: number;
  /** Names, or beginnings of names up to a slash; all where there is none. */
  readonly only: readonly string[];
}

/** npm hands on each argument behind its own `--`, and the `--` of a second one too. */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: argv.filter((argument) => argument !== '--'),
    options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' }, only: { type: 'string', multiple: true, default: [] } },
  });
  if (!/^[1-9]\d{0,2}$/u.test(values.runs)) throw new Error(`--runs ${values.runs} is no number from 1 to 999.`);
  return { json: values.json, runs: Number(values.runs), only: values.only.flatMap((names) => names.split(',')) };
}
