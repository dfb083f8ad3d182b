/** Pull requests that are checked by `node dist/index.js`: what is found, who is told, and what of the project is run. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { planOf } from '../../src/model/plan.ts';
import type { ActionRun } from './harness/action.ts';
import { makeCheckedTarget, type CheckedTarget } from './harness/checked.ts';
import { expectPage } from './harness/page.ts';
import { generations } from './harness/project.ts';

const schemaHead = `import { integer, pgTable, text } from 'drizzle-orm/pg-core';\n\n`;
const users = `export const users = pgTable('users', { id: integer().primaryKey(), name: text().notNull() });\n`;
const posts = `export const posts = pgTable('posts', { id: integer().primaryKey(), author: integer().references(() => users.id), title: text(), body: text() });\n`;
const tags = `export const tags = pgTable('tags', { id: integer().primaryKey() });\n`;

/** Has the project's own drizzle-kit write a migration for a schema, as its people would. */
async function generate({ project }: CheckedTarget, schema: string, name: string): Promise<void> {
  await project.write('schema.ts', `${schemaHead}${schema}`);
  expect(await project.runKit(['generate', '--name', name], 'postgresql://nobody@127.0.0.1:9/none')).toBe(0);
}

function expectFound(run: ActionRun, exitCode: number, codes: readonly string[]): void {
  expect({ exitCode: run.exitCode, codes: run.codes, stderr: run.stderr }).toEqual({ exitCode, codes, stderr: '' });
}

const reportSchema = z.looseObject({ findings: z.array(z.looseObject({ rule: z.string(), place: z.unknown(), suppressedBy: z.unknown() })) });

async function reportOf(run: ActionRun): Promise<z.infer<typeof reportSchema>> {
  return reportSchema.parse(JSON.parse(await readFile(run.outputs['report-path'] ?? '', 'utf8')));
}

/** Where drizzle-kit is not what the test is about: nothing of the project is run. */
const byFiles = { static: 'true' };

describe.each(generations)('With a project of generation %s', (generation) => {
  test('a change of schema is refused with the SQL that is missing, and passes with its migration; one comment tells of both', async () => {
    const target = await makeCheckedTarget(generation);
    await target.project.write('schema.ts', schemaHead + users + posts + tags);
    const pull = await target.open();
    const missing = await target.check(pull);
    expectFound(missing, 1, ['generate/missing-migration']);
    expect(missing.summary).toContain('CREATE TABLE "tags"');
    expect(target.comments(pull)).toEqual([expect.stringContaining('Refused')]);
    await expectPage(missing, target, `check/missing-migration-${generation}`);
    await generate(target, users + posts + tags, 'tags');
    await target.push(pull);
    const run = await target.check(pull);
    expectFound(run, 0, []);
    const name = await target.project.nameOf('tags');
    const plan = planOf([{ name, sha256: await target.project.hashOf(name) }]);
    expect(run.outputs).toMatchObject({ verdict: 'passed', 'plan-sha256': plan.sha256, plan: JSON.stringify(plan.migrations) });
    expect(target.comments(pull)).toEqual([expect.stringContaining('Passed')]);
    expect(target.comments(pull)).toEqual([expect.stringContaining(plan.sha256)]);
    expect(await target.project.git('status', '--porcelain', '--ignored')).toBe('!! node_modules');
    await expectPage(run, target, `check/passed-${generation}`);
  });

  test('a migration that was made before one that merged is told, and --fix mends it where it can', async () => {
    const target = await makeCheckedTarget(generation);
    await target.project.addMigration('merged', ['SELECT 1;'], { after: 120_000 });
    await target.merge();
    await target.project.addMigration('out-of-order', ['SELECT 2;'], { after: -60_000 });
    const before = await target.checkHere('--static');
    expect(before.stdout).toContain('history/out-of-order');
    const fixed = await target.checkHere('--static', '--fix');
    await expect(`${before.stdout}\n---\n\n${fixed.stderr}\n---\n\n${fixed.stdout}`).toMatchFileSnapshot(
      join(import.meta.dirname, `pages/check/out-of-order-${generation}.txt`),
    );
    expect(before.exitCode).toBe(1);
    expect(fixed.exitCode).toBe(generation === 'v0' ? 0 : 1);
  });
});

