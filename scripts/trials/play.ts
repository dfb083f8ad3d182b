/** Plays rounds one after the other. */
import { Draw } from './draw.ts';
import { mostFailures, type Report } from './report.ts';
import type { Asked, Round } from './trial.ts';

export async function play(round: Round, { seed, first, last }: Asked, report: Report): Promise<void> {
  for (let number = first; number <= last && report.failed < mostFailures; number += 1) {
    try {
      report.passed(await round(new Draw(seed, number), number));
    } catch (thrown) {
      report.failedRound(number, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    }
  }
}
