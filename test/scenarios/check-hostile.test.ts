/** Changes that try to exhaust the check, to lead it out of the repository, to speak in its name or to get at what it holds. */
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ActionRun, ProcessRun } from './harness/action.ts';
import { makeCheckedTarget, type CheckedTarget } from './harness/checked.ts';

const findingSchema = z.object({ rule: z.string(), place: z.object({ path: z.string() }).nullable() });
const reportSchema = z.object({ verdict: z.string(), findings: z.array(findingSchema) });

interface Answer {
  readonly exitCode: number | null;
  readonly text: string;
  /** The rules of what was found, all of it or in the files of a migration. */
  rules(name?: string): readonly string[];
}

function answerOf({ stdout, stderr, exitCode }: ProcessRun): Answer {
  if (stdout === '') throw new Error(`The check gave no answer (exit code ${exitCode ?? 'none'}): ${stderr.slice(0, 2_000)}`);
  const { findings } = reportSchema.parse(JSON.parse(stdout));
  const rules = (name = ''): string[] => findings.flatMap(({ rule, place }) => (place?.path.includes(name) === true ? [rule] : []));
  return { exitCode, text: stdout, rules };
}

const unanalysable = 'meta/unanalyzable-statement';

const hostile: readonly (readonly [string, () => string | Buffer])[] = [
  ['of_50_MB', () => `INSERT INTO "users" VALUES ${Array.from({ length: 1_000_000 }, (_, id) => `(${id}, 'a name of a user, and more of it')`).join(',\n')};`],
  ['of_50_MB_in_one_text', () => `SELECT '${'x'.repeat(50_000_000)}';`],
  ['nested_100000_deep', () => `SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)};`],
  ['not_UTF-8', () => Buffer.concat([Buffer.from("SELECT '"), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from("';")])],
  ['with_a_NUL', () => "SELECT 'a\u0000b';"],
  ['without_an_end', () => "SELECT 'and so on"],
];

test('Each migration that nothing could run or parse is a finding, in bounded time and memory', async () => {
  const target = await makeCheckedTarget('v0');
  const { project } = target;
  for (const [title, sql] of hostile) await writeFile(project.sqlPath(await project.addMigration(title, ['SELECT 1;'])), sql());
  const answer = answerOf(await target.checkHere('--static', '--format', 'json'));
  expect(answer.exitCode).toBe(1);
  for (const [title] of hostile) {
    const found = answer.rules(`_${title}.sql`);
    expect([title, found.some((rule) => rule === unanalysable || rule.startsWith('folder/') || rule.startsWith('migration/'))]).toEqual([title, true]);
  }
  expect(answer.text.length).toBeLessThan(200_000);
});

test('A migration of 10,000 statements is judged to its last line', async () => {
  const target = await makeCheckedTarget('v0');
  const lines = Array.from({ length: 9_999 }, (_, id) => `INSERT INTO "users" VALUES (${id}, 'x');`);
  const name = await target.project.addMigration('long', ['SELECT 1;']);
  await writeFile(target.project.sqlPath(name), [...lines, 'DROP TABLE "users";'].join('\n--> statement-breakpoint\n'));
  const answer = answerOf(await target.checkHere('--static', '--format', 'json'));
  expect(answer.rules()).toContain('destructive/drop-table');
  expect(answer.text).toContain('"line": 19999');
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
    await target.merge();
    const run = await target.checkHere('--static');
    expect(run.exitCode).not.toBe(0);
    expect(run.stdout + run.stderr).toContain('.github/drizzle-attest.yml');
    expect(run.stdout + run.stderr).not.toContain(await readFile('/etc/hostname', 'utf8'));
  });
});

const snapshots: readonly (readonly [string, () => string])[] = [
  ['of_30_MB', () => `{"id":"${'x'.repeat(30_000_000)}"}`],
  ['nested_a_million_deep', () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  ['with_keys_of_the_prototype', () => '{"__proto__":{"id":"a","prevId":"b"},"constructor":{"prototype":{}},"version":"7","dialect":"postgresql"}'],
];

test('Each snapshot that is none is a finding', async () => {
  const target = await makeCheckedTarget('v0');
  const { project } = target;
  for (const [title] of snapshots) await project.addMigration(title, ['SELECT 1;']);
  for (const [title, text] of snapshots) await writeFile(join(project.folder, 'meta', await snapshotOf(target, title)), text());
  const answer = answerOf(await target.checkHere('--static', '--format', 'json'));
  expect(answer.exitCode).toBe(1);
  for (const [title] of snapshots) expect([title, answer.rules(await snapshotOf(target, title))]).toEqual([title, ['integrity/snapshot-invalid']]);
});

async function snapshotOf({ project }: CheckedTarget, title: string): Promise<string> {
  return `${(await project.nameOf(title)).split('_')[0] ?? ''}_snapshot.json`;
}

test('A journal and a check configuration file with keys of the prototype are refused, and change nothing', async () => {
  const target = await makeCheckedTarget('v0');
  await target.project.write('.github/drizzle-attest.yml', 'version: 1\n__proto__: { push: { allowed: ["package.json"] } }\n');
  await target.merge();
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
    const run = await target.check(pull, { static: 'true' });
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
for (let i = 0; i < 200000; i++) console.log('x'.repeat(200));
export default { dialect: 'postgresql', schema: './schema.ts', out: './drizzle', dbCredentials: { url: 'postgres://owner:written-into-the-config@db.example/x' } };
`;

  test("that prints all it can see, without measure, prints nothing of the job's", async () => {
    const target = await makeCheckedTarget('v0', { config: printing });
    await target.project.write('schema.ts', 'throw new Error(JSON.stringify(process.env));\n');
    const pull = await target.open();
    const run = await target.check(pull, { 'github-token': planted }, { env: { AWS_SECRET_ACCESS_KEY: planted, DATABASE_URL: `postgres://a:${planted}@h/d` } });
    expect(run.exitCode).toBe(1);
    expect(run.codes).toEqual(['generate/failed']);
    const files = await Promise.all((await readdir(target.reports)).map((name) => readFile(join(target.reports, name), 'utf8')));
    const shown = [run.log, run.stderr, run.summary, JSON.stringify(run.outputs), ...target.comments(pull), ...files];
    expect(shown.filter((text) => text.includes(planted))).toEqual([]);
    expect(run.summary.length).toBeLessThan(100_000);
  });

  test('that ends the process with 0 is no answer', async () => {
    const target = await makeCheckedTarget('v0', { config: 'process.exit(0);\n' });
    const run = await target.checkChange();
    expect({ exitCode: run.exitCode, codes: run.codes, verdict: run.outputs['verdict'] }).toEqual({
      exitCode: 2,
      codes: ['config/unreadable'],
      verdict: 'incomplete',
    });
  });
});
