import { expect, test } from 'vitest';
import { remedyOfFailure } from '../../src/apply/remedies.ts';
import { remedyOfCircumstance } from '../../src/model/circumstance.ts';
import type { StatementFailure } from '../../src/model/failure.ts';
import { file } from './seen.ts';

const migration = file('0001_b', 'SELECT 1');
const failure: StatementFailure = { migration: '0001_b', statement: 1, keyword: 'ALTER TABLE', sqlState: '42601', message: 'no', position: null };
const judgement = { outcome: 'failed', migrations: [{ migration, outcome: 'failed', statements: [], row: null }], unexpected: [], mismatched: [] } as const;

const remedyOf = (change: Partial<StatementFailure>): string => remedyOfFailure({ failure: { ...failure, ...change }, interruption: null }, judgement);

const correcting = `orrect the migration. If its file is merged and no database has it or a part of it, first merge a declaration of it under \`history\` in .github/drizzle-attest.yml (event: correction, newest: 0001_b, sha256: ${migration.sha256}, reason, ticket, until), then change the file in a pull request of its own, and deploy the merged commit.`;

test.each([
  ['42501', 'lacks a right'],
  ['25006', 'primary server'],
  ['40001', 'deadlock or a serialization failure'],
  ['40P01', 'deadlock or a serialization failure'],
  ['53100', 'disk of the server is full'],
  ['53200', 'no memory left'],
  ['53300', 'raise the limit'],
  ['53400', 'raise the limit'],
  ['25P03', 'idle_in_transaction_session_timeout'],
  ['57P01', 'restarted, or an administrator'],
  ['57P04', 'database was dropped'],
  ['08001', 'other side reachable'],
  ['HV00N', 'other side reachable'],
  ['58030', 'in its log'],
  ['XX001', 'in its log'],
])('%s is mended where its cause is, and nobody is told to correct the migration', (sqlState, words) => {
  expect(remedyOf({ sqlState })).toContain(words);
  expect(remedyOf({ sqlState })).not.toContain('orrect the migration');
  expect(remedyOf({ sqlState })).toMatch(/\. Then deploy again\.$/u);
  expect(remedyOf({ migration: null, keyword: 'COMMIT', sqlState: sqlState === '42501' ? '40001' : sqlState })).toMatch(/\. Then deploy again\.$/u);
});

test.each([
  ['55006', 'end that session'],
  ['55P04', 'Deploy the commit that adds the value first'],
  ['0P000', 'names a role'],
  ['28000', 'names a role'],
  ['42704', 'names a role'],
  ['42P07', 'Mark the databases that are there'],
  ['42710', 'Mark the databases that are there'],
  ['23502', 'A row that is there'],
  ['22001', 'A row that is there'],
  ['0A000', 'missing extension'],
  ['P0001', 'log of the server'],
])('%s names what may be the cause besides the migration', (sqlState, words) => {
  expect(remedyOf({ sqlState })).toContain(words);
  expect(remedyOf({ sqlState })).toMatch(/ Otherwise, correct the migration/u);
  expect(remedyOfCircumstance(sqlState, 'run')).toBeNull();
});

test.each([
  ['42601', ''],
  [null, ''],
  ['25001', 'this statement cannot run in one'],
  ['42622', '63 bytes'],
])('%s is the migration itself, and the way that check accepts is told', (sqlState, words) => {
  expect(remedyOf({ sqlState })).toContain(words);
  expect(remedyOf({ sqlState }).endsWith(`C${correcting}`)).toBe(true);
});

test.each([
  ['CREATE SCHEMA', '42501', 'GRANT CREATE ON DATABASE'],
  ['COMMIT', '23503', 'deferred constraint'],
  ['COMMIT', '53100', 'disk of the server is full'],
  ['CREATE TABLE', '42P16', 'could not keep its ledger'],
])("drizzle-kit's own %s with %s names no migration to correct", (keyword, sqlState, words) => {
  expect(remedyOf({ migration: null, keyword, sqlState })).toContain(words);
});

test('a COPY that waits for rows of a client is written as INSERT', () => {
  const copy = { failure: { ...failure, keyword: 'COPY', sqlState: '57014' }, interruption: 'copy-from-client' } as const;
  expect(remedyOfFailure(copy, judgement)).toBe(`Write the rows as INSERT: a migration has no client that could send them. C${correcting}`);
});
