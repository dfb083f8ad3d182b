/** Projects that are large, and names that are odd: recorded right, in outputs that stay small and say nothing to the runner. */
import { expect, test } from 'vitest';
import { runCli, type ActionRun } from './harness/action.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { writeMass } from './harness/mass.ts';
import { expectSealed } from './harness/page.ts';
import { errorsOf } from './harness/refused.ts';

/** GitHub drops a summary above 1 MiB; what a person reads is far less. */
const readable = 64 * 1024;
const patience = 180_000;

/** Each migration adds to the one table, so that order and number can be read from it. */
function countingSql(index: number): string {
  return index === 0 ? 'CREATE TABLE "counted" ("at" integer NOT NULL);' : `INSERT INTO "counted" VALUES (${index});`;
}

async function expectCounted(target: Target, count: number): Promise<void> {
  const [row] = await target.rows('select count(*) as n, count(distinct "at") as distinct from "counted"');
  expect(row).toEqual({ n: String(count - 1), distinct: String(count - 1) });
}

function expectBounded(run: ActionRun): void {
  expect(Buffer.byteLength(run.summary)).toBeLessThan(readable);
  expect(Buffer.byteLength(run.log)).toBeLessThan(readable);
  expect(run.stderr).toBe('');
  for (const { message } of run.annotations) expect(message.length).toBeLessThan(4_096);
}

test(
  '300 migrations, each with a snapshot of 300 KB, fail as a whole at the last, are deployed, and then one more',
  async () => {
    const target = await makeTarget('v1');
    const missing = 'ALTER TABLE "nowhere" ADD COLUMN "x" text;';
    const names = await writeMass(target.project, { count: 300, snapshotBytes: 300_000, sql: (index) => (index === 299 ? missing : countingSql(index)) });
    const last = names.at(-1) ?? '';
    const failed = await target.deploy({ 'chain-start': 'true' });
    expect(failed).toMatchObject({ outputs: { outcome: 'failed', applied: '[]' }, codes: ['apply/failed'] });
    expect(manifestOf(failed).execution.migrations.map(({ outcome }) => outcome)).toEqual([...names.slice(1).map(() => 'rolled-back'), 'failed']);
    expect(manifestOf(failed).execution.failure).toMatchObject({ migration: last, statement: 1, sqlState: '42P01' });
    expect(await target.tables()).toEqual([]);
    expectBounded(failed);
    await target.project.editMigration(last, countingSql(299));
    await target.project.commit();
    const first = await target.deploy();
    expect(first).toMatchObject({ outputs: { outcome: 'succeeded', applied: JSON.stringify(names) }, codes: [] });
    await expectCounted(target, 300);
    expectBounded(first);
    const newest = await target.project.addMigration('newest', ['INSERT INTO "counted" VALUES (300);']);
    await target.project.commit();
    const run = await target.deploy();
    expect(run.outputs).toMatchObject({ outcome: 'succeeded', applied: JSON.stringify([newest]) });
    expect(manifestOf(run)).toMatchObject({ plan: { migrations: [{ name: newest }] }, status: { applied: 300, pending: 1 }, source: { clean: true } });
    await expectCounted(target, 301);
    expectBounded(run);
    await expectSealed(run, target);
  },
  patience,
);

test(
  '2,000 migrations are one plan, whose manifest names each while the summary stays readable',
  async () => {
    const target = await makeTarget('v0');
    const names = await writeMass(target.project, { count: 2_000, snapshotBytes: 0, sql: countingSql });
    const run = await target.deploy();
    expect(run.outputs).toMatchObject({ outcome: 'succeeded', applied: JSON.stringify(names) });
    expect(manifestOf(run).execution.migrations.map(({ name, outcome }) => [name, outcome])).toEqual(names.map((name) => [name, 'applied']));
    await expectCounted(target, 2_000);
    expectBounded(run);
    expect(run.summary).toContain('1800 more');
    await expectSealed(run, target);
  },
  patience,
);

test('A migration of 5 MB is applied, and one that fails shows nothing of itself', async () => {
  const target = await makeTarget('v0', { migrations: 1 });
  const long = 'Zwetschge'.repeat(555_556);
  await target.project.addMigration('long', [`CREATE TABLE "texts" ("text" text);\n`, `INSERT INTO "texts" VALUES ('${long}');`]);
  await target.project.commit();
  const run = await target.deploy({ 'kit-output': 'full' });
  expect(run.outputs['outcome']).toBe('succeeded');
  expect(await target.rows('select length("text") as n from "texts"')).toEqual([{ n: '5000004' }]);
  expectBounded(run);
  await expectSealed(run, target);
  await target.project.addMigration('longer', [`INSERT INTO "texts" SELECT '${long}'::integer;`]);
  await target.project.commit();
  const failed = await target.deploy();
  expect(failed.codes).toEqual(['apply/failed']);
  expect(failed.log + failed.summary + (failed.evidence?.manifestBytes.toString('utf8') ?? '')).not.toContain('Zwetschge');
  expectBounded(failed);
});

