import { expect, test } from 'vitest';
import { boundedName, boundedText } from '../../src/manifest/bounded.ts';

test('a name that is too long keeps apart from another that begins alike', () => {
  const [one, other] = [`${'a'.repeat(600)}1`, `${'a'.repeat(600)}2`].map(boundedName);
  expect(one).toHaveLength(512);
  expect(one).not.toBe(other);
  expect(boundedName('a'.repeat(512))).toBe('a'.repeat(512));
});

test('what is cut in the middle of a character stays text', () => {
  expect(boundedText(`${'a'.repeat(3_999)}🎉`).isWellFormed()).toBe(true);
  expect(boundedName(`${'a'.repeat(431)}🎉${'b'.repeat(200)}`).isWellFormed()).toBe(true);
});
