import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const figures = z.strictObject({ ours: z.number().positive(), theirs: z.number().positive(), ratio: z.number().positive(), runs: z.literal(1) });

describe('the benchmark', () => {
  test('prints one JSON object on stdout, and on stderr what it measures and each result as it comes', () => {
    const once = ['--runs', '1', '--warm-ups', '0'];
    const { status, stdout, stderr } = runBench('--json', '--', ...once, '--only', 'start,deploy-1/0.31/given', '--only', 'no-op/1.0/given');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const results = z.record(z.string(), figures).parse(JSON.parse(stdout));
    expect(Object.keys(results)).toEqual(['start', 'deploy-1/0.31/given', 'no-op/1.0/given']);
    expect(stderr.split('\n').map((line) => line.replace(/ {2,}.*/u, ''))).toEqual([
      '',
      '1 of 3: start … (still to come: deploy-1/0.31, no-op/1.0)',
      'start',
      '2 of 3: deploy-1/0.31 … (still to come: no-op/1.0)',
      'deploy-1/0.31/given',
      '3 of 3: no-op/1.0 … (the last one)',
      'no-op/1.0/given',
      '',
    ]);
  }, 180_000);

  test('ends with 1 and says which names there are where one is asked for that is none', () => {
    const { status, stdout, stderr } = runBench('--only', 'deploy-2');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--only deploy-2 is none of: start, verify, deploy-1/0.31/learned, ');
  });
});

function runBench(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['scripts/bench.ts', ...args], { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' });
}
