/** Prints how long each tier and the slowest test files took, from vitest's JSON report: `node scripts/test-times.ts report.json`. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

const reportSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number(), assertionResults: z.array(z.unknown()) })),
});

interface FileTime {
  readonly path: string;
  readonly tier: string;
  readonly tests: number;
  readonly seconds: number;
}

const slowestShown = 10;

/** `text` is the report, `root` the folder that its paths lie in. Seconds are those of a worker: two workers run side by side. */
export function renderTimes(text: string, root: string): string {
  const files = reportSchema.parse(JSON.parse(text)).testResults.map(({ name, startTime, endTime, assertionResults }): FileTime => {
    const path = relative(root, name);
    return { path, tier: tierOf(path), tests: assertionResults.length, seconds: (endTime - startTime) / 1_000 };
  });
  const tiers = ['unit', 'integration', 'scenarios', 'workflows'].map((tier) =>
    renderTier(
      tier,
      files.filter((file) => file.tier === tier),
    ),
  );
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, slowestShown);
  return [...tiers, `slowest files:`, ...slowest.map(({ path, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${path}`)].join('\n');
}

/** As vitest.config.ts assigns it. */
function tierOf(path: string): string {
  const [, tier] = /^test\/(scenarios|workflows)\//u.exec(path) ?? [];
  return tier ?? (path.endsWith('.integration.test.ts') ? 'integration' : 'unit');
}

function renderTier(tier: string, files: readonly FileTime[]): string {
  const sum = (of: (file: FileTime) => number): number => files.reduce((all, file) => all + of(file), 0);
  const count = sum(({ tests }) => tests);
  return `${tier.padEnd(12)}${sum(({ seconds }) => seconds)
    .toFixed(1)
    .padStart(8)} s of a worker, ${String(count)} tests in ${String(files.length)} files`;
}

const [path] = process.argv.slice(2);
if (import.meta.main && path !== undefined) console.log(renderTimes(readFileSync(path, 'utf8'), process.cwd()));
