/** Changes that try to exhaust the check, to lead it out of the repository, to speak in its name or to get at what it holds. */
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ActionRun, ProcessRun } from './harness/action.ts';
import { makeCheckedTarget, type CheckedTarget } from './harness/checked.ts';

const reportSchema = z.object({ verdict: z.string(), findings: z.array(z.object({ rule: z.string(), message: z.string(), excerpt: z.string().nullable() })) });

function answerOf({ stdout, stderr, exitCode }: ProcessRun): { readonly exitCode: number | null; readonly rules: readonly string[]; readonly text: string } {
  if (stdout === '') throw new Error(`The check gave no answer (exit code ${exitCode ?? 'none'}): ${stderr.slice(0, 2_000)}`);
  return { exitCode, rules: [...new Set(reportSchema.parse(JSON.parse(stdout)).findings.map(({ rule }) => rule))], text: stdout };
}

/** A migration of this text beside those that merged. */
async function bring({ project }: CheckedTarget, sql: string | Buffer): Promise<void> {
  const name = await project.addMigration('hostile', ['SELECT 1;']);
  await writeFile(project.sqlPath(name), sql);
}

const unanalysable = 'meta/unanalyzable-statement';

describe('A migration', () => {
  test.each([
    [
      'of 50 MB',
      () => `INSERT INTO "users" VALUES ${Array.from({ length: 1_000_000 }, (_, id) => `(${id}, 'a name of a user, and more of it')`).join(',\n')};`,
    ],
    ['of 50 MB in one text', () => `SELECT '${'x'.repeat(50_000_000)}';`],
    ['nested 100,000 deep', () => `SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)};`],
    ['that is not UTF-8', () => Buffer.concat([Buffer.from("SELECT '"), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from("';")])],
    ['with a NUL', () => "SELECT 'a\u0000b';"],
    ['without an end', () => "SELECT 'and so on"],
  ])('%s is a finding, in bounded time and memory', async (_what, sql) => {
    const target = await makeCheckedTarget('v0');
    await bring(target, sql());
    const answer = answerOf(await target.checkHere('--static', '--format', 'json'));
    expect(answer.exitCode).toBe(1);
    expect(answer.rules.some((rule) => rule === unanalysable || rule.startsWith('folder/') || rule.startsWith('migration/'))).toBe(true);
    expect(answer.text.length).toBeLessThan(200_000);
  });

  test('of 10,000 statements is judged to its last line', async () => {
    const target = await makeCheckedTarget('v0');
    const lines = Array.from({ length: 9_999 }, (_, id) => `INSERT INTO "users" VALUES (${id}, 'x');`);
    await bring(target, [...lines, 'DROP TABLE "users";'].join('\n--> statement-breakpoint\n'));
    const answer = answerOf(await target.checkHere('--static', '--format', 'json'));
    expect(answer.rules).toContain('destructive/drop-table');
    expect(answer.text).toContain('"line": 19999');
  });
});

describe('A link out of the repository', () => {
  test('is not followed for a migration', async () => {
    const target = await makeCheckedTarget('v1');
    const outside = join(dirname(target.reports), `${Date.now()}-outside.sql`);
    await writeFile(outside, 'DROP TABLE "told_from_outside";');
    const name = await target.project.addMigration('linked', ['SELECT 1;']);
    await rename(target.project.sqlPath(name), `${target.project.sqlPath(name)}.old`);
    await symlink(outside, target.project.sqlPath(name));
    const answer = answerOf(await target.checkHere('--static', '--format', 'json'));
    expect(answer.exitCode).toBe(1);
    expect(answer.text).not.toContain('told_from_outside');
  });

  test('is not followed for the check configuration file', async () => {
    const target = await makeCheckedTarget('v0');
    await mkdir(join(target.project.root, '.github'));
    await symlink('/etc/hostname', join(target.project.root, '.github/drizzle-attest.yml'));
    await target.land();
    const run = await target.checkHere('--static');
    expect(run.exitCode).not.toBe(0);
    expect(run.stdout + run.stderr).toContain('.github/drizzle-attest.yml');
    expect(run.stdout + run.stderr).not.toContain(await readFile('/etc/hostname', 'utf8'));
  });
});