test('A migration that merged and is edited is refused', async () => {
  const target = await makeCheckedTarget('v1');
  const name = await target.project.nameOf('posts');
  await target.project.editMigration(name, `${await readFile(target.project.sqlPath(name), 'utf8')}\n-- better\n`);
  const run = await target.checkChange(byFiles);
  expectFound(run, 1, ['history/edited']);
  await expectPage(run, target, 'check/edited');
});

test('What git does not have from the base cannot be compared, and says what to set', async () => {
  const target = await makeCheckedTarget('v0');
  const run = await target.checkChange({ ...byFiles, base: 'origin/other' });
  expect(run.codes[0]).toBe('history/uncomparable');
  expect(run.exitCode).toBe(1);
  expect(run.summary).toContain('fetch-depth: 0');
});

test('A static check needs no install and runs nothing of the project', async () => {
  const target = await makeCheckedTarget('v1', { kit: 'none', config: `import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\n` });
  await target.project.addMigration('load', ['CREATE INDEX "by_name" ON "users" ("name");']);
  const run = await target.checkChange(byFiles);
  expectFound(run, 0, ['availability/create-index-not-concurrent', 'availability/missing-lock-timeout', 'availability/missing-statement-timeout']);
  expect(existsSync(join(target.project.root, 'ran'))).toBe(false);
  await expectPage(run, target, 'check/static');
});

test('A project whose drizzle-kit is not installed is not judged to have passed', async () => {
  const target = await makeCheckedTarget('v0', { kit: 'none' });
  const run = await target.checkChange();
  expectFound(run, 2, ['kit/not-found']);
  expect(run.outputs).toMatchObject({ verdict: 'incomplete' });
  expect(run.summary).toContain('kit/not-found');
  await expectPage(run, target, 'check/no-kit');
});

test('What may start a push is refused with the way to it', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.write('package.json', JSON.stringify({ name: 'shop', scripts: { release: 'npm run db', db: 'drizzle-kit push --force' } }, null, 2));
  await target.project.write(
    '.github/workflows/deploy.yml',
    'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run release\n',
  );
  const run = await target.checkChange(byFiles);
  expectFound(run, 1, ['push/reachable']);
  await expectPage(run, target, 'check/push');
});

describe('The check configuration file', () => {
  const allowing = `version: 1\npush:\n  allowed: [package.json#dev]\n`;
  const pushing = JSON.stringify({ name: 'shop', scripts: { dev: 'drizzle-kit push' } });

  test('of the base judges, and that it changes in the same change is told', async () => {
    const target = await makeCheckedTarget('v0');
    await target.project.write('package.json', pushing);
    await target.project.write('.github/drizzle-attest.yml', allowing);
    const pull = await target.open();
    const run = await target.check(pull, byFiles);
    expectFound(run, 0, ['push/reachable', 'meta/configuration-changed-in-same-pr']);
    await target.project.git('checkout', '--quiet', '--force', 'main');
    await target.project.write('.github/drizzle-attest.yml', allowing);
    await target.merge('agree to push in development');
    await target.project.write('package.json', pushing);
    const agreed = await target.checkChange(byFiles);
    expectFound(agreed, 0, ['push/reachable']);
    expect(agreed.outputs['findings']).toBe('{"error":0,"warning":0,"notice":1,"suppressed":0}');
  });

  test('that cannot be read stops the check, with its line', async () => {
    const target = await makeCheckedTarget('v0');
    await target.project.write('.github/drizzle-attest.yml', 'version: 1\nwavers: []\n');
    await target.merge();
    const run = await target.checkChange();
    expectFound(run, 2, ['check-configuration/invalid']);
    expect(run.annotations[0]?.message).toContain('.github/drizzle-attest.yml');
  });
});

test('A comment is not written from a fork, by a token that may not, nor where nobody wants one', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.addMigration('drop', ['DROP TABLE "posts";']);
  const fork = await target.open({ by: target.story.person('fay'), fork: target.story.person('fay') });
  expect((await target.check(fork, byFiles)).log).toContain('No comment: the pull request comes from a fork');
  const own = await target.open();
  expect((await target.check(own, byFiles, { permissions: { contents: 'read' } })).log).toContain('pull-requests: write');
  const off = await target.check(own, { ...byFiles, comment: 'off' });
  expectFound(off, 1, off.codes);
  expect(off.log).not.toContain('omment');
  expect([...target.comments(fork), ...target.comments(own)]).toEqual([]);
});

