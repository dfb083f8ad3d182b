import { describe, expect, test } from 'vitest';
import { fatalError, FrameError, FrameReader, frame, int32, readErrorFields, readString, refuseCopy } from '../../../../src/ledger/postgresql/relay/frames.ts';
import { UnitReader } from '../../../../src/ledger/postgresql/relay/units.ts';
import { bind, execute, flush, message, parse, query, sync } from './messages.ts';

const stream = Buffer.concat([frame('Q', 'select 1'), frame('S'), frame('d', Buffer.alloc(1000, 1)), frame('Z', Buffer.from('I'))]);

describe('A stream', () => {
  test.each([1, 2, 3, 5, 7, 64, 2000])('is split into whole messages, however it comes: %i bytes at a time', (size) => {
    const reader = new FrameReader({ typed: true, limit: 2000 });
    const frames = [];
    for (let at = 0; at < stream.length; at += size) frames.push(...reader.push(stream.subarray(at, at + size)));
    expect(frames.map(({ type, bytes }) => [type, bytes.length])).toEqual([
      ['Q', 14],
      ['S', 5],
      ['d', 1005],
      ['Z', 6],
    ]);
    expect(Buffer.concat(frames.map(({ bytes }) => bytes)).equals(stream)).toBe(true);
  });

  test('begins with a message that has no type', () => {
    const startup = Buffer.concat([int32(8), int32(80_877_103)]);
    expect(new FrameReader({ typed: false, limit: 100 }).push(startup)).toEqual([{ type: '', bytes: startup }]);
  });

  test.each([-1, 0, 3, 101, 0x7f_ff_ff_ff])('with a message of %i bytes is refused at its head', (length) => {
    const reader = new FrameReader({ typed: true, limit: 100 });
    expect(() => reader.push(Buffer.concat([Buffer.from('Q'), int32(length)]))).toThrow(FrameError);
  });

  test('of five megabytes in small parts is joined once', () => {
    const [large, reader] = [frame('Q', 'x'.repeat(5_000_000)), new FrameReader({ typed: true, limit: 10_000_000 })];
    const started = performance.now();
    const frames = [];
    for (let at = 0; at < large.length; at += 1000) frames.push(...reader.push(large.subarray(at, at + 1000)));
    expect(frames.map(({ bytes }) => bytes.length)).toEqual([large.length]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('The parts of a message', () => {
  test('are texts up to their ends', () => {
    const bytes = frame('P', 'näme', 'select');
    expect(readString(bytes, 5)).toEqual(['näme', 11]);
    expect(readString(bytes, 11)).toEqual(['select', bytes.length]);
    expect(() => readString(Buffer.from('no end'), 0)).toThrow(FrameError);
  });

  test('are the fields of an error, up to where they end', () => {
    expect([...readErrorFields(fatalError('57P01', 'gone'))]).toEqual([
      ['S', 'FATAL'],
      ['V', 'FATAL'],
      ['C', '57P01'],
      ['M', 'gone'],
    ]);
    expect(readErrorFields(frame('E', Buffer.from([0]), 'Chidden')).size).toBe(0);
    expect(() => readErrorFields(frame('E', Buffer.from('Mno end')))).toThrow(FrameError);
  });
});

test('COPY FROM STDIN is refused with a sync of its own in the extended protocol', () => {
  const types = (isExtended: boolean): string[] => new FrameReader({ typed: true, limit: 100 }).push(refuseCopy(isExtended)).map(({ type }) => type);
  expect([types(false), types(true)]).toEqual([['f'], ['f', 'S']]);
});

describe('What a client sends', () => {
  const units = (...messages: readonly { readonly bytes: Buffer }[]): [string, boolean][] =>
    new UnitReader().push(Buffer.concat(messages.map(({ bytes }) => bytes))).map(({ frames, closed }) => [frames.map(({ type }) => type).join(''), closed]);

  test('is a query, or what goes up to a sync or a flush', () => {
    expect(units(query('a'), parse('b'), bind(), execute(), sync, parse('c'), flush, bind(), execute(), sync, message('X'))).toEqual([
      ['Q', true],
      ['PBES', true],
      ['PH', false],
      ['BES', true],
      ['X', true],
    ]);
  });

  test('is held back until a sync comes', () => {
    expect(units(query('a'), parse('b'), bind(), execute())).toEqual([['Q', true]]);
  });

  test('ends with every message that waits for no sync, with what came before it', () => {
    expect(units(parse('b'), query('a'), message('F'), message('d'))).toEqual([
      ['PQ', true],
      ['F', true],
      ['d', true],
    ]);
  });

  test('has a limit of messages without a sync', () => {
    const reader = new UnitReader();
    const many = Buffer.concat(Array.from({ length: 100_000 }, () => execute().bytes));
    expect(reader.push(many)).toEqual([]);
    expect(() => reader.push(execute().bytes)).toThrow(FrameError);
  });
});
