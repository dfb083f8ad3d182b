import { describe, expect, test } from 'vitest';
import { renderCheckSummary } from '../../../src/publish/check/summary.ts';
import { clean, finding, hostile, hostileReport, migration, project, report, suppressed } from './reports.ts';

const noLinks = { files: null };
/** What GitHub reads as Markdown: without what is fenced, and without the code spans of digests, the plan's digest. */
const outsideOf = (page: string): string => page.replace(/^(`{3,})(?:sql|text)\n[^]*?\n\1$/gmu, '').replace(/`[0-9a-f]{64}`/gu, '');
const bytes = (text: string): number => Buffer.byteLength(text);

describe('the page of a check', () => {
  test('says the verdict first, with the counts', () => {
    expect(renderCheckSummary(report(), noLinks).split('\n')[0]).toBe('## ⛔ Refused: 1 error, 1 warning, 1 suppressed');
    expect(renderCheckSummary(clean, noLinks).split('\n')[0]).toBe('## ✅ Passed: nothing found');
    const open = report({ verdict: 'incomplete', findings: [], unanalysed: ['The statement in line 3 does not parse.'] });
    expect(renderCheckSummary(open, noLinks).split('\n')[0]).toBe('## ❔ Incomplete: 1 not analysed');
  });

  test('shows errors before warnings before what is suppressed, then generate and the plan', () => {
    const headings = renderCheckSummary(report(), noLinks).match(/^### .*$/gmu);
    expect(headings).toEqual(['### ❌ 1 error', '### ⚠️ 1 warning', '### 🔕 1 suppressed finding', '### Schema and migrations', '### Plan']);
  });

  test('gives each finding its rule with a link, place, line, excerpt, remedy and criteria', () => {
    const page = renderCheckSummary(report({ findings: [finding()] }), { files: 'https://github.com/acme/shop/blob/abc' });
    expect(page).toContain('docs/rules.md#availabilityrequire-concurrent-index-creation)** · A1.2, CC8.1');
    expect(page).toContain('<a href="https://github.com/acme/shop/blob/abc/drizzle/0007_index.sql#L12"><code>drizzle/0007&#95;index.sql:12</code></a>: ');
    expect(page).toContain('CREATE INDEX orders&#95;at locks the table');
    expect(page).toContain('<br><code>CREATE INDEX "orders&#95;at"');
    expect(page).toContain('> **What to do.** Create it CONCURRENTLY outside');
  });

  test('shows what is suppressed with reason, ticket and end', () => {
    const page = renderCheckSummary(report({ findings: [suppressed] }), noLinks);
    expect(page).toContain('**Suppressed**: Never written since spring. (ticket OPS-7, until 2027-01-31, by <code>.github/drizzle-attest.yml:4</code>)');
    expect(page).not.toContain('What to do');
  });

  test('puts many findings of one rule together, says its remedy once, and folds the rest', () => {
    const findings = Array.from({ length: 250 }, (_, at) => finding({ place: { path: 'a.sql', line: at + 1 } }));
    const page = renderCheckSummary(report({ findings }), noLinks);
    expect(page.match(/What to do/gu)).toHaveLength(1);
    expect(page).toContain('× 250');
    expect(page).toContain('<details><summary>95 more of this rule</summary>');
    expect(page).toContain('… and 150 more of this rule');
  });

  test('says a remedy with each finding where they differ', () => {
    const page = renderCheckSummary(report({ findings: [finding(), finding({ remedy: 'Drop it.' })] }), noLinks);
    expect(page.match(/\*\*What to do\.\*\*/gu)).toHaveLength(2);
  });

  test('folds the SQL that would run, and what generate would write', () => {
    const page = renderCheckSummary(report({ generate: { kind: 'missing', sql: 'ALTER TABLE "users" ADD COLUMN "at" date;' } }), noLinks);
    expect(page).toContain('<details><summary><code>0007&#95;index</code>: 2 statements</summary>\n\n```sql\nCREATE INDEX "orders_at"');
    expect(page).toContain('<details><summary>The SQL that generate would write</summary>\n\n```sql\nALTER TABLE "users" ADD COLUMN "at" date;\n```');
  });

  test.each([
    [null, 'drizzle-kit was not asked'],
    [{ kind: 'ambiguous', objects: ['column public.users.title'] }, '- <code>column public.users.title</code>'],
    [{ kind: 'failed', end: { kind: 'exited', code: 1 }, said: ['TypeError: x'] }, 'it ended with exit code 1.\n\n```text\nTypeError: x\n```'],
  ] as const)('says what generate answered: %j', (generate, said) => {
    expect(renderCheckSummary(report({ generate }), noLinks)).toContain(said);
  });
});

describe('a page without room', () => {
  test('cuts long statements and says so', () => {
    const page = renderCheckSummary(report({ sql: [migration('0001_load', [`INSERT INTO t VALUES ('${'x'.repeat(5_000_000)}');`])] }), noLinks);
    expect(bytes(page)).toBeLessThan(60_000);
    expect(page).toContain('✂️ 1 statement cut after 20000 characters');
  });

  test('shows the first of 10,000 statements, and says how many are left', () => {
    const statements = Array.from({ length: 10_000 }, (_, at) => `INSERT INTO "ö" VALUES (${String(at)}, '${'é'.repeat(100)}');`);
    const page = renderCheckSummary(report({ sql: [migration('0001_load', statements), migration('0002_more', ['SELECT 1;'])] }), noLinks);
    expect(bytes(page)).toBeLessThanOrEqual(800_000);
    expect(page).toMatch(/✂️ \d+ more statements not shown: /u);
    expect(page).toContain('✂️ The page has no room for the SQL of 1 more migration');
  });

  test('bounds findings, and still shows the plan', () => {
    const findings = Array.from({ length: 3_000 }, (_, at) => finding({ rule: `policy/r${String(at)}`, message: 'ä'.repeat(1_000) }));
    const page = renderCheckSummary(report({ findings }), noLinks);
    expect(bytes(page)).toBeLessThanOrEqual(800_000);
    expect(page).toMatch(/✂️ The page has no room for \d+ more findings/u);
    expect(page).toContain('### Plan');
  });

  test('bounds projects, reasons and names', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `packages/${String(at)}/${'n'.repeat(300)}`);
    const generate = { kind: 'ambiguous', objects: many } as const;
    const page = renderCheckSummary(
      report({ projects: many.map((path) => project({ path, generate, sql: [migration(path, [path])] })), unanalysed: many }),
      noLinks,
    );
    expect(bytes(page)).toBeLessThanOrEqual(800_000);
  });
});

describe.each(hostile.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))('%s', (_shown, text) => {
  const page = renderCheckSummary(hostileReport(text), noLinks);
  const outside = outsideOf(page);

  test('adds no heading, row, tag, link, mention or reference to a page', () => {
    const harmless = outsideOf(renderCheckSummary(hostileReport('x'), noLinks));
    const shape = (of: string): unknown => ({
      lines: of.split('\n').length,
      tags: of.match(/<[^>]*>/gu),
      links: of.match(/\]\(/gu)?.length,
    });
    expect(shape(outside)).toEqual(shape(harmless));
    expect(outside).not.toMatch(/[@`]|(?<!&)#\d|!\[|https?:\/\/(?!github\.com\/drizzle-attest)|www\./u);
  });

  test('is visible, and no line of it is a command to the runner', () => {
    expect(page).not.toMatch(/(?![\n\t\u200b])[\p{C}\p{Zl}\p{Zp}]/u);
    expect(outside).not.toMatch(/^\s*(?:::|##\[)/mu);
  });
});
