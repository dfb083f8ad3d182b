import { describe, expect, test } from 'vitest';
import { destructiveRules } from '../../../src/checks/sql-rules/destructive.ts';
import { judgeSql } from '../../../src/checks/sql-rules/findings.ts';
import { openParser } from '../../../src/sql/parser.ts';
import { readFacts, readParsed } from '../../../src/sql/statement-facts/postgresql.ts';
import { findingOf } from '../../../src/checks/finding.ts';
import { matchesGlob } from '../../../src/checks/suppressions/glob.ts';
import { parseInlineSuppressions } from '../../../src/checks/suppressions/inline.ts';
import { selectConfiguredClaims, suppressionsSchema } from '../../../src/checks/suppressions/configured.ts';
import { suppress } from '../../../src/checks/suppressions/suppressions.ts';
import type { Finding } from '../../../src/model/finding.ts';

const today = '2026-06-15';
const path = 'drizzle/0001_change.sql';
const good = 'reason="kept in the archive" ticket=OPS-7 until=2026-06-15';
const parser = await openParser();

/** The findings of a migration under its own comments. */
function judged(sql: string): readonly Finding[] {
  const migration = { name: '0001_change', path, chunks: sql.split('--> statement-breakpoint') };
  const parsed = parser.parseMigration(migration);
  const { claims, findings } = parseInlineSuppressions(migration, parsed, 'postgresql');
  return suppress([...judgeSql([readParsed(parsed, readFacts)], destructiveRules, 'postgresql'), ...findings], claims, today);
}

/** `rule` or `rule suppressed` for each finding. */
function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, suppressedBy }) => (suppressedBy === null ? rule : `${rule} suppressed`));
}

