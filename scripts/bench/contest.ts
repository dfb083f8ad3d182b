/** Two sides that do the same work, run in turn on the same machine at the same time. */
import { runProcess, type Process } from './process.ts';
import type { Ground } from './ground.ts';
import { median, type Result } from './result.ts';

/** One run of one side: what was made ready for it, what runs, and the proof that it did what it should. */
export interface Attempt {
  readonly process: Process;
  /** The exit code that it must end with. */
  readonly exit: number;
  /** Looks at what it left, and clears it away; throws where it is not what it should be. */
  readonly finish: () => Promise<void>;
}

/** Makes one attempt ready; nothing of that is measured. */
export type Side = () => Promise<Attempt>;

export interface Sides {
  readonly theirs: Side;
  /** By what tells it from the others, empty where there is only one. */
  readonly ours: ReadonlyMap<string, Side>;
}

export interface Contest {
  readonly name: string;
  readonly unit: Result['unit'];
  /** The variants of ours, as in `open`. */
  readonly variants: readonly string[];
  readonly open: (ground: Ground) => Promise<Sides>;
}

export interface Rounds {
  /** Rounds before the measured ones, whose times are thrown away. */
  readonly warmUps: number;
  /** Measured rounds. */
  readonly runs: number;
}

/** The warm-ups, then the measured rounds; each second round goes the other way, so that neither side is always the first. */
export async function holdContest(contest: Contest, ground: Ground, { warmUps, runs }: Rounds): Promise<readonly Result[]> {
  const { theirs, ours } = await contest.open(ground);
  const sides = [{ variant: null, side: theirs, values: new Array<number>() }, ...pick(ours, contest.variants)];
  for (let round = 0; round < warmUps + runs; round += 1) {
    for (const { side, values } of round % 2 === 0 ? sides : sides.toReversed()) {
      const value = await measure(contest, side);
      if (round >= warmUps) values.push(value);
    }
  }
  const [bare, ...variants] = sides;
  return variants.map(({ variant, values }) => ({
    name: nameOf(contest.name, variant ?? ''),
    unit: contest.unit,
    ours: median(values),
    theirs: median(bare?.values ?? []),
    runs,
  }));
}

/** The name under which a variant is asked for and told of. */
function nameOf(contest: string, variant: string): string {
  return variant === '' ? contest : `${contest}/${variant}`;
}

/** The names of all results, in order. */
export function namesOf(contests: readonly Contest[]): readonly string[] {
  return contests.flatMap(({ name, variants }) => variants.map((variant) => nameOf(name, variant)));
}

/** The contests, and the variants in them, whose names begin with one of these; throws for a beginning that no name has. */
export function selectContests(contests: readonly Contest[], only: readonly string[]): readonly Contest[] {
  if (only.length === 0) return contests;
  const names = namesOf(contests);
  const unknown = only.find((wanted) => !names.some((name) => begins(name, wanted)));
  if (unknown !== undefined) throw new Error(`--only ${unknown} is none of: ${names.join(', ')}`);
  return contests
    .map((contest) => ({ ...contest, variants: contest.variants.filter((variant) => only.some((wanted) => begins(nameOf(contest.name, variant), wanted))) }))
    .filter(({ variants }) => variants.length > 0);
}

function pick(ours: ReadonlyMap<string, Side>, variants: readonly string[]): { variant: string; side: Side; values: number[] }[] {
  return [...ours].filter(([variant]) => variants.includes(variant)).map(([variant, side]) => ({ variant, side, values: [] }));
}

async function measure({ name, unit }: Contest, side: Side): Promise<number> {
  const { process, exit, finish } = await side();
  const ended = await runProcess(process, unit === 'MiB');
  if (ended.exit !== exit) throw new Error(`${name}: ${process.args.join(' ')} ended with ${String(ended.exit)}, expected was ${exit}.\n${ended.output}`);
  await finish();
  return unit === 'MiB' ? ended.peakMiB : ended.ms;
}

function begins(name: string, wanted: string): boolean {
  return name === wanted || name.startsWith(`${wanted}/`);
}
