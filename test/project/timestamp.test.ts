import { expect, test } from 'vitest';
import { parseTimestamp } from '../../src/project/timestamp.ts';

test('Every day from 1970 to 2110 has the milliseconds that UTC gives it', () => {
  for (let day = 0; day < 51_200; day += 1) {
    const date = new Date(day * 86_400_000 + 45_296_000);
    const name = `${date.toISOString().replace(/\D/gu, '').slice(0, 14)}_name`;
    expect(parseTimestamp(name), name).toBe(date.getTime());
  }
});

test.each([
  'init',
  '2026112118131_short',
  '20261321000000_month',
  '20260229000000_day',
  '20260101240000_hour',
  '20260101006000_minute',
  '20260101000060_second',
  '00000000000000_none',
  '19691231235959_old',
])('%s starts with no time', (name) => {
  expect(parseTimestamp(name)).toBeNull();
});
