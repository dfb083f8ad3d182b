/** Reports of a check, as the forms of it are given them. */
import type { CheckedProject, CheckReport, PlannedSql } from '../../../src/model/check-report.ts';
import { digest } from '../../../src/model/digest.ts';
import type { Finding, RuleText } from '../../../src/model/finding.ts';
import { planOf } from '../../../src/model/plan.ts';

export const path = 'drizzle/0007_index.sql';

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'availability/require-concurrent-index-creation',
    severity: 'error',
    message: 'CREATE INDEX orders_at locks the table orders against writes while it is built.',
    remedy: 'Create it CONCURRENTLY outside of the migration, then declare it.',
    place: { path, line: 12 },
    criteria: ['A1.2', 'CC8.1'],
    excerpt: 'CREATE INDEX "orders_at" ON "orders" ("at");',
    suppressedBy: null,
    ...change,
  };
}

export const suppressed: Finding = finding({
  rule: 'destructive/ban-drop-column',
  message: 'DROP COLUMN orders.note loses what is in it.',
  suppressedBy: { reason: 'Never written since spring.', ticket: 'OPS-7', until: '2027-01-31', place: { path: '.github/drizzle-attest.yml', line: 4 } },
});

export const rules: readonly RuleText[] = [
  {
    id: 'availability/require-concurrent-index-creation',
    severity: 'error',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'An index that is built in the usual way locks its table. Writers wait: for minutes on a large one.',
    remedy: 'Create it CONCURRENTLY.',
    alias: ['squawk require-concurrent-index-creation'],
  },
  { id: 'destructive/ban-drop-column', severity: 'error', criteria: ['PI1.5'], cause: 'What is in it is lost.', remedy: 'Deploy the code first.', alias: [] },
  { id: 'access/grant', severity: 'warning', criteria: ['CC6.3'], cause: 'It gives rights.', remedy: 'Agree to it.', alias: [] },
];

export function migration(name: string, statements: readonly string[]): PlannedSql {
  return { name, path: `drizzle/${name}.sql`, chunks: statements };
}

/** What a report may differ in; `sql` and `generate` are those of its one project. */
export type Change = Partial<CheckReport> & Partial<Pick<CheckedProject, 'sql' | 'generate'>>;

export function project(change: Partial<CheckedProject> = {}): CheckedProject {
  const sql = change.sql ?? [migration('0007_index', ['CREATE INDEX "orders_at" ON "orders" ("at");', 'ALTER TABLE "orders" DROP COLUMN "note";'])];
  const plan = planOf(sql.map(({ name, chunks: statements }) => ({ name: name.toWellFormed(), sha256: digest(statements.join('')) })));
  return { path: '', config: null, plan, generate: { kind: 'in-sync' }, rehearsal: null, ...change, sql };
}

export function report({ sql, generate, ...change }: Change = {}): CheckReport {
  return {
    verdict: 'refused',
    scope: '',
    configuration: null,
    projects: [project({ ...(sql === undefined ? {} : { sql }), ...(generate === undefined ? {} : { generate }) })],
    findings: [finding(), finding({ rule: 'access/grant', severity: 'warning', message: 'GRANT gives rights to app.', criteria: ['CC6.3'] }), suppressed],
    rules,
    unanalysed: [],
    ...change,
  };
}

export const clean: CheckReport = report({ verdict: 'passed', findings: [], sql: [] });

/** Texts that try to be more than text in whatever they are put into. */
export const hostile: readonly string[] = [
  'a\n::error file=x::owned',
  'a\r\n##[add-mask]x',
  '`` ` ```\n</code></details>\n# Passed',
  '<script>alert(1)</script><img src=x onerror=y>',
  '![x](https://evil.example/pixel) [ok](https://evil.example)',
  '@acme/everyone #1 GH-2 acme/shop#3 www.evil.example',
  '| a | b |\n|---|---|',
  '\u001b[2J\u001b[31mred\u0007',
  'left\u202eright\u2066\u200b',
  '--> <!-- x',
  '$\\sqrt{2}$ *b* _i_ ~s~ \\',
  '%0A::error::x,title=y:z',
  '\ud800 lone',
  'x'.repeat(15_000),
];

export function hostileReport(text: string): CheckReport {
  const place = { path: `drizzle/${text}.sql`, line: 3 };
  const one = finding({ message: `The index ${text} locks.`, remedy: `Rename ${text}.`, excerpt: text, place });
  const excused = finding({ suppressedBy: { reason: text, ticket: text, until: text, place } });
  return report({
    scope: `packages/${text}`,
    projects: [
      project({
        path: `packages/${text}`,
        sql: [{ name: text, path: place.path, chunks: [`SELECT '${text}';`] }],
        generate: { kind: 'failed', end: { kind: 'not-started', reason: text }, said: [text] },
      }),
      project({ config: `${text}/drizzle.config.ts`, generate: { kind: 'ambiguous', objects: [text] } }),
    ],
    findings: [one, { ...one, rule: `policy/${text}`, severity: 'warning' }, { ...one, severity: 'notice', place: null }, excused],
    unanalysed: [text],
  });
}
