import { expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { parseArguments, placeOf } from '../../src/inputs/arguments.ts';
import { definitions } from '../../src/inputs/definitions.ts';
import { renderHelp } from '../../src/inputs/help.ts';

test('no command at all asks for help', () => {
  expect(parseArguments([], {})).toEqual({ kind: 'help', command: null });
  expect(parseArguments(['migrate', '-h'], {})).toEqual({ kind: 'help', command: 'migrate' });
  expect(parseArguments(['--version'], {})).toEqual({ kind: 'version' });
});

test('a command takes its flags, and its secrets from the environment', () => {
  const asked = parseArguments(['migrate', '--environment=production', '--lock-wait', '5m'], { DATABASE_URL: 'postgres://h/d', SIGNING_KEY: 'pem' });
  expect(asked).toEqual({
    kind: 'command',
    command: 'migrate',
    format: 'text',
    texts: new Map([
      ['environment', 'production'],
      ['lock-wait', '5m'],
      ['database-url', 'postgres://h/d'],
      ['signing-key', 'pem'],
    ]),
  });
});

test.each([
  [['check', '--static'], { static: 'true' }],
  [['check', '--static', 'false', '--base', 'main'], { static: 'false', base: 'main' }],
  [['check', '--static=true', '--fix'], { static: 'true', fix: 'true' }],
  [['migrate', '--strict', '--environment', 'production'], { strict: 'true', environment: 'production' }],
])('a flag stands for true by itself: %j', (argv, texts) => {
  expect(parseArguments(argv, {})).toMatchObject({ texts: new Map(Object.entries(texts)) });
});

test.each(['text', 'json', 'sarif', 'github'])('check answers as %s', (format) => {
  expect(parseArguments(['check', '--format', format], {})).toMatchObject({ format });
});

test('a PEM text may follow its flag', () => {
  const pem = '-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----';
  expect(parseArguments(['verify', '--public-key', pem, '--manifest', 'm'], {})).toMatchObject({
    texts: new Map([
      ['manifest', 'm'],
      ['public-key', pem],
    ]),
  });
});

test('a variable that the command has no use for is left where it is', () => {
  expect(parseArguments(['verify', '--format', 'json'], { DATABASE_URL: 'postgres://h/d' })).toMatchObject({ format: 'json', texts: new Map() });
});

test.each([
  [['migrate', '--database-url', 'postgres://u:planted@h/d'], 'DATABASE_URL'],
  [['migrate', '--database-url=postgres://u:planted@h/d'], 'DATABASE_URL'],
  [['migrate', '--signing-key', 'planted'], 'SIGNING_KEY'],
  [['migrate', '--nonsense', 'x'], '--nonsense'],
  [['migrate', 'verify'], 'more than one command'],
  [['verify', '--format', 'xml'], '--format'],
  [['verify', '--format', 'sarif'], 'text, json'],
  [['check', '--format', 'xml'], 'sarif'],
])('%j is refused with a word on %s', (argv, expected) => {
  try {
    parseArguments(argv, {});
    expect.unreachable();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Problem);
    const message = thrown instanceof Problem ? `${thrown.message} ${thrown.remedy}` : '';
    expect(message).toContain(expected);
    expect(message).not.toContain('planted');
  }
});

test('help names each option of a command, and no flag for a secret', () => {
  const help = renderHelp('migrate');
  for (const { name, kind, commands } of definitions) {
    if (kind === 'secret' || !commands.includes('migrate') || ['artifact', 'retention-days'].includes(name)) continue;
    expect(help).toContain(`--${name}`);
  }
  expect(help).not.toContain('--database-url');
  expect(help).toContain('DATABASE_URL');
});

test('a secret is known by its variable, anything else by its flag', () => {
  expect([placeOf('database-url'), placeOf('environment'), placeOf('nonsense')]).toEqual(['DATABASE_URL', '--environment', '--nonsense']);
});

test('help for no known command is the overview', () => {
  expect(renderHelp('push')).toBe(renderHelp(null));
});
