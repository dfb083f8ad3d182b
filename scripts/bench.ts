/** `npm run bench [-- --json] [-- --runs N] [-- --only name,…]`: what a deploy and a check cost beside bare drizzle-kit, and a start beside an empty Node. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresql } from '../test/servers/postgresql.ts';
import { makeContests, selectContests } from './bench/contests.ts';
import { holdContest } from './bench/contest.ts';
import { parseOptions } from './bench/options.ts';
import { renderJson, renderTable, type Result } from './bench/result.ts';

try {
  await bench(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}

async function bench(argv: readonly string[]): Promise<void> {
  const { json, runs, only } = parseOptions(argv);
  const server = await startPostgresql();
  const folder = await mkdtemp(join(tmpdir(), 'drizzle-attest-bench-'));
  const stops = [() => server.stop()];
  try {
    const results: Result[] = [];
    for (const contest of selectContests(makeContests({ folder, adminUrl: server.adminUrl, held: (stop) => stops.push(stop) }), only)) {
      process.stderr.write(`${contest.name} …\n`);
      results.push(...(await holdContest(contest, runs)));
    }
    process.stdout.write(json ? renderJson(results) : renderTable(results));
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    await rm(folder, { recursive: true, force: true });
  }
}
