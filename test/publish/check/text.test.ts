import { stripVTControlCharacters, styleText } from 'node:util';
import { describe, expect, test } from 'vitest';
import { withoutColour, type Paint } from '../../../src/model/paint.ts';
import { renderCheckText } from '../../../src/publish/check/text.ts';
import { clean, hostile, hostileReport, migration, report } from './reports.ts';

describe('the check in a terminal', () => {
  test('shows each finding with its line, what to do, and the verdict last', () => {
    expect(renderCheckText(report(), withoutColour).replace(/[0-9a-f]{12,64}/gu, '<sha>')).toBe(`\
drizzle/0007_index.sql:12  ✖ error, suppressed  destructive/ban-drop-column  A1.2 CC8.1
    12 │ CREATE INDEX "orders_at" ON "orders" ("at");
    DROP COLUMN orders.note loses what is in it.
    suppressed: Never written since spring. (OPS-7, until 2027-01-31, .github/drizzle-attest.yml:4)

drizzle/0007_index.sql:12  ▲ warning  access/grant  CC6.3
    12 │ CREATE INDEX "orders_at" ON "orders" ("at");
    GRANT gives rights to app.
    → Create it CONCURRENTLY outside of the migration, then declare it.

drizzle/0007_index.sql:12  ✖ error  availability/require-concurrent-index-creation  A1.2 CC8.1
    12 │ CREATE INDEX "orders_at" ON "orders" ("at");
    CREATE INDEX orders_at locks the table orders against writes while it is built.
    → Create it CONCURRENTLY outside of the migration, then declare it.

1 migration to deploy  plan-sha256 <sha>
    0007_index  <sha>

Refused: 1 error, 1 warning, 1 suppressed`);
  });

  test('says a remedy once for findings of one rule that have it in common', () => {
    const { findings, ...rest } = report();
    const told = findings.filter(({ suppressedBy }) => suppressedBy === null).flatMap((finding) => [finding, { ...finding, message: 'Another.' }]);
    const text = renderCheckText({ ...rest, findings: told }, withoutColour);
    expect(text.match(/Another\.\n {4}→ /gu)).toHaveLength(told.length / 2);
    expect(text.match(/→ /gu)).toHaveLength(told.length / 2);
  });

  test('has one line where there is nothing to say', () => {
    expect(renderCheckText(clean, withoutColour)).toBe('Passed: nothing found');
  });

  test('shows what generate would write, and what could not be analysed', () => {
    const text = renderCheckText(
      report({ generate: { kind: 'missing', sql: 'ALTER TABLE a\n  ADD b int;' }, unanalysed: ['It does not parse.'] }),
      withoutColour,
    );
    expect(text).toContain('drizzle-kit generate would write\n     + │ ALTER TABLE a\n     + │   ADD b int;');
    expect(text).toContain('? not analysed\n    It does not parse.');
  });

  test('is bounded where a plan is long', () => {
    const sql = Array.from({ length: 10_000 }, (_, at) => migration(`m${String(at)}`, []));
    expect(renderCheckText(report({ sql }), withoutColour)).toContain('… and 9980 more');
  });

  test('is the same text in colour', () => {
    const paint: Paint = (_tone, text) => styleText('red', text, { validateStream: false });
    const painted = renderCheckText(report(), paint);
    expect(painted).toContain('\u001b[31m');
    expect(stripVTControlCharacters(painted)).toBe(renderCheckText(report(), withoutColour));
  });

  test.each(hostile)('shows %j as what it is', (text) => {
    const shown = renderCheckText(hostileReport(text), withoutColour);
    expect(shown).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u);
    expect(shown.split('\n').length).toBe(renderCheckText(hostileReport('x'), withoutColour).split('\n').length);
    expect(shown).not.toMatch(/^\s*(?:::|##\[)/mu);
  });
});
