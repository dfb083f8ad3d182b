import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { renderSettingsSchema, settingsSchemaFile } from '../../../scripts/schema.ts';
import { asProblem } from '../../../src/errors/problem.ts';
import { allRules } from '../../../src/checks/rules.ts';
import { parseCheckConfiguration } from '../../../src/checks/configuration/parse.ts';
import { digest } from '../../../src/model/digest.ts';
import { emptyConfiguration } from '../../../src/checks/configuration/configuration.ts';

const published = z.looseObject({}).parse(JSON.parse(readFileSync(settingsSchemaFile, 'utf8')));
const validate = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false, allErrors: true }).compile(published);
const documentation = readFileSync(resolve(import.meta.dirname, '../../../docs/check-configuration.md'), 'utf8');
const examples = [...documentation.matchAll(/^```yaml\n([^]*?)^```$/gmu)].map(([, text = '']) => text);

function refusal(text: string): { readonly place: string | null; readonly message: string } {
  try {
    parseCheckConfiguration(text, true);
  } catch (thrown) {
    const { code, place, message, remedy } = asProblem(thrown);
    expect(code).toBe('check-configuration/invalid');
    expect(remedy).toContain('docs/check-configuration.md');
    return { place, message };
  }
  throw new Error('It was read.');
}

const suppression = 'rule: a/b\n    path: drizzle/**\n    reason: why\n    until: 2026-12-31';

