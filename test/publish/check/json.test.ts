import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkReportSchemaFile, renderCheckReportSchema } from '../../../scripts/schema.ts';
import { digest } from '../../../src/model/digest.ts';
import { renderCheckJson } from '../../../src/publish/check/json.ts';
import { checkReportForm } from '../../../src/publish/check/report-form.ts';
import { completeness, renderTestStatement, testResultOf } from '../../../src/publish/check/test-result.ts';
import { clean, finding, hostile, hostileReport, project, report, rules, suppressed } from './reports.ts';

const published = z.looseObject({}).parse(JSON.parse(readFileSync(checkReportSchemaFile, 'utf8')));
const validate = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false, allErrors: true }).compile(published);

describe('the JSON report of a check', () => {
  test('has a schema that is what the runtime schema gives', () => {
    expect(readFileSync(checkReportSchemaFile, 'utf8')).toBe(renderCheckReportSchema());
  });

  test.each([
    report(),
    clean,
    report({ verdict: 'incomplete', generate: null, unanalysed: ['x'] }),
    report({ configuration: { path: 'a', sha256: digest('a') }, generate: { kind: 'missing', sql: 'SELECT 1;' } }),
    report({ generate: { kind: 'ambiguous', objects: ['a'] } }),
    report({ generate: { kind: 'failed', end: { kind: 'timed-out' }, said: ['a'] } }),
    ...hostile.map(hostileReport),
  ])('is of that form (%#)', (of) => {
    const json: unknown = JSON.parse(renderCheckJson(of));
    expect([validate(json), validate.errors]).toEqual([true, null]);
    expect(checkReportForm.safeParse(json).error).toBeUndefined();
  });

  test('refuses a key that it does not name', () => {
    expect(validate({ ...z.looseObject({}).parse(JSON.parse(renderCheckJson(clean))), note: 'x' })).toBe(false);
  });

  test('counts, and names plan and files', () => {
    expect(checkReportForm.parse(JSON.parse(renderCheckJson(report())))).toMatchObject({
      schemaVersion: 1,
      verdict: 'refused',
      counts: { errors: 1, warnings: 1, notices: 0, suppressed: 1, unanalysed: 0 },
      projects: [{ plan: { sha256: project().plan.sha256, migrations: [{ name: '0007_index', path: 'drizzle/0007_index.sql', statements: 2 }] } }],
    });
  });
});

const circumstances = { url: null };
const configuration = { path: '.github/drizzle-attest.yml', sha256: digest('policy') };

describe('the test result of a check', () => {
  test('has failed where a rule found an error, and tells which rules passed and warned', () => {
    expect(testResultOf(report({ configuration }), circumstances)).toEqual({
      result: 'FAILED',
      configuration: [{ name: configuration.path, digest: { sha256: configuration.sha256 } }],
      failedTests: ['availability/require-concurrent-index-creation'],
      warnedTests: ['access/grant', 'destructive/ban-drop-column'],
      passedTests: [completeness],
    });
  });

  test.each([
    ['PASSED', 'nothing was found', clean],
    ['PASSED', 'there is only a notice', report({ verdict: 'passed', findings: [finding({ severity: 'notice' })] })],
    ['WARNED', 'there is a warning', report({ verdict: 'passed', findings: [finding({ severity: 'warning' })] })],
    ['WARNED', 'an error is suppressed', report({ verdict: 'passed', findings: [suppressed] })],
    ['WARNED', 'something was not analysed, and that was agreed to', report({ verdict: 'passed', findings: [], unanalysed: ['x'] })],
    ['FAILED', 'not everything could be looked at', report({ verdict: 'incomplete', findings: [], unanalysed: ['x'] })],
    ['FAILED', 'the verdict says so', report({ verdict: 'refused', findings: [] })],
    ['FAILED', 'a finding says so, whatever the verdict', report({ verdict: 'passed', findings: [finding()] })],
  ] as const)('is %s where %s', (result, _why, of) => {
    expect(testResultOf(of, circumstances).result).toBe(result);
  });

  test('counts a rule once, by the worst that it found', () => {
    const { failedTests, warnedTests, passedTests } = testResultOf(
      report({ findings: [finding(), finding({ severity: 'warning' }), suppressed] }),
      circumstances,
    );
    expect([...failedTests, ...warnedTests, ...passedTests].sort()).toEqual([completeness, ...rules.map(({ id }) => id)].sort());
  });

  test('is stated of the report and of each migration that was checked', () => {
    const statement: unknown = JSON.parse(renderTestStatement(report(), { ...circumstances, url: 'https://github.com/acme/shop/actions/runs/1' }));
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
      subject: [
        { name: 'check-report.json', digest: { sha256: digest(renderCheckJson(report())) } },
        { name: 'migrations/0007_index', digest: { sha256: project().plan.migrations[0]?.sha256 } },
      ],
      predicate: { result: 'FAILED', url: 'https://github.com/acme/shop/actions/runs/1' },
    });
  });

  test.each(hostile)('is stated of %j, too', (text) => {
    expect(() => renderTestStatement(hostileReport(text), circumstances)).not.toThrow();
  });
});
