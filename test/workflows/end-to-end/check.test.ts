/** Pull requests, checked by the reusable workflow that a repository calls. */
import { describe, expect, test } from 'vitest';
import { generations } from '../../scenarios/harness/project.ts';
import { makeEndToEnd, type EndToEnd } from './shop.ts';

const commentsOf = ({ story }: EndToEnd, number: number): readonly string[] =>
  story.issues.find((issue) => issue.number === number)?.comments.map(({ body }) => body) ?? [];

/** The schema says more than the migrations. */
async function forgetMigration({ project, story }: EndToEnd): Promise<void> {
  const schema = story.git.file('main', 'schema.ts')?.bytes.toString('utf8') ?? '';
  await project.write('schema.ts', `${schema}\nexport const forgotten = pgTable('forgotten', { id: integer().primaryKey() });\n`);
}

describe.each(generations)('With drizzle-kit of generation %s', (generation) => {
  test('a good pull request passes, and its comment says so', async () => {
    const endToEnd = await makeEndToEnd(generation, { migrations: 3 });
    const { pull, result } = await endToEnd.propose();
    expect(result.conclusion, result.text()).toBe('success');
    expect(result.job('check / check').outputs).toMatchObject({ verdict: 'passed', codes: '["availability/foreign-key-without-index"]' });
    expect(commentsOf(endToEnd, pull.number)).toEqual([expect.stringContaining('Passed')]);
    expect(endToEnd.github.artifacts.artifacts.map(({ name }) => name)).toEqual(['migration-check']);
  });

  test('one from a fork whose migration was forgotten fails and says so, without a secret and without a comment', async () => {
    const endToEnd = await makeEndToEnd(generation, { migrations: 3 });
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
});

test('a version of PostgreSQL for the rehearsal is a service of the job', async () => {
  const caller = `on: pull_request
permissions: {}
jobs:
  check:
    uses: drizzle-attest/drizzle-attest/.github/workflows/check.yml@v1
    permissions: { contents: read, pull-requests: write }
    with: { postgres: '18' }
`;
  const endToEnd = await makeEndToEnd('v0', { migrations: 3, files: { '.github/workflows/drizzle-check.yml': caller } });
  const { result } = await endToEnd.propose();
  expect(result.conclusion, result.text()).toBe('success');
  expect(result.job('check / check').summary).toContain('The migrations run on the shadow database that was given');
});