describe('The check configuration file', () => {
  test('has a published schema that is what the runtime schema gives', () => {
    expect(readFileSync(settingsSchemaFile, 'utf8')).toBe(renderSettingsSchema());
  });

  test('of the documentation is read by the schema and by the check, and has every key', () => {
    expect(examples).toHaveLength(1);
    for (const example of examples) {
      const value: unknown = parse(example);
      expect([validate(value), validate.errors]).toEqual([true, null]);
      expect(Object.keys(z.looseObject({}).parse(value)).sort()).toEqual(Object.keys(z.looseObject({}).parse(published['properties'])).sort());
      expect(parseCheckConfiguration(example, true)).toMatchObject({ rehearsal: { shadow: 'installed' }, history: [{ event: 'squash' }] });
    }
  });

  test('is one frozen value, with the lines that its suppressions and rules stand on', () => {
    const settings = parseCheckConfiguration(`version: 1\nrules:\n  push/unread:\n    severity: notice\nsuppressions:\n  - ${suppression}\n`, true);
    expect(settings.rules.get('push/unread')).toEqual({ severity: 'notice', criteria: null, place: { path: '.github/drizzle-attest.yml', line: 3 } });
    expect(settings.suppressions).toMatchObject([
      { rule: 'a/b', reason: 'why', until: '2026-12-31', place: { line: 6 }, scope: { kind: 'path', glob: 'drizzle/**' } },
    ]);
    for (const part of [settings, settings.suppressions, settings.suppressions[0], settings.push.allowed]) expect(Object.isFrozen(part)).toBe(true);
  });

  test('names no line of a file that nobody sees', () => {
    const settings = parseCheckConfiguration(`version: 1\nrules:\n  push/unread:\n    severity: notice\nsuppressions:\n  - ${suppression}\n`, false);
    expect([settings.rules.get('push/unread')?.place.line, settings.suppressions[0]?.place.line]).toEqual([null, null]);
  });

  test('with the version alone says what a missing file says', () => {
    expect(parseCheckConfiguration('version: 1\n', true)).toEqual({ ...emptyConfiguration, sha256: digest('version: 1\n') });
  });

  test('reads `off` as it is written', () => {
    expect(parseCheckConfiguration('version: 1\nrules:\n  destructive/truncate:\n    severity: off\n', true).rules.get('destructive/truncate')?.severity).toBe(
      'off',
    );
  });

  test.each<readonly [string, string, number | null, string]>([
    ['nothing', '', 1, 'the file is expected to be a map'],
    ['a list', '- a\n', 1, 'the file is expected to be a map'],
    ['no version', 'push: { allowed: [] }\n', 1, 'the file has no version, which is expected to be 1'],
    ['another version', '\nversion: 2\n', 2, 'version is expected to be 1'],
    ['an unknown key', 'version: 1\nsuppression: []\n', 2, 'the file has the key "suppression", and there is no such key'],
    ['an unknown key further in', 'version: 1\npush:\n  allowed: []\n  alowed: []\n', 4, 'push has the key "alowed"'],
    ['an unknown rule', 'version: 1\nrules:\n  destructive/drop-tabel: { severity: off }\n', 3, 'there is no rule of this name'],
    ['a rule of another linter', 'version: 1\nrules:\n  squawk/prefer-text-field: { severity: off }\n', 3, 'there is no rule of this name'],
    ['a rule set to nothing', 'version: 1\nrules:\n  push/unread: {}\n', 3, 'severity, criteria or both'],
    ['another severity', 'version: 1\nrules:\n  push/unread:\n    severity: fatal\n', 4, 'expected to be error or warning or notice or off'],
    ['another criterion', 'version: 1\nrules:\n  push/unread:\n    criteria: [CC1.1]\n', 4, 'rules.push/unread.criteria[1] is expected to be'],
    ['a number in place of the rules', 'version: 1\nrules: 5\n', 2, 'rules is expected to be a map'],
    ['a wrong type', 'version: 1\npush:\n  allowed: package.json\n', 3, 'push.allowed is expected to be a list'],
    [
      'a suppression without its last day',
      'version: 1\nsuppressions:\n  - rule: a/b\n    path: x\n',
      3,
      'suppressions[1] has no until, which is expected to be the last day on which it counts, one that the calendar has, as YYYY-MM-DD',
    ],
    [
      'a suppression with an empty last day',
      'version: 1\nsuppressions:\n  - rule: a/b\n    path: x\n    until:\n',
      5,
      'suppressions[1].until is expected to be the last day',
    ],
    [
      'a correction of unknown bytes',
      'version: 1\nhistory:\n  - { event: correction, newest: x, reason: y, ticket: z, until: 2027-01-01 }\n',
      3,
      'history[1] is expected to be a correction with sha256',
    ],
    ['a day that is none', `version: 1\nsuppressions:\n  - ${suppression.replace('12-31', '02-30')}\n`, 6, 'one that the calendar has, as YYYY-MM-DD'],
    ['a suppression for two', `version: 1\nsuppressions:\n  - ${suppression}\n    migration: x\n`, 3, 'either path or migration'],
    ['a reason on two lines', `version: 1\nsuppressions:\n  - ${suppression.replace('why', '"a\\nb"')}\n`, 5, 'text on one line'],
    [
      'a suppression without a reason',
      'version: 1\nsuppressions:\n  - { rule: a/b, path: x, until: 2026-12-31 }\n',
      3,
      'the suppression of a/b gives no reason',
    ],
    [
      'a suppression of what cannot be suppressed',
      `version: 1\nsuppressions:\n  - ${suppression.replace('a/b', 'history/out-of-order')}\n`,
      3,
      'nothing suppresses history/out-of-order',
    ],
    ['a path out of the repository', 'version: 1\nrehearsal:\n  setup: [../x.sql]\n', 3, "a path from the repository's root"],
    ['an absolute path', 'version: 1\nrehearsal:\n  setup: [/etc/x.sql]\n', 3, "a path from the repository's root"],
    ['a key twice', 'version: 1\npush: { allowed: [] }\npush: { allowed: [] }\n', 3, 'a key twice'],
    ['a key of the prototype', 'version: 1\n__proto__: { push: 1 }\n', 2, 'the key __proto__'],
    ['a constructor', 'version: 1\nrules:\n  constructor: { severity: off }\n', 3, 'there is no rule of this name'],
    ['a merge', 'version: 1\n<<: { push: 1 }\n', 2, 'the key <<'],
    ['an alias', 'version: 1\npush: { allowed: &a [] }\nsuppressions: *a\n', 2, 'an anchor'],
    ['a tag', 'version: !!int 1\n', 1, 'a tag'],
    ['a tag of its own', 'version: !x 1\n', 1, 'a tag'],
    ['a key that is no text', 'version: 1\n2: 3\n', 2, 'a key that is no text'],
    ['a list for a key', '? [a]\n: 1\n', null, 'a key that is no text'],
    ['two documents', 'version: 1\n---\nversion: 1\n', 2, 'more than one document'],
    ['a bracket that is not closed', 'version: [1\n', 2, 'a bracket is not closed'],
    ['a tab', 'version: 1\nrules:\n\tpush/unread: {}\n', 3, 'indented with a tab'],
    ['a colon in a text', `version: 1\nsuppressions:\n  - ${suppression.replace('why', 'because: it')}\n`, 5, 'a text with a colon in it is not in quotes'],
    ['a quote that is not closed', 'version: 1\npush: "x\n', 3, 'a quote, a bracket or a comma is missing'],
    [
      'a bomb of aliases',
      `a: &a [${'x,'.repeat(9)}]\n${Array.from('bcdefgh', (name, at) => `${name}: &${name} [${`*${'abcdefg'[at] ?? ''},`.repeat(9)}]`).join('\n')}\n`,
      1,
      'an anchor',
    ],
    ['nesting without end', `version: ${'['.repeat(60_000)}`, null, 'resource exhaustion'],
    ['nesting that is none of a policy', `version: ${'['.repeat(30)}1${']'.repeat(30)}\n`, 1, 'nested more deeply'],
    ['many keys', Array.from({ length: 9_000 }, (_, at) => `k${at}:`).join('\n'), null, 'the file has the key'],
    ['more than is read', `# ${'x'.repeat(64_000)}`, null, 'at most 64000 are read'],
  ])('with %s is refused, with its line', (_what, text, line, words) => {
    const { place, message } = refusal(text);
    expect(message).toContain(words);
    expect(message).toMatch(/^The check configuration file cannot be used: .+\.$/u);
    if (line !== null) expect(place).toBe(`.github/drizzle-attest.yml:${line}`);
    else expect(place).toMatch(/^\.github\/drizzle-attest\.yml(?::\d+)?$/u);
  });

  test('shows hostile keys and values on one line, and cut', () => {
    const { message } = refusal(`version: 1\n"a\\n::error::b\\u202e${'x'.repeat(500)}": 1\n`);
    expect(message).not.toMatch(/[\n\u202e]/u);
    expect(message.length).toBeLessThan(400);
  });

  test.each(allRules.filter(({ id }) => /^(?:history|meta)\//u.test(id)))('cannot lower $id', ({ id, severity }) => {
    const set = (wanted: string): string => `version: 1\nrules:\n  ${id}:\n    severity: ${wanted}\n`;
    const order = ['off', 'notice', 'warning', 'error'];
    for (const wanted of order.slice(0, order.indexOf(severity)))
      expect(refusal(set(wanted))).toMatchObject({ place: '.github/drizzle-attest.yml:4', message: expect.stringContaining('stands for everyone') });
    for (const wanted of order.slice(order.indexOf(severity))) expect(parseCheckConfiguration(set(wanted), true).rules.has(id)).toBe(true);
  });
});
