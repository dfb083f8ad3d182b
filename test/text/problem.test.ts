import { expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { problemEntry, renderPlace, renderProblemFence, renderProblemLine, renderProblemMarkdown } from '../../src/text/problem.ts';

const details = { message: 'The value *a* is not known.', remedy: 'Give @b.' };
const problem = new Problem('input/invalid', { ...details, place: 'input | c' });

test('a problem on a line names its code and its place', () => {
  expect(renderProblemLine(problem)).toBe('input/invalid (input | c): The value *a* is not known. Give @b.');
  expect(renderProblemLine(new Problem('input/invalid', details))).toBe('input/invalid: The value *a* is not known. Give @b.');
});

test('a problem on a page breaks out of nothing', () => {
  expect(renderProblemMarkdown(problem)).toBe('**Error `input/invalid`** (input &#124; c): The value &#42;a&#42; is not known.\n\n> Give &#64;b.');
});

test('a problem in an issue stands in a fence', () => {
  expect(renderProblemFence(problem)).toBe('```text\ninput/invalid (input | c)\nThe value *a* is not known.\n→ Give @b.\n```');
});

test('a problem in JSON has its message', () => {
  expect(JSON.stringify(problemEntry(problem))).toBe(
    '{"code":"input/invalid","severity":"error","message":"The value *a* is not known.","remedy":"Give @b.","place":"input | c"}',
  );
});

test('a place has its line, if it is about one', () => {
  expect([renderPlace('a.sql', 3), renderPlace('a.sql', null)]).toEqual(['a.sql:3', 'a.sql']);
});
