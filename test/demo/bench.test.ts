import { describe, expect, test } from 'vitest';
import { namesOf, selectContests, type Contest } from '../../scripts/bench/contest.ts';
import { parseOptions } from '../../scripts/bench/options.ts';
import { median, renderHead, renderJson, renderRow, renderStep } from '../../scripts/bench/result.ts';

describe('the options of the benchmark', () => {
  test('are five runs after one warm-up of everything, as a table, where none is given', () => {
    expect(parseOptions([])).toEqual({ json: false, runs: 5, warmUps: 1, only: [] });
  });

  test('come through npm, which hands on each `--`', () => {
    const asked = parseOptions(['--json', '--', '--runs', '3', '--warm-ups', '0', '--', '--only', 'start,verify', '--only', 'check']);
    expect(asked).toEqual({ json: true, runs: 3, warmUps: 0, only: ['start', 'verify', 'check'] });
  });

  test.each(['0', '1.5', 'many', '1000'])('are no %s runs', (runs) => {
    expect(() => parseOptions(['--runs', runs])).toThrow(`--runs must be a number from 1 to 999, but it is ${runs}.`);
  });

  test.each(['', '10', 'one'])('are no warm-ups of "%s"', (warmUps) => {
    expect(() => parseOptions(['--warm-ups', warmUps])).toThrow(`--warm-ups must be a number from 0 to 9, but it is ${warmUps}.`);
  });
});

describe('what is measured', () => {
  const contest = (name: string, variants: readonly string[]): Contest => ({ name, variants, unit: 'ms', open: () => Promise.reject(new Error('unopened')) });
  const contests = [contest('start', ['']), contest('deploy-1/1.0', ['learned', 'given']), contest('deploy-10/1.0', ['learned', 'given'])];

  test.each([
    { only: [], names: ['start', 'deploy-1/1.0/learned', 'deploy-1/1.0/given', 'deploy-10/1.0/learned', 'deploy-10/1.0/given'] },
    { only: ['start'], names: ['start'] },
    { only: ['deploy-1'], names: ['deploy-1/1.0/learned', 'deploy-1/1.0/given'] },
    { only: ['deploy-10/1.0/given', 'start'], names: ['start', 'deploy-10/1.0/given'] },
  ])('is $names where $only is asked for', ({ only, names }) => {
    expect(namesOf(selectContests(contests, only))).toEqual(names);
  });

  test.each(['deploy', 'deploy-1/', 'star', 'start/x'])('is never %s, which is no name and no beginning of one', (only) => {
    expect(() => selectContests(contests, ['start', only])).toThrow(`--only ${only} is none of: start, deploy-1/1.0/learned, `);
  });

  test('is told before it is measured, with what is still to come', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }));
    expect(five.map((_, at) => renderStep(five, at))).toEqual([
      '1 of 5: a … (still to come: b, c, d and 1 more)\n',
      '2 of 5: b … (still to come: c, d, e)\n',
      '3 of 5: c … (still to come: d, e)\n',
      '4 of 5: d … (still to come: e)\n',
      '5 of 5: e … (the last one)\n',
    ]);
  });
});

describe('the results of the benchmark', () => {
  const result = { name: 'memory-start', unit: 'MiB', ours: 61.26, theirs: 40, runs: 3 } as const;

  test('are medians', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
  });

  test('are told as JSON, rounded', () => {
    expect(JSON.parse(renderJson([result]))).toEqual({ 'memory-start': { ours: 61.3, theirs: 40, ratio: 1.53, runs: 3 } });
  });

  test('are told as a table, line by line', () => {
    const names = ['start', 'memory-start'];
    expect(renderHead(names) + renderRow(names, result)).toBe('                  ours      bare  ratio  runs\nmemory-start    61 MiB    40 MiB   1.53     3\n');
  });
});