describe('a suppression in a comment', () => {
  test.each([
    ['right above the statement', `-- drizzle-attest: allow destructive/drop-table ${good}\nDROP TABLE a;`],
    ['above it and after a breakpoint', `SELECT 1;\n--> statement-breakpoint\n-- drizzle-attest: allow destructive/drop-table ${good}\nDROP TABLE a;`],
    ['above it with other comments between', `-- drizzle-attest: allow destructive/drop-table ${good}\n-- really\n/* so\n */\nDROP TABLE a;`],
    ['at its end', `DROP TABLE a; -- drizzle-attest: allow destructive/drop-table ${good}`],
    ['at its end, before the breakpoint', `DROP TABLE a; -- drizzle-attest: allow destructive/drop-table ${good}--> statement-breakpoint\nSELECT 1;`],
    ['at its end, after the breakpoint', `DROP TABLE a;--> statement-breakpoint -- drizzle-attest: allow destructive/drop-table ${good}\nSELECT 1;`],
    ['within it', `DROP TABLE\n  -- drizzle-attest: allow destructive/drop-table ${good}\n  a;`],
    ['with Windows line ends', `-- drizzle-attest: allow destructive/drop-table ${good}\r\nDROP TABLE a;\r\n`],
  ])('counts %s', (_where, sql) => {
    expect(told(judged(sql))).toEqual(['destructive/drop-table suppressed']);
  });

  test.each([
    ['after a blank line', `-- drizzle-attest: allow destructive/drop-table ${good}\n\nDROP TABLE a;`],
    ['above another statement', `-- drizzle-attest: allow destructive/drop-table ${good}\nSELECT 1;\nDROP TABLE a;`],
    ['below the statement', `DROP TABLE a;\n-- drizzle-attest: allow destructive/drop-table ${good}`],
    ['for another rule', `-- drizzle-attest: allow destructive/drop-column ${good}\nDROP TABLE a;`],
  ])('is unused %s', (_where, sql) => {
    expect(told(judged(sql))).toEqual(['destructive/drop-table', 'meta/suppression-unused']);
  });

  test('keeps the finding visible, with who agreed', () => {
    const [finding] = judged(`-- drizzle-attest: allow destructive/drop-table reason="kept \\"here\\"" ticket="OPS 7" until=2027-01-31\nDROP TABLE a;`);
    expect(finding).toMatchObject({
      rule: 'destructive/drop-table',
      severity: 'error',
      suppressedBy: { reason: 'kept "here"', ticket: 'OPS 7', until: '2027-01-31', place: { path, line: 1 } },
    });
  });

  test('suppresses one rule of a statement, and each suppression its own', () => {
    const above = `-- drizzle-attest: allow destructive/drop-table ${good}`;
    expect(told(judged(`${above}\nDROP TABLE a CASCADE;`))).toEqual(['destructive/drop-cascade', 'destructive/drop-table suppressed']);
    const both = `${above}\n${above.replace('drop-table', 'drop-cascade')}\nDROP TABLE a CASCADE;`;
    expect(told(judged(both))).toEqual(['destructive/drop-cascade suppressed', 'destructive/drop-table suppressed']);
  });

  test.each([
    ['without a reason', 'meta/suppression-without-reason', 'allow destructive/drop-table until=2027-01-01'],
    ['with an empty reason', 'meta/suppression-without-reason', 'allow destructive/drop-table reason=" "'],
    ['after its last day', 'meta/suppression-expired', 'allow destructive/drop-table reason="x" until=2026-06-14'],
    ['for the history', 'meta/suppression-refused', 'allow history/edited reason="x"'],
    ['for a rule on suppressions', 'meta/suppression-refused', 'allow meta/unanalyzable-statement reason="x"'],
  ])('leaves the finding standing %s', (_how, rule, words) => {
    const found = judged(`-- drizzle-attest: ${words}\nDROP TABLE a;`);
    expect(told(found)).toEqual(['destructive/drop-table', rule]);
    expect(found[1]).toMatchObject({ severity: 'error', place: { path, line: 1 } });
  });

  test.each([
    ['a rule without its family', 'allow drop-table reason="x"'],
    ['a verb that is none', 'ignore destructive/drop-table reason="x"'],
    ['a day that the calendar has not', 'allow destructive/drop-table reason="x" until=2026-02-30'],
    ['a day in another form', 'allow destructive/drop-table reason="x" until=tomorrow'],
    ['a key that is none', 'allow destructive/drop-table reason="x" owner=me'],
    ['a key twice', 'allow destructive/drop-table reason="x" reason="y"'],
    ['a quote that is not closed', 'allow destructive/drop-table reason="x'],
    ['words without a key', 'allow destructive/drop-table because'],
    ['a character that cannot be seen', 'allow destructive/drop-table reason="x\u001b[2J"'],
    ['a key of the prototype', 'allow destructive/drop-table reason="x" constructor=a'],
  ])('is invalid with %s, and suppresses nothing', (_what, words) => {
    const found = judged(`-- drizzle-attest: ${words}\nDROP TABLE a;`);
    expect(told(found)).toEqual(['destructive/drop-table', 'meta/suppression-invalid']);
    expect(found[1]?.excerpt).not.toContain('\u001b');
  });

  test('is invalid as a block comment', () => {
    expect(told(judged(`/* drizzle-attest: allow destructive/drop-table ${good} */\nDROP TABLE a;`))).toEqual([
      'destructive/drop-table',
      'meta/suppression-invalid',
    ]);
  });

  test.each([
    ['a text', `INSERT INTO a VALUES ('\n-- drizzle-attest: allow destructive/drop-table ${good}\n'); DROP TABLE a;`],
    ['a dollar-quoted text', `SELECT $a$\n-- drizzle-attest: allow destructive/drop-table ${good}\n$a$; DROP TABLE a;`],
    ['an escaped text', `SELECT E'\\'\n-- drizzle-attest: allow destructive/drop-table ${good}\n'; DROP TABLE a;`],
    ['a comment in a comment', `/* /* */\n-- drizzle-attest: allow destructive/drop-table ${good}\n*/ DROP TABLE a;`],
  ])('is none within %s', (_what, sql) => {
    expect(told(judged(sql))).toEqual(['destructive/drop-table']);
  });

  test('takes no long time for thousands of suppressions', () => {
    const sql = Array.from({ length: 3_000 }, (_, at) => `-- drizzle-attest: allow destructive/drop-table ${good}\nDROP TABLE t${String(at)};`).join('\n');
    expect(new Set(told(judged(sql)))).toEqual(new Set(['destructive/drop-table suppressed']));
  });
});

