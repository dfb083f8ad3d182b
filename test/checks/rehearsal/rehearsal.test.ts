import { expect, test } from 'vitest';
import { judgeRehearsal, rehearsalRules } from '../../../src/checks/rehearsal/rehearsal.ts';
import type { CatalogDifference, Missing, RehearsalAnswer, RehearsalFailure } from '../../../src/model/rehearsal.ts';
import { unknown } from '../../../src/model/unknown.ts';

const place = { path: 'drizzle.config.ts', line: null };
const shadow = { kind: 'installed', version: '18.1' } as const;
const failure: RehearsalFailure = {
  migration: '0003_stars',
  path: 'drizzle/0003_stars.sql',
  line: 3,
  excerpt: 'ALTER TABLE "posts" ADD COLUMN "stars" integr;',
  sqlState: '42704',
  message: 'type "integr" does not exist',
};
const stars: CatalogDifference = {
  way: 'different',
  object: { kind: 'column', schema: 'public', table: 'posts', name: 'stars' },
  inMigrations: 'integer',
  inSchema: 'integer NOT NULL',
  touched: true,
  mention: null,
};
const rehearsed = (...differences: readonly CatalogDifference[]): RehearsalAnswer => ({ kind: 'rehearsed', shadow, differences });
const cannot = (missing: Missing, during: 'setup' | 'base' | 'change' = 'base'): Extract<RehearsalAnswer, { kind: 'cannot' }> => ({
  ...{ kind: 'cannot', shadow, missing, during, failure },
});

test.each<readonly [string, RehearsalAnswer]>([
  ['a rehearsal without a difference', rehearsed()],
  ['one that was switched off', { kind: 'left-out', reason: 'off' }],
  ['one of a static check', { kind: 'left-out', reason: 'static' }],
])('%s is no finding', (_, answer) => {
  expect(judgeRehearsal(answer, place)).toEqual([]);
});

const alone = { ...stars, way: 'only-in-migrations', inSchema: null } as const;
const extra: CatalogDifference = { ...alone, object: { kind: 'table', schema: 'public', table: null, name: 'extra' }, inMigrations: 'table' };

const told: readonly (readonly [string, string, RehearsalAnswer, string])[] = [
  ['rehearsal/failed', 'error', { kind: 'failed', shadow, failure }, 'Migration 0003_stars would fail: type "integr" does not exist (SQLSTATE 42704).'],
  ['rehearsal/differs', 'error', rehearsed(stars), 'The column public.posts.stars is “integer” after all migrations, and “integer NOT NULL” by the schema.'],
  ['rehearsal/differs', 'warning', rehearsed({ ...stars, touched: false }), 'by the schema. No new migration touches it.'],
  ['rehearsal/differs', 'warning', rehearsed({ ...stars, way: 'renamed' }), 'by the schema.'],
  ['rehearsal/differs', 'error', rehearsed({ ...stars, way: 'only-in-schema', inMigrations: null, touched: false }), 'and no migration makes it.'],
  ['rehearsal/undeclared', 'error', rehearsed(alone), 'The column public.posts.stars is made by the migrations (integer), and the schema does not declare it.'],
  ['rehearsal/undeclared', 'warning', rehearsed({ ...alone, touched: false }), 'does not declare it. No new migration touches it.'],
  ['rehearsal/undeclared', 'warning', rehearsed(extra), 'The table public.extra is made by the migrations (table)'],
  ['rehearsal/cannot', 'warning', cannot({ kind: 'extension', name: 'vector' }), 'since an earlier migration (0003_stars) needs the extension vector'],
  ['rehearsal/cannot', 'warning', cannot({ kind: 'schema', name: null }, 'change'), 'since a new migration (0003_stars) needs the schema that is named here'],
  ['rehearsal/cannot', 'warning', cannot({ kind: 'right', name: null }, 'setup'), 'since a file of rehearsal.setup (0003_stars) needs a right'],
  ['rehearsal/cannot', 'warning', cannot({ kind: 'taken-role', name: 'app' }), 'creates the role app, which the shadow database has already'],
  ['rehearsal/cannot', 'warning', cannot({ kind: 'history', name: null }), 'does not run on an empty database: type "integr" does not exist'],
  [
    'rehearsal/cannot',
    'warning',
    { kind: 'rehearsed', shadow, differences: unknown('the schema did not load') },
    'could not be compared with the schema: the schema did not load.',
  ],
  [
    'rehearsal/unavailable',
    'warning',
    { kind: 'unavailable', reason: 'PGlite is not installed', remedy: null },
    'Nothing was rehearsed: PGlite is not installed.',
  ],
];

test.each(told)('%s, as %s: %j', (rule, severity, answer, words) => {
  const [finding, ...others] = judgeRehearsal(answer, place);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule, severity, message: expect.stringContaining(words), criteria: expect.arrayContaining(['CC8.1']) });
});

test('a failed statement is told at its line, and what has no line at the place that is given', () => {
  expect(judgeRehearsal({ kind: 'failed', shadow, failure }, place)).toMatchObject([{ place: { path: failure.path, line: 3 }, excerpt: failure.excerpt }]);
  expect(judgeRehearsal({ kind: 'failed', shadow, failure: { ...failure, path: null, line: null, excerpt: null } }, place)).toMatchObject([
    { place, excerpt: null },
  ]);
  expect(judgeRehearsal(rehearsed(stars), place)).toMatchObject([{ place }]);
  const mention = { path: 'drizzle/0003_stars.sql', line: 1, excerpt: 'ALTER TABLE …' };
  expect(judgeRehearsal(rehearsed({ ...stars, mention }), place)).toMatchObject([{ place: { path: mention.path, line: 1 }, excerpt: mention.excerpt }]);
});

test('the setting that helps is named where something is missing', () => {
  for (const kind of ['extension', 'schema', 'role', 'function', 'history'] as const)
    expect(judgeRehearsal(cannot({ kind, name: 'x' }), place)).toMatchObject([{ remedy: expect.stringContaining('rehearsal.setup') }]);
});

test('a function that another build of SQLite has is no matter of the setup', () => {
  const answer: RehearsalAnswer = { ...cannot({ kind: 'function', name: 'vector32' }), shadow: { kind: 'file', version: '3.53.4' } };
  expect(judgeRehearsal(answer, place)).toMatchObject([{ remedy: expect.stringContaining('libSQL') }]);
});

test('an object of a database without schemas is named without one', () => {
  const [finding] = judgeRehearsal(rehearsed({ ...stars, object: { ...stars.object, schema: '' } }), place);
  expect(finding?.message).toContain('The column posts.stars is');
});

test('of very many differences the first are told, errors before warnings, and the others counted', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ ...extra, object: { ...extra.object, name: `t${index}` } }));
  const findings = judgeRehearsal(rehearsed(...many, stars), place);
  expect(findings).toHaveLength(31);
  expect(findings[0]).toMatchObject({ rule: 'rehearsal/differs', severity: 'error' });
  expect(findings.at(-1)).toMatchObject({ message: '171 more objects are not as the schema declares them.', severity: 'warning' });
});

test('a name with a line break and a workflow command stays on its line', () => {
  const name = 'a\n::error::boom';
  const [finding] = judgeRehearsal(rehearsed({ ...extra, object: { ...extra.object, name }, inMigrations: 'x\n::error::y' }), place);
  expect(finding?.message).not.toContain('\n');
});

test('every rule of the family is told by some answer', () => {
  expect([...new Set(told.map(([rule]) => rule))].sort()).toEqual(rehearsalRules.map(({ id }) => id).sort());
});
