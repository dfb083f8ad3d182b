import { expect, test } from 'vitest';
import type { ShadowKind } from '../../../src/model/rehearsal.ts';
import { describeRehearsal } from '../../../src/publish/check/rehearsal-section.ts';

test.each<readonly [ShadowKind, string]>([
  ['given', 'on the shadow database that was given (PostgreSQL 18.1)'],
  ['installed', 'on the PostgreSQL of this machine (PostgreSQL 18.1)'],
  ['pglite', 'on PGlite (PostgreSQL 18.1)'],
  ['file', 'on a database file (SQLite 18.1)'],
])('A shadow database of the kind %s is told as one %s.', (kind, words) => {
  expect(describeRehearsal({ kind: 'rehearsed', shadow: { kind, version: '18.1' }, differences: [] })).toContain(words);
});
