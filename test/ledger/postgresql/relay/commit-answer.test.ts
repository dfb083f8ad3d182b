import { expect, test } from 'vitest';
import { answeredFate } from '../../../../src/ledger/postgresql/relay/commit-answer.ts';
import { begun, committed, error, lost, planned, recorded, rolledBack } from '../../../apply/seen.ts';

const failed = { ...committed, tags: ['ROLLBACK'] };
const refused = { ...committed, tags: [], error: error('23505') };
const ended = [begun, planned(0, ['CREATE TABLE']), recorded];

test.each([
  ['not-sent', []],
  ['not-sent', [begun, committed]],
  ['not-sent', ended],
  ['not-sent', [...ended, rolledBack, begun, committed]],
  ['committed', [...ended, committed]],
  ['rolled-back', [...ended, failed]],
  ['rolled-back', [...ended, refused]],
  ['committed', [...ended, committed, begun, planned(1, ['CREATE TABLE'])]],
  // What comes behind the plan is not its transaction.
  ['committed', [...ended, committed, begun, failed]],
  ['committed', [...ended, committed, begun, { ...committed, ...lost, tags: [] }]],
  ['rolled-back', [...ended, failed, begun, committed]],
])('%s', (fate, sent) => {
  expect(answeredFate(sent)).toBe(fate);
});

test('unknown without an answer', () => {
  expect(answeredFate([...ended, { ...committed, ...lost, tags: [] }])).toEqual({ unknown: 'the connection was lost before COMMIT was answered' });
});
