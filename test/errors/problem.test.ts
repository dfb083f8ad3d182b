import { expect, test } from 'vitest';
import { asProblem, asWarning, Problem } from '../../src/errors/problem.ts';

const problem = new Problem('folder/empty', { message: 'The folder is empty.', remedy: 'Generate a migration.', place: 'drizzle', cause: 'x' });

test('a problem as a warning is the same in all but its severity', () => {
  expect(asWarning(problem)).toMatchObject({
    code: 'folder/empty',
    message: 'The folder is empty.',
    remedy: 'Generate a migration.',
    place: 'drizzle',
    cause: 'x',
  });
  expect([problem.severity, asWarning(problem).severity]).toEqual(['error', 'warning']);
  expect(asWarning(new Problem('folder/empty', { message: 'm', remedy: 'r' })).place).toBeNull();
});

test('its code decides the exit code', () => {
  expect([problem.exitCode, asProblem(new Error('x')).exitCode]).toEqual([1, 2]);
});

test('anything else that was thrown is an unexpected internal error', () => {
  expect(asProblem(problem)).toBe(problem);
  expect(asProblem('x')).toMatchObject({ code: 'internal/unexpected', message: 'Unexpected internal error: x' });
});
