import { expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { generationOf } from '../../src/project/installation.ts';

test.each(['0.21.0', '0.24.2', '0.31.11', '1.0.0-beta.1', '1.0.0-beta.1-c0277c0', '1.0.0-beta.8'])('drizzle-kit %s migrates a journal', (version) => {
  expect(generationOf(version)).toBe('v0');
});

test.each(['1.0.0-beta.9', '1.0.0-beta.24', '1.0.0-beta.12-a5629fb', '1.0.0-rc.5', '1.0.0', '1.4.2', '1.1.0-beta.1'])(
  'drizzle-kit %s migrates dated folders',
  (version) => {
    expect(generationOf(version)).toBe('v1');
  },
);

test.each(['0.20.18', '0.32.0', '2.0.0', '1.0.0-alpha.1', 'latest', '', '0.31.11\nx'])('drizzle-kit %j is not supported', (version) => {
  expect(() => generationOf(version)).toThrow(Problem);
});
