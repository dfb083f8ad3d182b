/**
 * `npm run bench [-- --json] [-- --runs N] [-- --warm-ups N] [-- --only name,…]`: what a deploy and a check cost beside bare drizzle-kit,
 * and a start beside an empty Node. Each result is printed when it is known; with --json on stderr, and all of them on stdout at the end.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresql } from '../test/servers/postgresql.ts';
import { holdContest, namesOf, selectContests, type Contest } from './bench/contest.ts';
import { makeContests } from './bench/contests.ts';
import type { Ground } from './bench/ground.ts';
import { parseOptions, type Options } from './bench/options.ts';
import { renderHead, renderJson, renderRow, renderStep, type Result } from './bench/result.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  await bench(selectContests(makeContests(), options.only), options);
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}

async function bench(contests: readonly Contest[], options: Options): Promise<void> {
  const server = await startPostgresql();
  const folder = await mkdtemp(join(tmpdir(), 'drizzle-attest-bench-'));
  const stops = [() => server.stop()];
  try {
    const results = await hold(contests, { folder, adminUrl: server.adminUrl, held: (stop) => stops.push(stop) }, options);
    if (options.json) process.stdout.write(renderJson(results));
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs one contest after the other. What is about to run is told on stderr, so that stdout holds results alone. */
async function hold(contests: readonly Contest[], ground: Ground, options: Options): Promise<readonly Result[]> {
  const table = options.json ? process.stderr : process.stdout;
  const [names, results] = [namesOf(contests), new Array<Result>()];
  table.write(renderHead(names));
  for (const [at, contest] of contests.entries()) {
    process.stderr.write(renderStep(contests, at));
    const added = await holdContest(contest, ground, options);
    table.write(added.map((result) => renderRow(names, result)).join(''));
    results.push(...added);
  }
  return results;
}
