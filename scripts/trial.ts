/**
 * `npm run trial -- NAME [--seed N] [--rounds N | --round N] [--folder DIR]`: a long campaign of random tests. Without a name, lists the trials.
 * Ends with 1 if a round failed.
 */
import { randomInt } from 'node:crypto';
import { trials } from './trials/catalogue.ts';
import { playInVitest } from './trials/in-vitest.ts';
import { parseOptions, renderTrials, type Options } from './trials/options.ts';
import { play } from './trials/play.ts';
import { Report } from './trials/report.ts';
import type { Asked } from './trials/trial.ts';

try {
  const options = parseOptions(process.argv.slice(2), trials);
  if (options === null) process.stdout.write(renderTrials(trials));
  else await run(options);
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}

async function run({ trial, seed, rounds, round, folder }: Options): Promise<void> {
  const asked = (usual: number): Asked => ({ seed: seed ?? randomInt(2 ** 32), first: round ?? 1, last: round ?? rounds ?? usual });
  const reportOf = (given: Asked): Report =>
    new Report(
      trial.name,
      given,
      (line) => void process.stdout.write(`${line}\n`),
      () => performance.now(),
    );
  let report: Report;
  if (trial.kind === 'plain') {
    const opened = await trial.open(folder);
    const given = asked(opened.rounds);
    report = reportOf(given);
    await play(opened.round, given, report);
  } else {
    const given = asked(trial.rounds);
    report = reportOf(given);
    await playInVitest(trial, given, report);
  }
  process.stdout.write(report.table());
  if (report.failed > 0) process.exitCode = 1;
}
