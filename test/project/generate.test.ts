import { expect, test } from 'vitest';
import { parseGenerate } from '../../src/project/generate.ts';

test('an exit code of 0 alone is no proof, and addresses are told to nobody', () => {
  const answer = parseGenerate({ end: { kind: 'exited', code: 0 }, lines: ["Reading config file '/home/x'", 'postgres://u:p@h/d went wrong'], sql: null });
  expect(answer).toEqual({ kind: 'failed', end: { kind: 'exited', code: 0 }, said: ['<url> went wrong'] });
});

test('a proof with another exit code is none', () => {
  const lines = ['No schema changes, nothing to migrate 😴'];
  expect(parseGenerate({ end: { kind: 'exited', code: 1 }, lines, sql: null }).kind).toBe('failed');
  expect(parseGenerate({ end: { kind: 'exited', code: 0 }, lines, sql: null }).kind).toBe('in-sync');
  expect(parseGenerate({ end: { kind: 'exited', code: 0 }, lines, sql: 'SELECT 1;' }).kind).toBe('missing');
});
