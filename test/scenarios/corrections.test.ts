/** Remedies that are a way to go, each followed as it is printed until the deploy is green. */
import { readFile } from 'node:fs/promises';
import { describe, expect, inject, test } from 'vitest';
import type { ActionRun, ProcessRun } from './harness/action.ts';
import { runCli } from './harness/action.ts';
import { makeTarget, type Target } from './harness/deploy.ts';
import { generations } from './harness/project.ts';

/** Takes out what `pending` does not use. */
const pending = { command: 'pending', environment: '', approval: '', signing: '', 'signing-key': '', 'evidence-directory': '', 'lock-wait': '' };

/** `check` of the work tree against what is merged, by its files alone. */
async function check({ project }: Target): Promise<ProcessRun> {
  return await runCli(['check', '--base', 'origin/main', '--static'], { cwd: project.root });
}

/** The same with a rehearsal. */
async function rehearse({ project }: Target): Promise<ProcessRun> {
  return await runCli(['check', '--base', 'origin/main'], { cwd: project.root, env: { SHADOW_DATABASE_URL: inject('postgresql').adminUrl } });
}

/** As a pull request that is merged. */
async function merge({ project }: Target): Promise<void> {
  await project.commit();
  await project.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
}

function remedyOf({ annotations }: ActionRun, code: string): string {
  return annotations.find(({ message }) => message.startsWith(code))?.message ?? '';
}

/** Writes the declaration with the values that the remedy names. */
async function declare({ project }: Target, remedy: string): Promise<void> {
  const { newest = '', sha256 = '' } = /event: correction, newest: (?<newest>\S+), sha256: (?<sha256>[0-9a-f]{64}),/u.exec(remedy)?.groups ?? {};
  const fields = { event: 'correction', newest, sha256, reason: 'The deploy failed, and no database has it.', ticket: 'OPS-1', until: '2100-01-01' };
  const [first = '', ...others] = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  await project.write('.github/drizzle-attest.yml', `version: 1\nhistory:\n  - ${first}${others.map((line) => `    ${line}`).join('')}`);
}

/** Corrects a merged migration as the remedy says, and proves at each step that check takes it; afterwards it is merged. */
async function correct(target: Target, name: string, sql: string, remedy: string): Promise<void> {
  const before = await readFile(target.project.sqlPath(name), 'utf8');
  await target.project.editMigration(name, sql);
  const refused = await check(target);
  expect(refused).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('history/edited') });
  await target.project.editMigration(name, before);
  await declare(target, remedy);
  expect(await check(target)).toMatchObject({ exitCode: 0 });
  await merge(target);
  await target.project.editMigration(name, sql);
  const accepted = await rehearse(target);
  expect(accepted).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('The deploy failed, and no database has it. (OPS-1') });
  await merge(target);
}

describe.each(generations)('With drizzle-kit of generation %s', (generation) => {
  test('a merged migration that releases the lock, and then fails, is corrected twice as the messages say, and deployed', async () => {
    const target = await makeTarget(generation, { realKit: true });
    expect(await target.deploy({ 'chain-start': 'true' })).toMatchObject({ exitCode: 0 });
    await target.sql(`INSERT INTO "users" ("id", "name") VALUES (1, 'Ada')`);
    const name = await target.project.addMigration('robot', ['SELECT pg_advisory_unlock_all();']);
    await target.project.addMigration('later', ['SET search_path = "public";']);
    await merge(target);
    const foreseen = await target.deploy(pending);
    expect(foreseen).toMatchObject({ exitCode: 1, outputs: { codes: JSON.stringify(['apply/unsafe-statement', 'apply/unsafe-statement']) } });
    expect(foreseen.summary).toContain('A deploy would be refused');
    const refused = await target.deploy();
    expect(refused).toMatchObject({ exitCode: 1, outputs: { outcome: 'refused' } });
    const insert = `INSERT INTO "users" ("id", "name") VALUES (1, 'robot')`;
    await correct(target, name, `${insert};\n`, remedyOf(refused, 'apply/unsafe-statement'));
    const failed = await target.deploy();
    expect(failed).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } });
    await correct(target, name, `${insert} ON CONFLICT DO NOTHING;\n`, remedyOf(failed, 'apply/failed'));
    const succeeded = await target.deploy();
    expect(succeeded).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } });
    // The warning is there still, and nobody is told to change a file that is applied.
    expect(remedyOf(succeeded, 'apply/unsafe-statement')).toContain(
      'The migration is applied: leave its file as it is. For later migrations: Set it back at the end of the migration (RESET',
    );
  });
});
