import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../../src/text/redaction.ts';
import type { CheckReport } from '../../../src/model/check-report.ts';
import type { RehearsalAnswer } from '../../../src/model/rehearsal.ts';
import { selectAnnotations } from '../../../src/publish/check/annotations.ts';
import { renderCheckJson } from '../../../src/publish/check/json.ts';
import { redactReport } from '../../../src/publish/check/redact.ts';
import { renderSarif } from '../../../src/publish/check/sarif.ts';
import { renderCheckSummary } from '../../../src/publish/check/summary.ts';
import { renderTestStatement } from '../../../src/publish/check/test-result.ts';
import { renderCheckText } from '../../../src/publish/check/text.ts';
import { finding, hostileReport, project, report } from './reports.ts';

/** With characters that JSON, Markdown and URLs write otherwise. */
const secret = 'p@ss"w_o<r>d`#1/\\x';
const redactor = createRedactor();
redactor.add(secret);

/** Names of ours, which no secret is looked for in. */
const own = new Set(['verdict', 'rule', 'id', 'severity', 'criteria', 'kind', 'sha256', 'signal', 'sqlState', 'way', 'during']);

/** The same with the secret in every text. */
function plant(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return own.has(key) ? value : `${value}${secret}`;
  if (Array.isArray(value)) return own.has(key) ? value : value.map((item) => plant(item, key));
  if (typeof value !== 'object' || value === null || ('kind' in value && value.kind === 'left-out')) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plant(part, name)]));
}

const answers = [
  { kind: 'missing', sql: 'SELECT 1;' },
  { kind: 'ambiguous', objects: ['column a.b'] },
  { kind: 'failed', end: { kind: 'not-started', reason: 'none' }, said: ['Error: '] },
  { kind: 'failed', end: { kind: 'exited', code: 1 }, said: ['a', 'b'] },
] as const;

const shadow = { kind: 'given', version: '18.1' } as const;
const failure = { migration: '0001_a', path: 'drizzle/0001_a.sql', line: 2, excerpt: 'SELECT x;', sqlState: '42703', message: 'column x does not exist' };
const object = { kind: 'column', schema: 'public', table: 'a', name: 'b' } as const;
const difference = { way: 'different', object, inMigrations: 'text', inSchema: 'citext', touched: true } as const;
const rehearsals: readonly (RehearsalAnswer | null)[] = [
  { kind: 'rehearsed', shadow, differences: [{ ...difference, mention: null }] },
  { kind: 'rehearsed', shadow, differences: [{ ...difference, mention: { path: 'drizzle/0001_a.sql', line: 1, excerpt: 'ALTER TABLE a' } }] },
  { kind: 'rehearsed', shadow, differences: { unknown: 'The DDL did not run.' } },
  { kind: 'failed', shadow, failure },
  { kind: 'cannot', shadow, missing: { kind: 'role', name: 'app' }, during: 'base', failure },
  { kind: 'unavailable', reason: 'there is none', remedy: 'install one' },
  { kind: 'unavailable', reason: 'it was stopped', remedy: null },
  { kind: 'left-out', reason: 'static' },
  null,
];

const full = report({
  findings: [finding(), finding({ suppressedBy: { reason: 'why', ticket: 'T-1', until: '2027-01-01', place: { path: 'p', line: 1 } } })],
  unanalysed: ['x'],
});
const reports: readonly CheckReport[] = [
  { ...full, projects: answers.map((generate) => project({ config: 'drizzle.config.ts', path: 'a', generate })) },
  { ...full, projects: rehearsals.map((rehearsal) => project({ rehearsal })) },
];

describe('A report that is redacted', () => {
  test('has the secret nowhere, although it was in every text', () => {
    for (const of of [...reports, hostileReport(secret)]) {
      // The function reads what the type says; planting keeps the form.
      const planted: CheckReport = Object.assign(structuredClone(of), plant(of));
      expect(JSON.stringify(planted).split(JSON.stringify(secret).slice(1, -1)).length).toBeGreaterThan(20);
      const redacted = redactReport(planted, redactor.redact);
      expect(JSON.stringify(redacted)).not.toContain(JSON.stringify(secret).slice(1, -1));
      expect(redacted.findings.map(({ severity, criteria }) => [severity, criteria])).toEqual(
        of.findings.map(({ severity, criteria }) => [severity, criteria]),
      );
    }
  });

  test('is told without it in every form', () => {
    const redacted = redactReport(hostileReport(secret), redactor.redact);
    const forms = [
      renderCheckJson(redacted),
      renderSarif(redacted),
      renderCheckSummary(redacted, { files: null }),
      renderCheckText(redacted, (_tone, text) => text),
      renderTestStatement(redacted, { url: null }),
      JSON.stringify(selectAnnotations(redacted)),
    ];
    for (const form of forms) {
      expect(form).toContain('***');
      expect(form).not.toMatch(/p(?:@|&#64;|%40)[\u200b]?ss/u);
    }
  });

  test('says all that it said where there is no secret', () => {
    for (const of of [...reports, full]) expect(redactReport(of, (text) => text)).toEqual(of);
  });

  test('keeps the names of our own rules, whatever word a secret is', () => {
    const [text] = full.findings;
    expect(redactReport(full, (of) => of.replaceAll('index', '***')).findings[0]).toMatchObject({ rule: text?.rule });
    expect(redactReport({ ...full, findings: [finding({ rule: 'squawk/index' })] }, (of) => of.replaceAll('index', '***')).findings[0]?.rule).toBe(
      'squawk/***',
    );
  });

  test("is bounded where the project's own tools spoke, and the secret is gone before the cut", () => {
    const said = Array.from({ length: 5_000 }, () => `${'x'.repeat(1_995)}${secret}`);
    const bounded = redactReport(report({ generate: { kind: 'failed', end: { kind: 'not-started', reason: 'r'.repeat(9_000) }, said } }), redactor.redact);
    const text = JSON.stringify(bounded.projects[0]?.generate);
    expect(text.length).toBeLessThan(500_000);
    expect(text).toContain('… and 4800 more');
    expect(text).not.toContain('p@');
    const sql = redactReport(report({ generate: { kind: 'missing', sql: 's'.repeat(3_000_000) } }), redactor.redact).projects[0]?.generate;
    expect(JSON.stringify(sql).length).toBeLessThan(1_001_000);
    const objects = redactReport(report({ generate: { kind: 'ambiguous', objects: Array.from({ length: 20_000 }, () => 'o') } }), redactor.redact);
    expect(JSON.stringify(objects.projects[0]?.generate).length).toBeLessThan(5_000);
  });
});
