/** Pull requests, checked by the reusable workflow that a repository calls. */
import { expect, test } from 'vitest';
import { renderCheckTemplate } from '../../../src/workflow-templates/render.ts';
import { templatePaths } from '../../../src/workflow-templates/template.ts';
import { makeEndToEnd, onlyProject, type EndToEnd } from './shop.ts';

const commentsOf = ({ story }: EndToEnd, number: number): readonly string[] =>
  story.issues.find((issue) => issue.number === number)?.comments.map(({ body }) => body) ?? [];

/** The schema says more than the migrations. */
async function forgetMigration({ project, story }: EndToEnd): Promise<void> {
  const schema = story.git.file('main', 'schema.ts')?.bytes.toString('utf8') ?? '';
  await project.write('schema.ts', `${schema}\nexport const forgotten = pgTable('forgotten', { id: integer().primaryKey() });\n`);
}

test('a good pull request passes, on a PostgreSQL that is a service of the job, and its comment says so', async () => {
  const text = renderCheckTemplate([onlyProject]).replace(/^ {4}uses:.*\n/mu, "$&    with: { postgres: '18' }\n");
  const endToEnd = await makeEndToEnd('v0', { migrations: 3, files: { [templatePaths.check]: text } });
  const { pull, result } = await endToEnd.propose();
  expect(result.conclusion, result.text()).toBe('success');
  const job = result.job('check / check');
  expect(job.outputs).toMatchObject({ verdict: 'passed', codes: '["availability/foreign-key-without-index"]' });
  expect(job.summary).toContain('The migrations run on the shadow database that was given');
  expect(commentsOf(endToEnd, pull.number)).toEqual([expect.stringContaining('Passed')]);
  expect(endToEnd.github.artifacts.artifacts.map(({ name }) => name)).toEqual(['migration-check']);
});

test('one from a fork whose migration was forgotten fails and says so, without a secret and without a comment', async () => {
  const endToEnd = await makeEndToEnd('v1', { migrations: 3 });
  await forgetMigration(endToEnd);
  const { pull, result } = await endToEnd.propose({ fork: true });
  expect(result.conclusion, result.text()).toBe('failure');
  const job = result.job('check / check');
  expect(job.permissions['pull-requests']).not.toBe('write');
  expect(job.annotations.map(({ message }) => message)).toContainEqual(expect.stringContaining('drizzle-kit generate would write a migration'));
  expect(job.summary).toContain('CREATE TABLE "forgotten"');
  expect(job.log).not.toContain(endToEnd.databaseUrl);
  expect(commentsOf(endToEnd, pull.number)).toEqual([]);
});