describe('a suppression of the check configuration file', () => {
  const file = '.github/drizzle-attest.yml';
  const rule = { id: 'destructive/drop-table', severity: 'error', criteria: [], cause: '', remedy: '', alias: [] } as const;
  const finding = findingOf(rule, { message: 'x', place: { path, line: 3 } });
  const entry = { rule: 'destructive/drop-table', reason: 'agreed', ticket: 'OPS-7', until: '2026-12-31' };

  test.each([
    ['a pattern of paths', { path: 'drizzle/**' }],
    ['a migration of 0.31', { migration: '0001_change' }],
  ])('counts for %s', (_what, scope) => {
    const claims = selectConfiguredClaims(suppressionsSchema.parse([{ ...entry, ...scope }]), file);
    expect(suppress([finding], claims, today)).toEqual([
      { ...finding, suppressedBy: { reason: 'agreed', ticket: 'OPS-7', until: '2026-12-31', place: { path: file, line: null } } },
    ]);
  });

  test('counts for a migration of 1.0', () => {
    const claims = selectConfiguredClaims(suppressionsSchema.parse([{ ...entry, migration: '20260101000000_change' }]), file);
    const other = { ...finding, place: { path: 'drizzle/20260101000000_change/migration.sql', line: 3 } };
    expect(told(suppress([other], claims, today))).toEqual(['destructive/drop-table suppressed']);
  });

  test.each([
    ['another file', { ...entry, path: 'other/**' }, 'meta/suppression-unused'],
    ['no reason', { ...entry, reason: undefined, path: '**' }, 'meta/suppression-without-reason'],
    ['a day that is over', { ...entry, until: '2026-06-14', path: '**' }, 'meta/suppression-expired'],
    ['the history', { ...entry, rule: 'history/out-of-order', path: '**' }, 'meta/suppression-refused'],
  ])('with %s is told, and suppresses nothing', (_what, { reason, ...rest }, code) => {
    const claims = selectConfiguredClaims(suppressionsSchema.parse([reason === undefined ? rest : { ...rest, reason }]), file);
    expect(told(suppress([finding], claims, today))).toEqual(['destructive/drop-table', code]);
  });

  test('stops nobody who takes it out, nor the change of another migration', () => {
    const severities = (until: string, found: readonly Finding[]): string[] =>
      suppress(found, selectConfiguredClaims(suppressionsSchema.parse([{ ...entry, until, path: 'drizzle/**' }]), file), today).map(({ severity }) => severity);
    expect(severities('2026-06-14', [])).toEqual(['warning']);
    expect(severities('2026-06-14', [finding])).toEqual([finding.severity, 'error']);
    expect(severities('2026-12-31', [])).toEqual(['notice']);
  });

  test('does not suppress a push that runs without a person, and does suppress one that a person starts', () => {
    const claims = selectConfiguredClaims(suppressionsSchema.parse([{ ...entry, rule: 'push/reachable', path: '**' }]), file);
    const push = (at: string): Finding => ({ ...finding, rule: 'push/reachable', place: { path: at, line: 1 } });
    expect(told(suppress([push('.github/workflows/ci.yml'), push('package.json')], claims, today))).toEqual([
      'push/reachable',
      'push/reachable suppressed',
      'meta/suppression-refused',
    ]);
  });

  test.each([
    ['neither path nor migration', entry],
    ['both', { ...entry, path: 'a', migration: 'b' }],
    ['no last day', { rule: entry.rule, reason: 'x', path: 'a' }],
    ['a key that is none', { ...entry, path: 'a', owner: 'me' }],
    ['a rule that is none', { ...entry, rule: '*', path: 'a' }],
    ['a reason on two lines', { ...entry, reason: 'a\n::error::b', path: 'a' }],
  ])('is refused with %s', (_what, value) => {
    expect(suppressionsSchema.safeParse([value]).success).toBe(false);
  });
});

describe('a pattern of paths', () => {
  test.each([
    ['drizzle/*.sql', 'drizzle/0001_a.sql', true],
    ['drizzle/*.sql', 'drizzle/meta/a.sql', false],
    ['**/*.sql', 'a.sql', true],
    ['**/0001_?.sql', 'packages/db/drizzle/0001_a.sql', true],
    ['drizzle/**/a.sql', 'drizzle/a.sql', true],
    ['drizzle', 'drizzle/a.sql', false],
    ['drizzle/[a].sql', 'drizzle/a.sql', false],
    ['**', 'any/thing', true],
  ])('%s for %s: %s', (glob, at, expected) => {
    expect(matchesGlob(glob, at)).toBe(expected);
  });

  test('takes no long time, whatever it is', () => {
    expect(matchesGlob('**/a*'.repeat(100), `${'a/'.repeat(2_000)}b`)).toBe(false);
    expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(5_000))).toBe(false);
  });
});
