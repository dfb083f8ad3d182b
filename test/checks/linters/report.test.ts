import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLinterReport } from '../../../src/checks/linters/disk.ts';
import { parseLinterReport, type LinterReport } from '../../../src/checks/linters/report.ts';
import { selectNew } from '../../../src/checks/linters/selection.ts';
import { ruleName } from '../../../src/checks/suppressions/claim.ts';
import { suppress } from '../../../src/checks/suppressions/suppressions.ts';
import { asProblem } from '../../../src/errors/problem.ts';
import { renderSarif } from '../../../src/publish/check/sarif.ts';
import { makeTemporary } from '../../project/workspace.ts';
import { hostile, report } from '../../publish/check/reports.ts';

const root = '/srv/re po';

interface Parts {
  readonly run?: object;
  readonly driver?: object;
  readonly result?: object;
}

function sarif({ run = {}, driver = {}, result = {} }: Parts = {}): string {
  return JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Other Lint',
            rules: [{ id: 'no-drop', shortDescription: { text: 'It drops' }, defaultConfiguration: { level: 'error' } }],
            ...driver,
          },
        },
        results: [{ ruleId: 'no-drop', message: { text: 'found' }, locations: [locationOf('drizzle/0001_a.sql', 4)], ...result }],
        ...run,
      },
    ],
  });
}

function locationOf(uri: string, startLine?: number, more: object = {}): object {
  return { physicalLocation: { artifactLocation: { uri, ...more }, region: { startLine, snippet: { text: ' DROP TABLE a;\nx' } } } };
}

const at = (uri: string, more: object = {}, run: object = {}): LinterReport => parse(sarif({ result: { locations: [locationOf(uri, 1, more)] }, run }));
const parse = (text: string): LinterReport => parseLinterReport(text, 'other.sarif', root);

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    const { code, place, message, remedy } = asProblem(thrown);
    return `${code} ${place ?? ''} ${message} ${remedy}`;
  }
  return 'read';
}

