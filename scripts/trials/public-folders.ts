/** Migrations folders of other projects, below a folder of clones: each is checked as one change, by the bundled program. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { currentDist } from '../../test/scenarios/harness/dist.ts';
import type { Counts, OpenTrial } from './trial.ts';

/** What nobody looks for migrations in. */
const skipped = ['node_modules', '.git'];

/** A round for each folder, in the order of their paths. */
export async function openPublicFolders(folder: string): Promise<OpenTrial> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const folders = await findFolders(folder);
  if (folders.length === 0) throw new Error(`There is no migrations folder below ${folder}.`);
  const { cli } = await currentDist();
  return {
    rounds: folders.length,
    round: async (_draw, round) => {
      const path = folders[round - 1];
      if (path === undefined) throw new Error(`There are only ${folders.length} migrations folders below ${folder}.`);
      return await checkFolder(path, cli);
    },
  };
}

/** Folders with a journal (drizzle-kit 0.31), and those of folders with a migration and a snapshot each (1.0). */
async function findFolders(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !skipped.includes(entry.name));
  const below = entries.map(({ name }) => join(folder, name)).sort();
  const isOfOne = below.some((path) => existsSync(join(path, 'migration.sql')) && existsSync(join(path, 'snapshot.json')));
  if (existsSync(join(folder, 'meta/_journal.json')) || isOfOne) return [folder];
  return (await Promise.all(below.map(findFolders))).flat();
}

const reportSchema = z.object({
  verdict: z.string(),
  findings: z.array(z.object({ rule: z.string() })),
  problems: z.array(z.object({ code: z.string() })).default([]),
});

async function checkFolder(folder: string, cli: string): Promise<Counts> {
  const repository = await mkdtemp(join(tmpdir(), 'drizzle-attest-trial-'));
  try {
    await makeRepository(repository, folder);
    const { stdout, stderr, exit } = await run(process.execPath, [cli, 'check', '--static', '--base', 'HEAD~1', '--format', 'json'], repository);
    const report = parseReport(stdout);
    if (report === null || `${stdout}${stderr}`.includes('internal/unexpected'))
      throw new Error(`The check of ${folder} ended with ${String(exit)}:\n${stderr}${stdout.slice(0, 2_000)}`);
    const rules = [...report.findings.map(({ rule }) => rule), ...report.problems.map(({ code }) => code)];
    return rules.reduce<Record<string, number>>((counts, rule) => ({ ...counts, [rule]: (counts[rule] ?? 0) + 1 }), { [`verdict ${report.verdict}`]: 1 });
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
}

/** All migrations come in one change. */
async function makeRepository(repository: string, folder: string): Promise<void> {
  const git = async (...args: readonly string[]): Promise<unknown> =>
    await run('git', ['-c', 'user.name=Trial', '-c', 'user.email=trial@example.org', '-c', 'commit.gpgSign=false', ...args], repository);
  await git('init', '--quiet', '--template=');
  await git('commit', '--quiet', '--allow-empty', '--message', 'Nothing');
  await cp(folder, join(repository, 'drizzle'), { recursive: true, verbatimSymlinks: true });
  await git('add', '--all', '--force');
  await git('commit', '--quiet', '--message', 'All migrations');
}

function parseReport(text: string): z.infer<typeof reportSchema> | null {
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: unknown;
}

const failedSchema = z.object({ stdout: z.string(), stderr: z.string(), code: z.unknown() });

async function run(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  return await promisify(execFile)(program, args, { cwd, maxBuffer: 512 * 1024 * 1024, timeout: 600_000 }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, exit: 0 }),
    (thrown: unknown) => {
      const { stdout, stderr, code } = failedSchema.parse(thrown);
      return { stdout, stderr, exit: code };
    },
  );
}
