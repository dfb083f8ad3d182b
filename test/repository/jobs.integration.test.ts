import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { filesNamed, textOf } from './markdown.ts';

const job = z.object({
  if: z.string().optional(),
  needs: z.array(z.string()).default([]),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  steps: z.array(z.object({ run: z.string().optional() })),
});
const workflow = z.object({ permissions: z.strictObject({}), jobs: z.record(z.string(), job) });
const { jobs } = workflow.parse(parse(textOf('.github/workflows/ci.yml')));
const last = jobs['all-green'];

function judge(results: Readonly<Record<string, string>>): number | null {
  const needs = Object.fromEntries(Object.entries(results).map(([name, result]) => [name, { result, outputs: {} }]));
  return spawnSync('bash', ['-e', '-c', last?.steps[0]?.run ?? 'false'], { env: { ...process.env, RESULTS: JSON.stringify(needs) } }).status;
}

describe('ci.yml', () => {
  test('has one job that needs every other one, and needs nothing else', () => {
    expect([...(last?.needs ?? [])].sort()).toEqual(
      Object.keys(jobs)
        .filter((name) => name !== 'all-green')
        .sort(),
    );
  });

  test('runs that job whatever became of the others', () => {
    expect(last?.if).toBe('always()');
    expect(last?.steps).toHaveLength(1);
    for (const [name, { if: condition }] of Object.entries(jobs)) if (name !== 'all-green') expect(condition, name).toBeUndefined();
  });

  test.each(['failure', 'cancelled', 'skipped', ''])('is not green where a job ended with "%s"', (result) => {
    expect(judge({ test: 'success', portable: result })).not.toBe(0);
    expect(judge({ test: result, portable: 'success' })).not.toBe(0);
  });

  test('is green where each ended with success, and not where there was none', () => {
    expect(judge({ test: 'success', portable: 'success' })).toBe(0);
    expect(judge({})).not.toBe(0);
  });

  test('runs on Linux, macOS and Windows, and on Linux with the oldest Node', () => {
    const text = textOf('.github/workflows/ci.yml');
    for (const word of ['ubuntu-', 'macos-', 'windows-', 'node: [20, 24]']) expect(text).toContain(word);
  });
});

describe('The tests that run on every system', () => {
  const included = [...textOf('test/portable.config.ts').matchAll(/^ {6}'(?<pattern>test\/.+)',$/gmu)].map(({ groups }) => groups?.['pattern'] ?? '');

  test.each(included)('are there, and ask for no server and no link: %s', (pattern) => {
    // git reads neither braces nor a star that ends at a slash.
    const folder = pattern.slice(0, pattern.search(/\/[^/]*[*{]/u));
    const tests = filesNamed(`${folder}/*.test.ts`);
    expect(tests.length).toBeGreaterThan(0);
    const { names } = /\/\{(?<names>[^}]+)\}\.test\.ts$/u.exec(pattern)?.groups ?? {};
    const chosen = names === undefined ? tests : names.split(',').map((name) => `${folder}/${name}.test.ts`);
    for (const path of chosen) expect(textOf(path), path).not.toMatch(/\binject\(|\bsymlink(?:Sync)?\(|node:child_process/u);
  });
});
