import { expect, test } from 'vitest';
import { decodeText, parseJson } from '../../src/text/json.ts';

test('a text that is no JSON has no value', () => {
  expect([parseJson('{"a":1}'), parseJson('null'), parseJson('{"a":'), parseJson('\ufeff{}')]).toEqual([{ a: 1 }, null, undefined, undefined]);
});

test('bytes that are no UTF-8 have no text, and a byte order mark stays', () => {
  expect([decodeText(Buffer.from('\ufeffé')), decodeText(Buffer.from([0xff]))]).toEqual(['\ufeffé', null]);
});
