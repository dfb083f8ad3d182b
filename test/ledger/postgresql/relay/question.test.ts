import { describe, expect, test } from 'vitest';
import { FrameReader, int16, int32, type Frame } from '../../../../src/ledger/postgresql/relay/frames.ts';
import { Question } from '../../../../src/ledger/postgresql/relay/question.ts';
import { bound, closed, failure, message, parsed, ready, tag } from './messages.ts';

function row(...texts: readonly string[]): Frame {
  return message('D', int16(texts.length), ...texts.flatMap((text) => [int32(Buffer.byteLength(text)), Buffer.from(text)]));
}

const notice = message('N', 'SNOTICE', 'Mhello', Buffer.from([0]));

describe('A question', () => {
  test('is asked under names that no client knows, with one Sync at the end', () => {
    const frames = new FrameReader({ typed: true, limit: 100_000 }).push(new Question(['select 1', 'select 2']).bytes);
    expect(frames.map(({ type }) => type).join('')).toBe('PBECCPBECCS');
    const other = new Question(['select 1', 'select 2']);
    expect(frames.some(({ type, bytes }) => type === 'P' && other.bytes.includes(bytes))).toBe(false);
  });

  test('is answered by the last column of each row, once the server is ready', async () => {
    const question = new Question([]);
    for (const one of [parsed, bound, row('1', 'ä'), tag('SELECT 1'), closed, closed, row('2'), ready('T')]) expect(question.take(one)).toBe(true);
    expect(await question.answer).toEqual({ texts: ['ä', '2'] });
  });

  test('leaves to the client what the server says at any time', () => {
    const question = new Question([]);
    expect([notice, message('S', 'a', 'b'), message('A', int32(1), 'a', 'b')].map((one) => question.take(one))).toEqual([false, false, false]);
  });

  test('fails with the first error of the server, and with the connection', async () => {
    const [refused, lost] = [new Question([]), new Question([])];
    for (const one of [failure('57014'), ready('E')]) refused.take(one);
    lost.lose();
    expect([await refused.answer, await lost.answer]).toEqual([{ failed: 'SQLSTATE 57014' }, { failed: 'the connection was lost' }]);
  });
});
