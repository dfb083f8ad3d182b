import { expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { parseDatabaseUrl } from '../../src/inputs/database-url.ts';

function parse(url: string): { masked: string[]; parsed: ReturnType<typeof parseDatabaseUrl> } {
  const masked: string[] = [];
  return { masked, parsed: parseDatabaseUrl(url, 'database-url', (form) => masked.push(form)) };
}

function refusal(url: string): Problem {
  try {
    parse(url);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('It was not refused.');
}

test('every form that the password may be shown in is masked, and the host', () => {
  const { masked } = parse('postgres://u:p%23%2Fw%C3%B6@db.example.net/app');
  expect(masked).toEqual(expect.arrayContaining(['postgres://u:p%23%2Fw%C3%B6@db.example.net/app', 'p%23%2Fw%C3%B6', 'p#/wö', 'db.example.net']));
});

test('a password in the query is masked as one before the host is', () => {
  const { masked } = parse('postgres://u@db.example.net/app?password=p%23%2F%20w%C3%B6');
  expect(masked).toEqual(expect.arrayContaining(['p%23%2F%20w%C3%B6', 'p#/ wö', 'p%23%2F+w%C3%B6']));
});

test('the password is masked as JSON and base64 show it, too', () => {
  expect(parse('postgres://u:say%20%22hi%22@h/app').masked).toEqual(expect.arrayContaining([String.raw`say \"hi\"`, 'c2F5ICJoaSI=']));
});

test.each(['postgres://u:p#/l:a@n%t@h:5432/d', 'postgres://u:p#/l:a@n%t@h'])('the password of %j, which is no URL, is masked before it is refused', (url) => {
  const masked: string[] = [];
  expect(() => parseDatabaseUrl(url, 'database-url', (form) => masked.push(form))).toThrow(Problem);
  expect(masked).toEqual(expect.arrayContaining([url, 'p#/l:a@n%t']));
});

test('a loopback host is no secret', () => {
  expect(parse('postgres://u:p@127.0.0.1/app').masked).not.toContain('127.0.0.1');
});

test('the fingerprint is of host, port and database, and of nothing else', () => {
  const { fingerprint } = parse('postgres://u:p@h/app').parsed;
  expect(fingerprint).toBe(parse('postgresql://other:word@h:5432/app?sslmode=require').parsed.fingerprint);
  for (const other of ['postgres://u:p@h2/app', 'postgres://u:p@h:5433/app', 'postgres://u:p@h/app2'])
    expect(parse(other).parsed.fingerprint).not.toBe(fingerprint);
});

test('a socket folder is a host', () => {
  expect(parse('postgres:///app?host=/var/run/postgresql').parsed.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
});

test.each([
  ['postgres://h/d', 'unset'],
  ['postgres://h/d?sslmode=disable', 'disable'],
  ['postgres://h/d?sslmode=verify-full', 'verify-full'],
])('%s asks for %s', (url, mode) => {
  expect(parse(url).parsed.tlsMode).toBe(mode);
});

test.each(['', '  '])('an empty URL %j is url/empty', (url) => {
  const { code, remedy } = refusal(url);
  expect(code).toBe('url/empty');
  // A workflow that passes no secret on, or one that nobody set, gives an empty text.
  expect(remedy).toContain('the secret DATABASE_URL of the environment');
});

test.each([
  'planted',
  'mysql://u:planted@h/d',
  'postgres://u:planted#x@h/d',
  ' postgres://u:planted@h/d',
  'postgres://u:planted@h/d\n',
  'postgres://u:planted%@h/d',
  'postgres://u:planted@h',
  'postgres://u:planted@h/',
  'postgres://u:planted@h/d?sslmode=no-verify',
  'postgres://u:planted@/d',
])('%j is url/invalid, and the message shows nothing of it', (url) => {
  const { code, message, remedy } = refusal(url);
  expect(code).toBe('url/invalid');
  expect(message + remedy).not.toContain('planted');
});
