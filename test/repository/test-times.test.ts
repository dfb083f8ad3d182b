import { expect, test } from 'vitest';
import { renderTimes } from '../../scripts/test-times.ts';

test('the times of a run are those of each tier and of the slowest files', () => {
  const file = (name: string, seconds: number, tests: number) => ({
    name: `/repo/test/${name}`,
    startTime: 1_000,
    endTime: 1_000 + seconds * 1_000,
    assertionResults: Array.from({ length: tests }, () => ({})),
  });
  const report = {
    testResults: [
      file('status/status.test.ts', 1, 30),
      file('git/source.integration.test.ts', 2.5, 4),
      file('scenarios/deploys.test.ts', 20, 9),
      file('workflows/lint.test.ts', 4, 7),
      ...Array.from({ length: 9 }, (_, at) => file(`model/m${String(at)}.test.ts`, 0.1, 1)),
    ],
  };
  const lines = renderTimes(JSON.stringify(report), '/repo').split('\n');
  expect(lines.slice(0, 4).map((line) => line.replace(/\s+/gu, ' '))).toEqual([
    'unit 1.9 s of a worker, 39 tests in 10 files',
    'integration 2.5 s of a worker, 4 tests in 1 files',
    'scenarios 20.0 s of a worker, 9 tests in 1 files',
    'workflows 4.0 s of a worker, 7 tests in 1 files',
  ]);
  expect(lines).toHaveLength(15);
  expect(lines[5]).toMatch(/^ +20\.0 s {2}test\/scenarios\/deploys\.test\.ts$/u);
});