/** Names that are allowed in a file's name, and mean something to a shell, a runner, a page or a table. */
const oddTitles = [
  'with spaces  and	no tab'.replace('\t', ''),
  'ünï-çødé-日本-🎉',
  'quote\'"`back',
  '$(touch injected) && ; | > x',
  '%0A::error::percent',
  '::error::colons',
  '##[error]old',
  '::add-mask::e',
  '::set-output name=applied::[]',
  '<img src=x onerror=alert(1)>',
  '[link](https:example.com) ![i](x)',
  '| cell | **bold** __init__ ~~x~~',
  '@everyone #1 acme#2',
  '--help',
  '{{ expression }} ${{ github.token }}',
  'dot.',
  '-- comment',
] as const;

test('Migrations whose names are odd are deployed as they are, and say nothing to the runner or the page', async () => {
  const target = await makeTarget('v1');
  const names = await writeMass(target.project, { count: oddTitles.length, sql: countingSql, title: (index) => oddTitles[index] ?? '' });
  const run = await target.deploy({ 'chain-start': 'true', 'kit-output': 'full' });
  expect(run.annotations).toEqual([{ level: 'warning', message: expect.stringContaining('gate/not-asked') }]);
  expect(run.outputs).toMatchObject({ outcome: 'succeeded', applied: JSON.stringify(names) });
  await expectHarmless(run, target);
  const last = names.at(-1) ?? '';
  await target.project.editMigration(last, 'SELECT 1;');
  await target.project.deleteMigration(names[5] ?? '');
  await target.project.commit();
  const refused = await target.deploy({ 'kit-output': 'full' });
  expect(refused.outputs['outcome']).toBe('refused');
  expect(refused.annotations.length).toBe(manifestOf(refused).problems.length);
  await expectHarmless(refused, target);
});

test('Migrations whose names hold a line break, an escape or another invisible character are refused, and shown in a form that is seen', async () => {
  const target = await makeTarget('v0');
  const odd = ['line\n::error::break', 'esc\u001b[31mred', 'right\u202eleft', 'carriage\r##[error]x'];
  await writeMass(target.project, { count: odd.length, sql: countingSql, title: (index) => odd[index] ?? '' });
  const run = await target.deploy({ 'kit-output': 'full' });
  expect(run.outputs).toMatchObject({ outcome: 'refused', applied: '[]' });
  expect(await target.tables()).toEqual([]);
  expect(errorsOf(run).filter((code) => code === 'journal/invalid')).toHaveLength(odd.length);
  expect(run.annotations.length).toBe(manifestOf(run).problems.length);
  await expectHarmless(run, target);
  const shown = [run.log, run.summary, run.evidence?.manifestBytes.toString('utf8') ?? ''].join(' ').replaceAll('\n', ' ');
  expect(shown).not.toMatch(/[\p{Cc}\u202e]/u);
});

/** No command among the lines but ours, no file made, no markup of theirs on the page. */
async function expectHarmless(run: ActionRun, target: Target): Promise<void> {
  const commands = run.log.split('\n').filter((line) => /^\s*::|##\[/u.test(line));
  for (const command of commands) expect(command).toMatch(/^::(?:error|warning|debug|group|endgroup)(?: [^:]*)?::/u);
  expect(commands.filter((line) => /^::(?:error|warning)/u.test(line))).toHaveLength(run.annotations.length);
  expect(run.masks).not.toContain('e');
  expect(run.summary).not.toMatch(/<img|\[link\]|\*\*bold|@everyone|!\[i\]/u);
  const cells = run.summary.split('\n').filter((line) => /^\| (?:\d{4}|\d{14})_/u.test(line));
  for (const line of cells) expect(line.split('|')).toHaveLength(5);
  expect(await target.project.git('status', '--porcelain')).toBe('');
}

test('Ledger rows of any name or hash are told in a form that says nothing to a runner or a terminal', async () => {
  const target = await makeTarget('v1');
  await target.deploy({ 'chain-start': 'true' });
  const evil = `x\n::error::injected\r##[error]y \u001b[31m<img> | ${'long '.repeat(200)}`;
  await target.sql(`insert into drizzle.__drizzle_migrations (hash, created_at, name) values (E'${'h'.repeat(600)}', 4102444800000, '${evil}')`);
  const run = await target.deploy();
  expect(run.outputs).toMatchObject({ outcome: 'refused', verdict: 'verified' });
  expect(run.codes).toContain('history/foreign');
  await expectHarmless(run, target);
  await expectSealed(run, target);
  const said = await runCli(['pending', '--dialect', 'postgresql', '--out', 'drizzle'], {
    cwd: target.project.root,
    env: { DATABASE_URL: target.databaseUrl },
  });
  expect(said.exitCode).toBe(1);
  expect((said.stdout + said.stderr).replaceAll('\n', ' ')).not.toMatch(/\p{Cc}/u);
  expect(said.stderr).not.toMatch(/^::error/mu);
});
