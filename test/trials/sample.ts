/** A few rounds of a trial, the same in each run of the tests. */
import { Draw } from '../../scripts/trials/draw.ts';
import type { Counts, OpenTrial } from '../../scripts/trials/trial.ts';

/** Throws what the first round throws that fails; gives what all of them counted. */
export async function playSample({ round }: Pick<OpenTrial, 'round'>, { seed, rounds }: { readonly seed: number; readonly rounds: number }): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (let number = 1; number <= rounds; number += 1)
    for (const [name, count] of Object.entries(await round(new Draw(seed, number), number))) counts[name] = (counts[name] ?? 0) + count;
  return counts;
}
