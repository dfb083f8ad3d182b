import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors.ts';
import { commandNames } from '../../src/inputs/definition.ts';
import { definitions } from '../../src/inputs/definitions.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { parseInputs } from '../../src/inputs/parse.ts';

const pem = '-----BEGIN PRIVATE KEY-----\nplanted\n-----END PRIVATE KEY-----';
const migrate = { 'database-url': 'postgres://u:p@db.example:5433/app', environment: 'production', signing: 'key', 'signing-key': pem };
const verify = { manifest: 'migration-manifest.json', 'public-key': 'pem' };

function parse(command: string, texts: Readonly<Record<string, string>>, masked: string[] = []): Inputs {
  return parseInputs(command, { texts: new Map(Object.entries(texts)), place: (name) => `input ${name}` }, (form) => masked.push(form));
}

function refused(command: string, texts: Readonly<Record<string, string>>): [string, string | null] {
  try {
    parse(command, texts);
  } catch (thrown) {
    if (thrown instanceof Problem) return [thrown.code, thrown.place];
    throw thrown;
  }
  return ['nothing', null];
}

test('migrate has its defaults in one place', () => {
  expect(parse('migrate', migrate)).toMatchObject({
    command: 'migrate',
    environment: 'production',
    outOfOrder: 'refuse',
    limits: { lockWaitMs: 300_000, lockTimeoutMs: 10_000, statementTimeoutMs: 0, timeLimitMs: 1_800_000 },
    failureReplay: 'on',
    kitOutput: 'status',
    evidenceDirectory: null,
    chainStart: false,
    artifact: 'upload',
    retentionDays: null,
    project: { workingDirectory: '.', config: null, given: { dialect: null, out: null, ledgerSchema: null, ledgerTable: null } },
  });
});

test('what was read can no longer be changed', () => {
  expect(Object.isFrozen(parse('verify', verify))).toBe(true);
});

test('the bundle lies beside the manifest unless another is named', () => {
  expect(parse('verify', verify)).toMatchObject({ bundle: null });
  expect(parse('verify', { ...verify, bundle: 'b.json' })).toMatchObject({ bundle: 'b.json' });
});

test('an unknown command is refused', () => {
  expect(refused('push', {})).toEqual(['input/invalid', 'input command']);
});

test('an input that the command does not use is named', () => {
  expect(refused('verify', { ...verify, environment: 'production' })).toEqual(['input/unused', 'input environment']);
  expect(refused('migrate', { ...migrate, 'lock-wiat': '5m' })).toEqual(['input/unused', 'input lock-wiat']);
});

test('an empty input is one that was not given', () => {
  expect(parse('verify', { ...verify, environment: '' })).toMatchObject({ command: 'verify' });
});

test.each(['environment', 'signing'])('migrate without %s is refused', (name) => {
  expect(refused('migrate', { ...migrate, [name]: '' })).toEqual(['input/missing', `input ${name}`]);
});

test('an empty database URL has a code of its own', () => {
  expect(refused('migrate', { ...migrate, 'database-url': '' })).toEqual(['url/empty', 'input database-url']);
});

test.each([
  ['lock-wait', '5'],
  ['lock-wait', '7h'],
  ['lock-wait', '-1s'],
  ['time-limit', '0s'],
  ['time-limit', 'forever'],
  ['statement-timeout', '25h'],
  ['out-of-order', 'maybe'],
  ['kit-output', 'loud'],
  ['chain-start', 'yes'],
  ['retention-days', '0'],
  ['retention-days', '401'],
  ['retention-days', '1.5'],
  ['environment', 'a\nb'],
  ['signing', 'github'],
])('%s: %j is refused, and never becomes the default', (name, text) => {
  expect(refused('migrate', { ...migrate, [name]: text })).toEqual(['input/invalid', `input ${name}`]);
});

describe('signing', () => {
  test('takes a key or a key file, and not both', () => {
    expect(parse('migrate', migrate)).toMatchObject({ signing: { kind: 'key' } });
    expect(parse('migrate', { ...migrate, 'signing-key': '', 'signing-key-file': 'k.pem' })).toMatchObject({ signing: { kind: 'key-file', path: 'k.pem' } });
    expect(refused('migrate', { ...migrate, 'signing-key-file': 'k.pem' })[0]).toBe('input/conflict');
    expect(refused('migrate', { ...migrate, 'signing-key': '' })[0]).toBe('input/conflict');
  });

  test('none refuses a key that would stay unused', () => {
    expect(parse('migrate', { ...migrate, 'signing-key': '', signing: 'none' })).toMatchObject({ signing: { kind: 'none' } });
    expect(refused('migrate', { ...migrate, signing: 'none' })[0]).toBe('input/conflict');
  });
});

test('verify never goes without a key that it was told to trust', () => {
  expect(refused('verify', { manifest: 'm.json' })[0]).toBe('input/conflict');
  expect(refused('verify', { ...verify, 'public-key-file': 'p.pem' })[0]).toBe('input/conflict');
  expect(refused('verify', { ...verify, policy: 'p.json' })[0]).toBe('input/conflict');
  expect(parse('verify', { manifest: 'm.json', policy: 'p.json' })).toMatchObject({ trust: { kind: 'policy', path: 'p.json' } });
});

test('records that were noted elsewhere are read one by one', () => {
  const sha256 = 'a'.repeat(64);
  expect(parse('verify', { ...verify, 'expected-head': `41:${sha256}, 7:${sha256}` })).toMatchObject({
    expectedHeads: [
      { sequence: 41, sha256 },
      { sequence: 7, sha256 },
    ],
    expectedStarts: [],
  });
  for (const text of ['41', `0:${sha256}`, `41:${sha256}0`, `41-${sha256}`]) {
    expect(refused('verify', { ...verify, 'expected-head': text })).toEqual(['input/invalid', 'input expected-head']);
  }
});

test('secrets are masked before anything is refused', () => {
  const masked: string[] = [];
  expect(() => parse('nonsense', migrate, masked)).toThrow(Problem);
  expect(masked).toEqual([migrate['database-url'], pem]);
});

test('no secret has a text form', () => {
  const inputs = parse('migrate', migrate);
  expect(JSON.stringify(inputs)).not.toMatch(/planted|u:p@/u);
});

test('every definition belongs to commands that exist', () => {
  for (const { commands, name } of definitions) {
    expect(commands.length, name).toBeGreaterThan(0);
    for (const command of commands) expect(commandNames).toContain(command);
  }
});
