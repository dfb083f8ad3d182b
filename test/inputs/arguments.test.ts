import { expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { commands } from '../../src/commands/table.ts';
import { parseArguments, placeOf, type Asked } from '../../src/inputs/arguments.ts';
import { renderHelp } from '../../src/inputs/help.ts';

const ask = (argv: readonly string[], variables: Readonly<Record<string, string>> = {}): Asked => parseArguments(argv, variables, commands);
const help = (name: string | null): string => renderHelp(commands, name);

test('no command at all asks for help', () => {
  expect(ask([])).toEqual({ kind: 'help', command: null });
  expect(ask(['migrate', '-h'])).toEqual({ kind: 'help', command: 'migrate' });
  expect(ask(['--version'])).toEqual({ kind: 'version' });
});

test('a command takes its flags, and its secrets from the environment', () => {
  const asked = ask(['migrate', '--environment=production', '--lock-wait', '5m'], { DATABASE_URL: 'postgres://h/d', SIGNING_KEY: 'pem' });
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
  expect(ask(argv)).toMatchObject({ texts: new Map(Object.entries(texts)) });
});

test.each(['text', 'json', 'sarif', 'github'])('check answers as %s', (format) => {
  expect(ask(['check', '--format', format])).toMatchObject({ format });
});

test.each([
  ['--lock-wiat', 'There is no --lock-wiat. Write --lock-wait.'],
  ['--nowhere', 'There is no --nowhere.'],
])('a flag that does not exist is refused by its name: %s', (flag, message) => {
  expect(() => parseArguments(['migrate', flag, '5s'], {}, commands)).toThrow(expect.objectContaining({ code: 'input/invalid', message }));
});

test('a PEM text may follow its flag', () => {
  const pem = '-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----';
  expect(ask(['verify', '--public-key', pem, '--manifest', 'm'])).toMatchObject({
    texts: new Map([
      ['manifest', 'm'],
      ['public-key', pem],
    ]),
  });
});

test('a variable that the command has no use for is left where it is', () => {
  expect(ask(['verify', '--format', 'json'], { DATABASE_URL: 'postgres://h/d' })).toMatchObject({ format: 'json', texts: new Map() });
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
    ask(argv);
    expect.unreachable();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Problem);
    const message = thrown instanceof Problem ? `${thrown.message} ${thrown.remedy}` : '';
    expect(message).toContain(expected);
    expect(message).not.toContain('planted');
  }
});

test('help names each option of a command, and no flag for a secret', () => {
  const text = help('migrate');
  for (const { name, kind } of commands.find((command) => command.name === 'migrate')?.inputs ?? []) {
    if (kind === 'secret' || ['artifact', 'retention-days'].includes(name)) continue;
    expect(text).toContain(`--${name}`);
  }
  expect(text).not.toContain('--database-url');
  expect(text).toContain('DATABASE_URL');
});

test('a secret is known by its variable, anything else by its flag', () => {
  expect([placeOf('database-url'), placeOf('environment'), placeOf('nonsense')]).toEqual(['DATABASE_URL', '--environment', '--nonsense']);
});

test('help for no known command is the overview', () => {
  expect(help('push')).toBe(help(null));
});
