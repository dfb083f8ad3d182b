import { expect, test } from 'vitest';
import { agree, clause, countOthers, listClauses, listNames, plural, quoteNames, sentence } from '../../src/text/sentence.ts';

test.each([
  ['it is gone', 'it is gone.'],
  ['it is gone.', 'it is gone.'],
  ['it is gone. \n', 'it is gone.'],
  ['is it gone?', 'is it gone?'],
  ['it is going…', 'it is going….'],
])('%j as a sentence', (text, shown) => {
  expect(sentence(text)).toBe(shown);
});

test('a clause has no full stop', () => {
  expect(['it is gone.', 'it is gone', 'it is gone?'].map(clause)).toEqual(['it is gone', 'it is gone', 'it is gone?']);
});

test('a noun and a verb go with their number', () => {
  expect([0, 1, 2].map((count) => `${plural(count, 'file')} ${agree(count, 'is', 'are')}`)).toEqual(['0 files are', '1 file is', '2 files are']);
});

test('a list names the first, each once, and counts the others', () => {
  expect(listNames(['a', 'b', 'a'])).toBe('a, b');
  expect(listNames(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  expect(quoteNames(['a', 'b\u202e', 'c'], 2)).toBe('"a", "b\\u{202e}" and 1 more');
  expect(listClauses(['a is', 'b is'], 2)).toBe('a is; b is');
  expect(listClauses(['a is', 'b is', 'c is'], 2)).toBe('a is; b is; and 1 more');
});

test('a list of lines has a last line that counts the others', () => {
  expect(countOthers(2, 2)).toEqual([]);
  expect(countOthers(5, 2, ', in the report.')).toEqual(['… and 3 more, in the report.']);
});