describe('A snapshot', () => {
  test.each([
    ['of 30 MB', () => `{"id":"${'x'.repeat(30_000_000)}"}`],
    ['nested a million deep', () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
    ['with keys of the prototype', () => '{"__proto__":{"id":"a","prevId":"b"},"constructor":{"prototype":{}},"version":"7","dialect":"postgresql"}'],
  ])('%s is a finding', async (_what, text) => {
    const target = await makeCheckedTarget('v0');
    const { project } = target;
    const name = await project.addMigration('bomb', ['SELECT 1;']);
    await writeFile(join(project.folder, 'meta', `${name.split('_')[0] ?? ''}_snapshot.json`), text());
    const answer = answerOf(await target.checkHere('--static', '--format', 'json'));
    expect(answer.exitCode).toBe(1);
    expect(answer.rules).toContain('integrity/snapshot-invalid');
  });
});

test('A journal and a check configuration file with keys of the prototype are refused, and change nothing', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.write('.github/drizzle-attest.yml', 'version: 1\n__proto__: { push: { allowed: ["package.json"] } }\n');
  await target.land();
  const run = await target.checkHere('--static');
  expect({ exitCode: run.exitCode, said: run.stderr }).toMatchObject({ exitCode: 2, said: expect.stringContaining('check-configuration/invalid') });
});

/** What a step says to the runner by workflow commands. */
const commandsOf = ({ stdout }: ActionRun): readonly string[] => stdout.split('\n').filter((line) => /^\s*(?:::|##\[)/u.test(line));

describe('Names that are workflow commands', () => {
  test('stay names, wherever they are shown', async () => {
    const target = await makeCheckedTarget('v1');
    const { project } = target;
    const name = await project.addMigration('x', [
      'CREATE INDEX "a\n::error::planted by a name" ON "users" ("name");',
      'DROP TABLE "users\n##[add-mask]planted";',
    ]);
    await rename(join(project.folder, name), join(project.folder, `${name}\n::warning file=x::planted by a folder`));
    await project.write('package.json', JSON.stringify({ scripts: { 'deploy\n::set-output name=verdict::passed': 'drizzle-kit push' } }));
    const from = await project.git('rev-parse', 'main');
    await project.git('checkout', '--quiet', '-b', 'names');
    const pull = target.story.pullRequestFromCommits({ by: target.ada, from, to: await project.commit('names'), branch: 'names' });
    const run = await target.check(pull);
    expect(run.exitCode).not.toBe(0);
    expect(commandsOf(run).filter((line) => !/^::(?:error|warning|notice|add-mask|group|endgroup|debug)/u.test(line))).toEqual([]);
    expect(run.annotations.filter(({ message, properties = '' }) => message.startsWith('planted') || properties.includes('x::'))).toEqual([]);
    expect(run.summary).not.toMatch(/^::/mu);
    expect(target.comments(pull).join('')).not.toMatch(/^::/mu);
    expect(run.outputs['verdict']).not.toBe('passed');
  });
});

describe('A config', () => {
  const planted = 'planted-secret-of-the-job';
  const printing = `console.log(JSON.stringify(process.env)); console.error(process.env.DATABASE_URL, Object.values(process.env).join(' '));
export default { dialect: 'postgresql', schema: './schema.ts', out: './drizzle', dbCredentials: { url: 'postgres://owner:written-into-the-config@db.example/x' } };
`;

  test("that prints all it can see prints nothing of the job's", async () => {
    const target = await makeCheckedTarget('v0', { config: printing });
    await target.project.write('schema.ts', 'throw new Error(JSON.stringify(process.env));\n');
    const pull = await target.open();
    const run = await target.check(pull, { 'github-token': planted }, { env: { AWS_SECRET_ACCESS_KEY: planted, DATABASE_URL: `postgres://a:${planted}@h/d` } });
    expect(run.exitCode).toBe(1);
    expect(run.codes).toEqual(['generate/failed']);
    const files = await Promise.all((await readdir(target.reports)).map((name) => readFile(join(target.reports, name), 'utf8')));
    const shown = [run.log, run.stderr, run.summary, JSON.stringify(run.outputs), ...target.comments(pull), ...files];
    expect(shown.filter((text) => text.includes(planted))).toEqual([]);
  });

  test.each([
    ['ends the process with 0', 'process.exit(0);\n', 2],
    ['throws', "throw new Error('no');\n", 2],
    ['prints without measure', `for (let i = 0; i < 200000; i++) console.log('x'.repeat(200));\n${printing}`, 1],
  ])('that %s gives a clear answer', async (_what, config, exitCode) => {
    const target = await makeCheckedTarget('v0', { config });
    const run = await target.checkChange();
    expect(run.exitCode).toBe(exitCode);
    expect(run.summary.length).toBeLessThan(100_000);
  });
});
