import { expect, test } from 'vitest';
import { messageOf } from '../../src/rehearsal/explanation.ts';

test.each<[string | null, string, string]>([
  ['57014', 'canceling statement due to statement timeout', 'it ran longer than 5 s'],
  ['57014', 'canceling statement due to user request', 'it was cancelled from outside'],
  ['57014', 'annulation de la requête', 'it was cancelled from outside, or it ran longer than 5 s'],
  [null, 'Query read timeout', 'it ran longer than 5 s'],
  ['42P01', 'relation "read timeout" does not exist.', 'relation "read timeout" does not exist'],
])('a statement that failed with %s (%s): %s', (sqlState, message, said) => {
  expect(messageOf({ sqlState, message }, 5_000)).toBe(said);
});
