import { expect, test } from 'vitest';
import { generateRules, judgeGenerate } from '../../../src/checks/generate/generate.ts';
import type { GenerateAnswer } from '../../../src/model/generate.ts';

const config = { path: 'drizzle.config.ts', line: null };
const exited = { kind: 'exited', code: 0 } as const;

test('what agrees is no finding', () => {
  expect(judgeGenerate({ kind: 'in-sync' }, config)).toEqual([]);
});

const cases: readonly (readonly [GenerateAnswer, string, string])[] = [
  [{ kind: 'missing', sql: 'ALTER TABLE a ADD b int;' }, 'generate/missing-migration', 'drizzle-kit generate would write a migration with 1 statement.'],
  [{ kind: 'missing', sql: 'SELECT 1;--> statement-breakpoint\nSELECT 2;\n' }, 'generate/missing-migration', '2 statements'],
  [{ kind: 'ambiguous', objects: ['column public.users.title'] }, 'generate/ambiguous-rename', 'would have to ask about column public.users.title.'],
  [{ kind: 'ambiguous', objects: [] }, 'generate/ambiguous-rename', 'a table or a column that may be new or renamed'],
  [{ kind: 'ambiguous', objects: Array.from({ length: 12 }, (_, index) => `table t${index}`) }, 'generate/ambiguous-rename', 'table t9 and 2 more'],
  [{ kind: 'failed', end: exited, said: ['Error: boom'] }, 'generate/failed', 'drizzle-kit generate ended with exit code 0: Error: boom'],
  [{ kind: 'failed', end: { kind: 'timed-out' }, said: [] }, 'generate/failed', 'reached the time limit, and said nothing more.'],
];

test.each(cases)('%j is told as %s', (answer, rule, words) => {
  const [finding, ...others] = judgeGenerate(answer, config);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule, severity: 'error', place: config, message: expect.stringContaining(words) });
});

test('every rule of the family is told by some answer', () => {
  expect([...new Set(cases.map(([, rule]) => rule))].sort()).toEqual(generateRules.map(({ id }) => id).sort());
});
