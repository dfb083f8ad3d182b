import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { median, renderJson, renderTable } from '../../scripts/bench/result.ts';

const figures = z.strictObject({ ours: z.number().positive(), theirs: z.number().positive(), ratio: z.number().positive(), runs: z.literal(1) });

describe('the benchmark', () => {
  test('prints one JSON object and nothing else', () => {
    const { status, stdout } = runBench('--json', '--', '--runs', '1', '--only', 'start,deploy-1/0.31/given', '--only', 'no-op/1.0');
    expect(status).toBe(0);
    const results = z.record(z.string(), figures).parse(JSON.parse(stdout));
    expect(Object.keys(results)).toEqual(['start', 'deploy-1/0.31/given', 'no-op/1.0/learned', 'no-op/1.0/given']);
  }, 180_000);

  test('says which names there are where one is asked for that is none', () => {
    const { status, stdout, stderr } = runBench('--only', 'deploy-2');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--only deploy-2 is none of: start, verify, deploy-1/0.31/learned, ');
  });

  test.each(['0', '1.5', 'many'])('refuses %s runs', (runs) => {
    expect(runBench('--runs', runs)).toMatchObject({ status: 1, stdout: '', stderr: `--runs ${runs} is no number from 1 to 999.\n` });
  });
});

describe('its results', () => {
  const results = [{ name: 'memory-start', unit: 'MiB', ours: 61.26, theirs: 40, runs: 3 }] as const;

  test('are medians', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
  });

  test('are told as JSON, rounded', () => {
    expect(JSON.parse(renderJson(results))).toEqual({ 'memory-start': { ours: 61.3, theirs: 40, ratio: 1.53, runs: 3 } });
  });

  test('are told as a table', () => {
    expect(renderTable(results)).toBe('                ours    bare  ratio  runs\nmemory-start  61 MiB  40 MiB   1.53     3\n');
  });
});

function runBench(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['scripts/bench.ts', ...args], { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' });
}