describe('SARIF of another linter', () => {
  test('becomes findings, with the rule as the linter tells it', () => {
    expect(parse(sarif())).toEqual({
      tool: 'Other Lint',
      findings: [
        {
          rule: 'other-lint/no-drop',
          severity: 'error',
          message: 'found',
          remedy: 'See what Other Lint says of this rule.',
          place: { path: 'drizzle/0001_a.sql', line: 4 },
          criteria: ['CC8.1'],
          excerpt: 'DROP TABLE a;',
          suppressedBy: null,
        },
      ],
      rules: [
        {
          id: 'other-lint/no-drop',
          severity: 'error',
          criteria: ['CC8.1'],
          cause: 'It drops. This is no-drop of Other Lint, taken in from its results.',
          remedy: 'See what Other Lint says of this rule.',
          alias: ['Other Lint no-drop'],
        },
      ],
    });
  });

  test("of drizzle-attest itself gives the check's findings again", () => {
    const own = report();
    const { tool, findings } = parse(renderSarif(own));
    expect(tool).toBe('drizzle-attest');
    expect(findings.map(({ place }) => place)).toEqual(own.findings.map(({ place }) => place));
    expect(findings.map(({ suppressedBy }) => suppressedBy !== null)).toEqual(own.findings.map(({ suppressedBy }) => suppressedBy !== null));
    const open = findings.filter(({ suppressedBy }) => suppressedBy === null);
    expect(open.map(({ severity }) => severity)).toEqual(own.findings.filter(({ suppressedBy }) => suppressedBy === null).map(({ severity }) => severity));
  });

  test.each([
    [{}, 'error'],
    [{ level: 'warning' }, 'warning'],
    [{ level: 'note' }, 'notice'],
    [{ level: 'none' }, 'notice'],
    [{ ruleId: 'unknown' }, 'warning'],
    [{ ruleId: 'no-drop/column' }, 'error'],
    [{ kind: 'review' }, 'notice'],
    [{ ruleId: undefined, ruleIndex: 0 }, 'error'],
    [{ ruleId: undefined, rule: { id: 'no-drop' } }, 'error'],
  ] as const)('weighs a result with %j as %s', (result, severity) => {
    expect(parse(sarif({ result })).findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  test('finds the rule of an extension', () => {
    const extensions = [{ name: 'pack', rules: [{ id: 'p/q', defaultConfiguration: { level: 'note' }, fullDescription: { text: 'Of a pack.' } }] }];
    const text = sarif({ result: { ruleId: undefined, rule: { index: 0, toolComponent: { index: 0 } } } });
    const { findings, rules } = parse(text.replace('"driver":', `"extensions":${JSON.stringify(extensions)},"driver":`));
    expect([findings[0]?.rule, findings[0]?.severity, rules[0]?.cause]).toEqual(['other-lint/p-q', 'notice', expect.stringContaining('Of a pack.')]);
  });

  test('does not let a message multiply itself', () => {
    const rules = [{ id: 'no-drop', messageStrings: { default: { text: '{0}'.repeat(100_000) } } }];
    const { findings } = parse(sarif({ driver: { rules }, result: { message: { id: 'default', arguments: ['y'.repeat(20_000)] } } }));
    expect(findings[0]?.message.length).toBeLessThan(1_100);
  });

  test.each([{ kind: 'pass' }, { kind: 'notApplicable' }, { baselineState: 'absent' }])('takes a result with %j for none', (result) => {
    expect(parse(sarif({ result })).findings).toEqual([]);
  });

  test('fills the message of a rule', () => {
    const rules = [{ id: 'no-drop', messageStrings: { default: { text: 'drops {0}, {1}' } } }];
    expect(parse(sarif({ driver: { rules }, result: { message: { id: 'default', arguments: ['{1}'] } } })).findings[0]?.message).toBe('drops {1}, {1}');
  });

  test.each([
    ['accepted', [{ kind: 'inSource', justification: 'agreed' }], 'agreed'],
    ['without a reason', [{ kind: 'external', status: 'accepted' }], 'Suppressed in the results of Other Lint, without a reason.'],
    ['under review', [{ kind: 'external', status: 'underReview' }], undefined],
    ['rejected beside one that is accepted', [{ kind: 'inSource' }, { kind: 'external', status: 'rejected' }], undefined],
    ['none', [], undefined],
  ])('shows a suppression as a suppression where it counts: %s', (_what, suppressions, reason) => {
    const [finding] = parse(sarif({ result: { suppressions } })).findings;
    expect(finding?.suppressedBy?.reason).toBe(reason);
    if (reason !== undefined) expect(finding?.suppressedBy?.place).toEqual({ path: 'drizzle/0001_a.sql', line: 4 });
  });

  test.each([
    ['drizzle/a%20b.sql', {}, {}, 'drizzle/a b.sql'],
    ['./drizzle/%C3%A4.sql', {}, {}, 'drizzle/ä.sql'],
    ['file:///srv/re%20po/drizzle/a.sql', {}, {}, 'drizzle/a.sql'],
    ['/srv/re%20po/drizzle/a.sql', {}, {}, 'drizzle/a.sql'],
    ['a.sql', { uriBaseId: '%SRCROOT%' }, {}, 'a.sql'],
    ['a.sql', { uriBaseId: 'PKG' }, { originalUriBaseIds: { ROOT: { uri: 'file:///srv/re%20po/' }, PKG: { uri: 'pkg/', uriBaseId: 'ROOT' } } }, 'pkg/a.sql'],
    ['a.sql', { uriBaseId: '%SRCROOT%' }, { originalUriBaseIds: { '%SRCROOT%': { uri: 'file:///other/checkout/' } } }, 'a.sql'],
    ['a.sql', { uriBaseId: 'A' }, { originalUriBaseIds: { A: { uri: 'x/', uriBaseId: 'B' }, B: { uri: 'y/', uriBaseId: 'A' } } }, 'a.sql'],
  ])('finds the file of %s %j', (uri, more, run, path) => {
    expect(at(uri, more, run).findings[0]?.place?.path).toBe(path);
  });

  test('finds the file by its index, and may have none', () => {
    const run = { artifacts: [{ location: { uri: 'b.sql' } }] };
    expect(parse(sarif({ run, result: { locations: [{ physicalLocation: { artifactLocation: { index: 0 } } }] } })).findings[0]?.place).toEqual({
      path: 'b.sql',
      line: null,
    });
    expect(parse(sarif({ result: { locations: [] } })).findings[0]?.place).toBeNull();
  });

  test.each([
    '../a.sql',
    '%2e%2e/a.sql',
    'drizzle/..%2f..%2f..%2fetc/passwd',
    'file:///etc/passwd',
    'file://elsewhere/srv/re%20po/a.sql',
    'https://example.invalid/a.sql',
    '//example.invalid/a.sql',
    'a%00.sql',
    '%zz',
    '',
  ])('is refused where a path leaves the repository: %s', (uri) => {
    const words = 'linter/unreadable other.sarif The results of the linter cannot be read: it has a result on a file outside';
    expect(refusal(() => at(uri))).toContain(words);
    expect(refusal(() => at('a.sql', { uriBaseId: 'X' }, { originalUriBaseIds: { X: { uri: 'file:///other/' } } }))).toContain(words);
  });

  test.each([
    ['', 'it is empty'],
    ['{', 'it is not JSON'],
    ['null', 'it is not SARIF 2.1.0 (the file as a whole)'],
    ['[{"filePath":"a.js","messages":[]}]', 'it is not SARIF 2.1.0 (the file as a whole)'],
    ['{"version":"2.1.0","runs":[]}', '(runs)'],
    ['{"version":"2.0.0","runs":[]}', '(version)'],
    [sarif({ driver: { name: '' } }), '(runs.0.tool.driver.name)'],
    [sarif({ result: { ruleId: undefined } }), 'names no rule'],
    ['['.repeat(200_000), 'it is not JSON'],
    [sarif({ run: { results: Array.from({ length: 25_001 }, () => ({ ruleId: 'r', message: {} })) } }), 'at most 25000'],
  ])('is refused where it is none (%#)', (text, words) => {
    expect(refusal(() => parse(text))).toMatch(/^linter\/unreadable other\.sarif /u);
    expect(refusal(() => parse(text))).toContain(words);
    expect(refusal(() => parse(text))).toContain(' Let the linter write SARIF 2.1.0');
  });

  test('counts for new migrations; what was merged is named and left', () => {
    const results = ['drizzle/0000_a.sql', 'drizzle/0001_b.sql'].map((uri) => ({
      ruleId: 'no-drop',
      message: { text: 'found' },
      locations: [locationOf(uri, 1)],
    }));
    const selection = selectNew(parse(sarif({ run: { results } })).findings, new Set(['drizzle/0001_b.sql']));
    expect(selection.findings.map(({ place }) => place?.path)).toEqual(['drizzle/0001_b.sql']);
    expect(selection.elsewhere).toEqual(['drizzle/0000_a.sql']);
  });

  test('is suppressed by the name that its findings show', () => {
    const claim = {
      rule: 'other-lint/no-drop',
      reason: 'agreed',
      ticket: null,
      until: null,
      place: { path: 'p', line: 1 },
      scope: { kind: 'path', glob: 'drizzle/*' },
    } as const;
    expect(suppress(parse(sarif()).findings, [claim], '2026-01-01').map(({ suppressedBy }) => suppressedBy?.reason)).toEqual(['agreed']);
  });

  test.each(hostile)('is text and nothing more: %j', (text) => {
    const wanted = parse(
      sarif({
        driver: { name: text, rules: [{ id: text, fullDescription: { text }, help: { text } }] },
        result: { ruleId: text, message: { text }, suppressions: [{ justification: text }] },
      }),
    );
    for (const { rule, message, remedy, excerpt, suppressedBy } of wanted.findings) {
      expect(ruleName.safeParse(rule).success, rule).toBe(true);
      for (const shown of [message, remedy, excerpt ?? '', suppressedBy?.reason ?? '']) {
        expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(shown.length).toBeLessThan(1_200);
      }
    }
    for (const { cause, remedy, alias } of wanted.rules) for (const shown of [cause, remedy, ...alias]) expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });

  test.each([
    ['meta', 'suppression-unused', 'linter-meta/suppression-unused'],
    ['journal', 'invalid', 'linter-journal/invalid'],
    ['journal', 'other', 'journal/other'],
    ['4D', '__proto__', 'linter-4d/proto'],
    ['x', '???', 'x/unnamed'],
  ])('never takes the name of a rule or a code of ours: %s %s', (name, ruleId, id) => {
    expect(parse(sarif({ driver: { name }, result: { ruleId } })).findings[0]?.rule).toBe(id);
  });
});

describe('The file of a linter', () => {
  async function refused(path: string, folder: string): Promise<string> {
    return await readLinterReport(path, folder).then(
      () => 'read',
      (thrown: unknown) => `${asProblem(thrown).code} ${asProblem(thrown).message}`,
    );
  }

  test('is read from the root or by its absolute path, and may hold nothing', async () => {
    const folder = await makeTemporary();
    await writeFile(join(folder, 'other.sarif'), sarif({ run: { results: [] } }));
    const empty = { tool: 'Other Lint', findings: [], rules: [] };
    expect(await readLinterReport('other.sarif', folder)).toEqual(empty);
    expect(await readLinterReport(join(folder, 'other.sarif'), join(folder, 'drizzle'))).toEqual(empty);
  });

  test('is refused where it is not there, is no file, is too large or no UTF-8', async () => {
    const folder = await makeTemporary();
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'latin'), Buffer.from([0x22, 0xe9, 0x22]));
    await writeFile(join(folder, 'large'), '');
    await truncate(join(folder, 'large'), 30_000_001);
    expect(await refused('none', folder)).toContain('linter/unreadable The results of the linter cannot be read: it cannot be opened (ENOENT)');
    expect(await refused('sub', folder)).toContain('it is no regular file');
    expect(await refused('large', folder)).toContain('at most 30000000');
    expect(await refused('latin', folder)).toContain('it is not UTF-8');
  });
});
