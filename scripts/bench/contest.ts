/** Two sides that do the same work, run in turn on the same machine at the same time. */
import { runProcess, type Process } from './process.ts';
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
  readonly open: () => Promise<Sides>;
}

/** One warm-up, then `runs` rounds; each second round goes the other way, so that neither side is always the first. */
export async function holdContest(contest: Contest, runs: number): Promise<readonly Result[]> {
  const { theirs, ours } = await contest.open();
  const sides = [{ variant: null, side: theirs, values: new Array<number>() }, ...pick(ours, contest.variants)];
  for (let round = 0; round <= runs; round += 1) {
    for (const { side, values } of round % 2 === 0 ? sides : sides.toReversed()) {
      const value = await measure(contest, side);
      if (round > 0) values.push(value);
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
export function nameOf(contest: string, variant: string): string {
  return variant === '' ? contest : `${contest}/${variant}`;
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