test('A repository with several projects has all of them checked, and no plan stands for another', async () => {
  const target = await makeCheckedTarget('v0', { packageFolder: 'packages/db' });
  const { project } = target;
  await project.git('mv', 'packages/db/schema.ts', 'packages/db/tables.ts');
  await project.write('packages/db/drizzle.config.ts', `export default { dialect: 'postgresql', schema: './tables.ts', out: './drizzle' };\n`);
  await project.write('packages/log/schema.ts', `${schemaHead}${tags}`);
  await project.write('packages/log/package.json', '{"name":"log"}\n');
  await project.write('packages/log/drizzle.config.ts', `export default { dialect: 'postgresql', schema: './schema.ts', out: './drizzle' };\n`);
  const run = await target.checkChange();
  expect(run.outputs).toMatchObject({ verdict: 'incomplete', plan: '', 'plan-sha256': '' });
  expect(run.summary).toContain('packages/log');
  await rm(join(project.root, 'packages/log'), { recursive: true });
  expectFound(await target.check(await target.open(), { ...byFiles, 'working-directory': 'packages/db' }), 0, []);
});

/** What it tells of all rules stands in docs/rules.md, too. */
function withoutRules(text: string): string {
  const shown = (key: string, value: unknown): unknown => (key === 'rules' ? 'all that were applied' : value);
  return `${JSON.stringify(JSON.parse(text), shown, 2)}\n`;
}

test('A project of MySQL is checked, and what drops a column is told', async () => {
  const target = await makeCheckedTarget('v0', { config: `export default { dialect: 'mysql', schema: './schema.ts', out: './drizzle' };\n` });
  const { project } = target;
  const schema = (columns: string): string =>
    `import { int, mysqlTable } from 'drizzle-orm/mysql-core';\n\nexport const users = mysqlTable('users', { id: int().primaryKey(), ${columns} });\n`;
  await rm(join(project.root, 'drizzle'), { recursive: true });
  await project.write('schema.ts', schema('age: int(), year: int()'));
  await runGenerate(project.root);
  await target.merge();
  await project.write('schema.ts', schema('age: int()'));
  await runGenerate(project.root);
  const run = await target.checkChange();
  expect(run.codes).toContain('destructive/drop-column');
  expect(run.codes.filter((code) => code.startsWith('generate/') || code.startsWith('history/') || code === 'meta/unanalyzable-statement')).toEqual([]);
});

async function runGenerate(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate'], { cwd: folder });
}

test('In a terminal the answer comes in each form, and nothing else does', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.write('schema.ts', schemaHead + users + posts.replace(', body: text()', '') + tags);
  await target.project.addMigration('index', ['CREATE INDEX "by_name" ON "users" ("name");']);
  for (const [format, given, exitCode] of [
    ['text', [], 1],
    ['json', ['--static'], 0],
    ['sarif', ['--static'], 0],
    ['github', ['--static'], 0],
  ] as const) {
    const run = await target.checkHere('--format', format, ...given);
    expect({ exitCode: run.exitCode, stderr: run.stderr }, format).toEqual({ exitCode, stderr: '' });
    const shown = format === 'json' || format === 'sarif' ? withoutRules(run.stdout) : run.stdout;
    await expect(shown.replaceAll(/[0-9a-f]{12,64}/gu, '<sha256>')).toMatchFileSnapshot(join(import.meta.dirname, `pages/check/terminal-${format}.txt`));
  }
});

test('Where the reports cannot be written, what was found is shown all the same', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.write('taken', 'a file');
  const run = await target.checkChange({ ...byFiles, 'report-directory': 'taken' });
  expectFound(run, 2, ['report/unwritable']);
  expect(run.outputs['verdict']).toBe('passed');
  expect(run.summary).toContain('Passed');
});

test('The report counts every finding of the page', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.addMigration('index', [
    '-- drizzle-attest: allow availability/create-index-not-concurrent reason="nobody writes yet" ticket=OPS-7 until=2999-12-31\nCREATE INDEX "by_name" ON "users" ("name");',
  ]);
  const run = await target.checkChange(byFiles);
  const { findings } = await reportOf(run);
  expect(findings.filter(({ suppressedBy }) => suppressedBy !== null).map(({ rule }) => rule)).toEqual(['availability/create-index-not-concurrent']);
});
