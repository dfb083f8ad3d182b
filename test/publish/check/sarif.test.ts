import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CheckReport } from '../../../src/model/check-report.ts';
import { renderSarif, sarifOf } from '../../../src/publish/check/sarif.ts';
import { clean, finding, hostile, hostileReport, report, rules, suppressed } from './reports.ts';

/** The schema of OASIS as SchemaStore publishes it, under the Apache License 2.0; changed in that its descriptions are left out. */
const schemaFile = new URL('sarif-2.1.0-rtm.5.json', import.meta.url);
/** Of draft 4, which says no more here than later drafts do: only the two keys that name it are left out. */
const official = Object.fromEntries(
  Object.entries(z.looseObject({}).parse(JSON.parse(readFileSync(schemaFile, 'utf8')))).filter(([key]) => key !== 'id' && key !== '$schema'),
);
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(official);

function check(of: CheckReport): [boolean, unknown] {
  const valid = validate(JSON.parse(renderSarif(of)));
  return [valid, validate.errors];
}

function results(of: CheckReport) {
  return sarifOf(of).runs[0]?.results ?? [];
}

const texts = (of: CheckReport): (string | undefined)[] => results(of).map((result) => result.partialFingerprints?.['primaryLocationLineHash']);

describe('the SARIF of a check', () => {
  test.each([
    ['a refusal', report()],
    ['nothing', clean],
    ['an incomplete check', report({ verdict: 'incomplete', unanalysed: ['It does not parse.'] })],
    ['findings without a place', report({ findings: [finding({ place: null, excerpt: null }), finding({ place: { path: 'a.sql', line: null } })] })],
    ...hostile.map((text) => [text.slice(0, 40), hostileReport(text)] as const),
  ] as const)('is what the official schema describes: %j', (_name, of) => {
    expect(check(of)).toEqual([true, null]);
  });

  test('is refused by that schema where it is not', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  test('names the tool, its version and the analysis', () => {
    const [run] = sarifOf(report({ scope: 'packages/db' })).runs;
    expect(run).toMatchObject({ tool: { driver: { name: 'drizzle-attest' } }, automationDetails: { id: 'drizzle-attest/check/packages/db/' } });
    expect(sarifOf(clean).runs[0]?.automationDetails?.id).toBe('drizzle-attest/check/');
  });

  test('maps severities, and points results to their rules', () => {
    const of = report({ findings: [finding({ severity: 'notice', rule: 'meta/x' }), finding(), finding({ severity: 'warning' })] });
    const [run] = sarifOf(of).runs;
    expect(run?.results?.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('describes each rule once, within what GitHub shows', () => {
    const described = sarifOf(report({ findings: [finding(), finding({ rule: 'meta/x' })], rules: [...rules, ...rules] })).runs[0]?.tool.driver.rules ?? [];
    expect(described.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id), 'meta/x']);
    expect(described[0]).toMatchObject({
      shortDescription: { text: 'An index that is built in the usual way locks its table.' },
      helpUri: expect.stringMatching(/docs\/rules\.md#availabilityrequire-concurrent-index-creation$/u),
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['database', 'availability', 'A1.2', 'CC8.1'] },
    });
    for (const { properties, shortDescription } of described) {
      expect(properties?.tags?.length).toBeLessThanOrEqual(10);
      expect(shortDescription?.text.length).toBeLessThanOrEqual(1024);
    }
  });

  test('keeps what is suppressed as a note with its reason', () => {
    expect(results(report({ findings: [suppressed] }))[0]).toMatchObject({
      level: 'note',
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'Never written since spring., ticket OPS-7, until 2027-01-31' }],
      properties: { severity: 'error' },
    });
    const inline = { ...suppressed, suppressedBy: { reason: 'r', ticket: null, until: null, place: { path: 'drizzle/0007_index.sql', line: 11 } } };
    expect(results(report({ findings: [inline] }))[0]?.suppressions).toMatchObject([{ kind: 'inSource', justification: 'r' }]);
    expect(results(report({ findings: [finding()] }))[0]?.suppressions).toEqual([]);
  });

  test('encodes paths as relative references', () => {
    const uri = (path: string) =>
      results(report({ findings: [finding({ place: { path, line: 1 } })] }))[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    expect(uri('db/my file#1 (ä)?.sql')).toBe('db/my%20file%231%20%28%C3%A4%29%3F.sql');
    expect(uri('http://x/a.sql')).toBe('http%3A//x/a.sql');
  });

  test('shows a finding about no file with its package', () => {
    const [result] = results(report({ scope: 'packages/db', findings: [finding({ place: null })] }));
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'packages/db/package.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    });
  });

  test('lets no message hold a link', () => {
    expect(JSON.stringify(results(report({ findings: [finding({ message: '[x](1) [y](https://evil.example)' })] })))).not.toContain('](');
  });

  test('says what was not analysed, and that the check is not whole', () => {
    const [invocation] = sarifOf(report({ verdict: 'incomplete', unanalysed: ['It does not parse.'] })).runs[0]?.invocations ?? [];
    expect(invocation).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'It does not parse.' } }] });
  });
});

describe('a fingerprint', () => {
  test('stays where lines above it grow, and where its line is indented', () => {
    const moved = finding({ place: { path: 'drizzle/0007_index.sql', line: 99 }, excerpt: '   CREATE INDEX  "orders_at" ON "orders" ("at");' });
    expect(texts(report({ findings: [moved] }))).toEqual(texts(report({ findings: [finding()] })));
  });

  test('differs by rule, file and text, and by count where those are the same', () => {
    const findings = [finding(), finding(), finding({ rule: 'a/b' }), finding({ place: { path: 'b.sql', line: 12 } }), finding({ excerpt: 'SELECT 1;' })];
    const all = texts(report({ findings }));
    expect(new Set(all).size).toBe(5);
    expect(all.map((one) => one?.split(':')[1])).toEqual(['1', '2', '1', '1', '1']);
  });
});

test('20,000 findings are cut to what GitHub shows, the worst first, and said', () => {
  const findings = Array.from({ length: 20_000 }, (_, at) =>
    finding({ rule: `policy/r${String(at % 50)}`, severity: at === 19_999 ? 'error' : 'notice', message: `${String(at)} ${'m'.repeat(2_000)}` }),
  );
  const of = report({ findings });
  const [run] = sarifOf(of).runs;
  expect([run?.results?.length, run?.results?.[0]?.level]).toEqual([5_000, 'error']);
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe('15000 findings left out: the JSON report has all.');
  expect(gzipSync(renderSarif(of)).length).toBeLessThan(10_000_000);
});
