import { describe, expect, test } from 'vitest';
import { trials } from '../../scripts/trials/catalogue.ts';
import { Draw } from '../../scripts/trials/draw.ts';
import { parseOptions, renderTrials } from '../../scripts/trials/options.ts';
import { play } from '../../scripts/trials/play.ts';
import { Report } from '../../scripts/trials/report.ts';

describe('the options of a trial', () => {
  test('name it and how much of it is played', () => {
    expect(parseOptions(['sql', '--seed', '7', '--', '--rounds', '3'], trials)).toMatchObject({
      trial: { name: 'sql' },
      seed: 7,
      rounds: 3,
      round: null,
      folder: null,
    });
    expect(parseOptions(['public-folders', '--folder=/clones'], trials)).toMatchObject({ trial: { name: 'public-folders' }, folder: '/clones' });
  });

  test('may be left out, and then the trials are listed with a line each', () => {
    expect(parseOptions([], trials)).toBeNull();
    for (const { name, purpose } of trials) expect(renderTrials(trials)).toMatch(new RegExp(`^ {2}${name} +${purpose.replaceAll(/[.]/gu, '\\.')}$`, 'mu'));
  });

  test.each([
    [['byte'], 'There is no trial byte. Do you mean bytes?'],
    [['sql', '--seeds', '1'], 'There is no option --seeds. Do you mean --seed?'],
    [['sql', '--round=1', '--rounds=2'], 'Use --rounds or --round, not both.'],
    [['sql', '--rounds', '0'], '--rounds must be a whole number from 1 to 10000000, but it is "0".'],
    [['sql', '--seed', '-1'], 'seed'],
    [['sql', '--seed', '4294967296'], '--seed must be a whole number from 0 to 4294967295, but it is "4294967296".'],
    [['sql', 'bytes'], 'One trial runs at a time, but sql and bytes are named.'],
    [['sql', '--folder', 'x'], 'The trial sql takes no --folder.'],
    [['public-folders'], 'The trial public-folders needs --folder DIR.'],
  ])('%j are refused', (argv, message) => {
    expect(() => parseOptions(argv, trials)).toThrow(message);
  });
});

describe('chance', () => {
  const drawn = (seed: number, round: number): readonly number[] => {
    const draw = new Draw(seed, round);
    return Array.from({ length: 50 }, () => draw.below(1_000));
  };

  test('is the same for the same seed and round, and another for others', () => {
    expect(drawn(5, 9)).toEqual(drawn(5, 9));
    expect(new Set([drawn(5, 9), drawn(5, 10), drawn(6, 9), drawn(9, 5)].map(String)).size).toBe(4);
  });

  test('comes to each number below its end, and to no other', () => {
    const draw = new Draw(1, 1);
    const seen = new Set(Array.from({ length: 300 }, () => draw.between(3, 8)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6, 7, 8]);
    expect(() => draw.pick([])).toThrow('There is nothing to pick from.');
  });
});

describe('a campaign', () => {
  const campaign = async (last: number, fails: (round: number) => boolean): Promise<{ readonly printed: string; readonly report: Report }> => {
    const lines: string[] = [];
    let now = 0;
    const report = new Report(
      'sql',
      { seed: 4, first: 1, last },
      (line) => lines.push(line),
      () => (now += 2_000),
    );
    const round = (_draw: Draw, number: number): Record<string, number> => {
      if (fails(number)) throw new Error(`It is wrong.\nRound ${number} shows it.`);
      return number % 2 === 0 ? { even: 1 } : { odd: 1, weight: number };
    };
    await play(round, { seed: 4, first: 1, last }, report);
    return { printed: lines.join('\n'), report };
  };

  test('says its seed first, how far it is, and what it counted', async () => {
    const { printed, report } = await campaign(7, () => false);
    expect(printed).toBe('sql, seed 4: rounds 1 to 7\n3 of 7 rounds, 0 failed\n6 of 7 rounds, 0 failed');
    expect(report.table()).toBe('rounds          7\neven            3\nodd             4\nweight         16\nfailed          0\n');
  });

  test('goes on after a round that failed, and says how to see it again', async () => {
    const { printed, report } = await campaign(4, (round) => round === 2);
    expect(printed).toContain('Round 2 failed: Error: It is wrong.\n  Round 2 shows it.');
    expect(printed).toContain('  To see it again: npm run trial -- sql --seed 4 --round 2\n');
    expect([report.failed, report.table()]).toEqual([1, expect.stringMatching(/^rounds +4\n.*\nfailed +1\n$/su)]);
  });

  test('ends after ten that failed', async () => {
    const { report } = await campaign(100, (round) => round > 5);
    expect([report.failed, report.table().split('\n')[0]]).toEqual([10, expect.stringMatching(/^rounds +15$/u)]);
  });
});
