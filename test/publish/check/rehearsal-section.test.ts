import { expect, test } from 'vitest';
import type { ScratchKind } from '../../../src/model/rehearsal.ts';
import { describeRehearsal } from '../../../src/publish/check/rehearsal-section.ts';

test.each<readonly [ScratchKind, string]>([
  ['given', 'on the scratch server that was given (PostgreSQL 18.1)'],
  ['installed', 'on the PostgreSQL of this machine (PostgreSQL 18.1)'],
  ['pglite', 'on PGlite (PostgreSQL 18.1)'],
  ['file', 'on a database file (SQLite 18.1)'],
])('A scratch database of the kind %s is told as one %s.', (kind, words) => {
  expect(describeRehearsal({ kind: 'rehearsed', scratch: { kind, version: '18.1' }, differences: [] })).toContain(words);
});
