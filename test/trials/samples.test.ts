/** A sample of the trials that only compute; `test/seal/verify.test.ts` has that of `bytes`. */
import { expect, test } from 'vitest';
import { openContradictions } from '../../scripts/trials/contradictions.ts';
import { openFacts } from '../../scripts/trials/facts.ts';
import { openShortLexer } from '../../scripts/trials/lexer.ts';
import { openShortSql } from '../../scripts/trials/sql.ts';
import { playSample } from './sample.ts';

test('lies are found under other names, and nothing is found in the truth', async () => {
  const counts = await playSample(await openContradictions(), { seed: 1, rounds: 60 });
  expect(counts['truthful, nothing found']).toBeGreaterThan(10);
});

test('random SQL is judged in each dialect', async () => {
  const counts = await playSample(await openShortSql(), { seed: 1, rounds: 60 });
  expect(Object.keys(counts)).toEqual(expect.arrayContaining(['postgresql: texts', 'mysql: texts', 'sqlite: texts', 'turso: texts']));
});

test('comments and quotes stand where the scanner of PostgreSQL finds them, in the fixtures too', async () => {
  const counts = await playSample(await openShortLexer(), { seed: 1, rounds: 1_500 });
  expect(counts['files']).toBeGreaterThan(10);
  expect(counts['comments and quotes']).toBeGreaterThan(1_000);
  expect(counts['without an end']).toBeGreaterThan(100);
});

test('a statement that several dialects have has the same facts in each', async () => {
  const counts = await playSample(await openFacts(null), { seed: 1, rounds: 500 });
  expect(counts['statements']).toBeGreaterThan(800);
  expect(counts['half statements that both understand']).toBeGreaterThan(20);
});
