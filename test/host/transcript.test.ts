import { expect, test } from 'vitest';
import { createTranscript } from '../../src/host/transcript.ts';
import type { Log } from '../../src/model/ports.ts';
import { renderLog } from '../../src/evidence/files.ts';

const silent: Log = {
  info: () => undefined,
  warning: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  annotate: () => undefined,
  group: (_, work) => work(),
};

test('what is shown is remembered as it was shown, and what is only for debugging is not', async () => {
  const transcript = createTranscript(1_000);
  const log = transcript.remember(silent, (line) => line.replaceAll('secret', '***'));
  log.info('a secret');
  log.warning('b');
  log.error('c');
  log.debug('d');
  expect(await log.group('e', () => Promise.resolve(7))).toBe(7);
  expect(transcript.lines()).toEqual(['a ***', 'warning: b', 'error: c', 'e']);
});

test('what is too long ends with a word that says so', () => {
  const transcript = createTranscript(10);
  const log = transcript.remember(silent, (line) => line);
  for (const line of ['12345', '123456789', 'more', 'more']) log.info(line);
  expect(transcript.lines()).toEqual(['12345', '… more was said, and is left out here.']);
});

test('a log says that nobody signed it, once', () => {
  const first = renderLog(['one']);
  expect(first).toBe('This log is not signed: what holds is the manifest beside it.\none\n');
  expect(renderLog(['two'], first)).toBe('This log is not signed: what holds is the manifest beside it.\none\n\nThe job that sealed it said:\ntwo\n');
  expect(Buffer.byteLength(renderLog(['ä'.repeat(1024 * 1024)]))).toBeLessThanOrEqual(1024 * 1024);
});
