import { describe, expect, test } from 'vitest';
import { findMissing } from '../../src/rehearsal/statements/missing.ts';
import { findPlace } from '../../src/rehearsal/statements/place.ts';
import { redactAddresses } from '../../src/text/redaction.ts';
import { newestFirst, parseAccount } from '../../src/rehearsal/shadow/installed-places.ts';
import { parseServerError } from '../../src/rehearsal/statements/server-error.ts';

describe('what is missing', () => {
  const present = { schemas: new Set(['public', 'app']), functions: new Set(['lower', 'mine']) };
  const missing = (sqlState: string | null, message: string, extensions: readonly string[] = []) =>
    findMissing({ error: { sqlState, message, position: null } }, present, extensions);

  test.each([
    ['0A000', 'extension "vector" is not available', ['vector'], 'extension', 'vector'],
    ['58P01', 'could not open extension control file', ['pg_cron'], 'extension', 'pg_cron'],
    ['42501', 'permission denied to create extension "citext"', ['citext'], 'extension', 'citext'],
    ['42704', 'type "halfvec" does not exist', [], 'extension', 'vector'],
    ['42704', 'type "extensions.citext" does not exist', [], 'extension', 'citext'],
    ['42704', 'type "geometry" does not exist', [], 'extension', 'postgis'],
    ['42704', 'operator class "gin_trgm_ops" does not exist for access method "gin"', [], 'extension', 'pg_trgm'],
    ['42704', 'role "authenticated" does not exist', [], 'role', 'authenticated'],
    ['42704', 'type "auth.level" does not exist', [], 'schema', 'auth'],
    ['42883', 'function uuid_generate_v4() does not exist', [], 'extension', 'uuid-ossp'],
    ['42883', 'function st_distance(geometry, geometry) does not exist', [], 'extension', 'postgis'],
    ['42883', 'function auth.uid() does not exist', [], 'schema', 'auth'],
    ['42883', 'function nanoid(integer) does not exist', [], 'function', 'nanoid'],
    ['3F000', 'schema "storage" does not exist', [], 'schema', 'storage'],
    ['42P01', 'relation "auth.users" does not exist', [], 'schema', 'auth'],
    ['42501', 'permission denied for schema public', [], 'right', null],
    ['42710', 'role "app" already exists', [], 'taken-role', 'app'],
  ])('%s %s', (state, message, extensions, kind, name) => {
    expect(missing(state, message, extensions)).toEqual({ kind, name });
  });

  test.each([
    ['42P01', 'relation "user" does not exist'],
    ['42P01', 'relation "app.user" does not exist'],
    ['42704', 'type "integr" does not exist'],
    ['42704', 'type "constructor" does not exist'],
    ['42883', 'function mine(integer) does not exist'],
    ['42883', 'operator does not exist: text = integer'],
    ['42710', 'type "mood" already exists'],
    ['42601', 'syntax error at or near "TABEL"'],
    [null, 'Connection terminated'],
  ])('%s %s is the statement itself', (state, message) => {
    expect(missing(state, message)).toBeNull();
  });
});

describe('where a statement failed', () => {
  const statements = ['-- first\nSELECT 1;\n', '\n-- 😀 second\n\nSELECT\n  x;\n', '\n'];
  const at = (statement: number, position: number | null) =>
    findPlace(
      { migration: 'm', statement, sql: statements[statement - 1] ?? '', error: { sqlState: '42703', message: '', position } },
      { path: 'm.sql', chunks: statements },
    );

  test('is the line that the server points at', () => {
    const position = Array.from(statements[1] ?? '').indexOf('x') + 1;
    expect(at(2, position)).toEqual({ path: 'm.sql', line: 7, excerpt: 'x;' });
  });

  test('is the first line that says something where the server points at none', () => {
    expect(at(1, null)).toEqual({ path: 'm.sql', line: 2, excerpt: 'SELECT 1;' });
    expect(at(2, null)).toEqual({ path: 'm.sql', line: 6, excerpt: 'SELECT' });
  });

  test('is not known of a statement that is not in the file', () => {
    expect(at(4, null)).toBeNull();
  });
});

test.each([
  ['connection as alice to db.example:6543 with p%40ss, or p@ss', 'connection as … to … with …, or …'],
  ['malice and db.example.org stay', 'malice and ….org stay'],
  ['postgres and localhost say nothing', 'postgres and localhost say nothing'],
])('%s is shown as %s', (message, shown) => {
  expect(redactAddresses(message, ['postgresql://alice:p%40ss@db.example:6543/x'])).toBe(shown);
});

test('a broken percent sign in a password is no obstacle', () => {
  expect(redactAddresses('50%ff it is', ['postgresql://postgres:50%ff@localhost/x'])).toBe('… it is');
});

test('of installed versions the newest comes first', () => {
  expect(newestFirst(['9', '16', 'postgresql@18', 'libpq', 'postgresql', 'pgsql-17'])).toEqual(['postgresql@18', 'pgsql-17', '16', '9']);
});

test.each([
  ['root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:\npostgres:x:70:71::/:\n', { uid: 70, gid: 71 }],
  ['nobody:x:65534:65533::/:\n', { uid: 65534, gid: 65533 }],
  ['postgres:x:0:0::/:\n', null],
  ['postgres\n', null],
  ['', null],
])('%j names the account %j', (passwd, account) => {
  expect(parseAccount(passwd)).toEqual(account);
});

test.each([
  [
    { code: '42601', message: 'a\n b', position: '7' },
    { sqlState: '42601', message: 'a b', position: 7 },
  ],
  [
    { code: 'EPIPE', message: 'x' },
    { sqlState: null, message: 'x', position: null },
  ],
  ['text', { sqlState: null, message: '', position: null }],
  [null, { sqlState: null, message: '', position: null }],
])('%j is understood', (thrown, error) => {
  expect(parseServerError(thrown)).toEqual(error);
});
