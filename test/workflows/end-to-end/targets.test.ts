/** One commit to several databases of one environment: the canary first, and nothing more after a failure. That all succeed is the example several-databases. */
import { expect, inject, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createDatabase, queryRows, runSql } from '../../servers/postgresql.ts';
import { openZip } from '../../fakes/zip.ts';
import type { WorkflowResult } from '../interpreter/interpreter.ts';
import { makeEndToEnd, type EndToEnd } from './shop.ts';

const deployTargets = `on: workflow_dispatch
permissions: {}
jobs:
  deploy:
    uses: drizzle-attest/drizzle-attest/.github/workflows/deploy-targets.yml@v1
    permissions: { contents: write, actions: read, deployments: read, pull-requests: read, id-token: write, attestations: write, issues: write }
    with:
      targets: '[{"name":"one","environment":"production","secret":"ONE"},{"name":"two","environment":"production","secret":"TWO"},{"name":"three","environment":"production","secret":"THREE"}]'
      chain-start: true
      dialect: postgresql
      out: drizzle
    secrets: inherit
`;

const path = '.github/workflows/tenants.yml';
const names = ['one', 'two', 'three'] as const;

interface Tenants {
  readonly endToEnd: EndToEnd;
  readonly urls: Readonly<Record<(typeof names)[number], string>>;
  readonly run: () => Promise<WorkflowResult>;
}

async function makeTenants(): Promise<Tenants> {
  const databases = await Promise.all(names.map(async () => await createDatabase(inject('postgresql').adminUrl)));
  onTestFinished(async () => {
    await Promise.all(databases.map(async (database) => await database.drop()));
  });
  const [one = '', two = '', three = ''] = databases.map(({ url }) => url);
  const secrets = { repository: { ONE: one, TWO: two, THREE: three } };
  const endToEnd = await makeEndToEnd('v0', { files: { [path]: deployTargets }, secrets });
  await endToEnd.bring();
  return { endToEnd, urls: { one, two, three }, run: async () => await endToEnd.actions.run({ event: 'workflow_dispatch', by: endToEnd.mia, workflow: path }) };
}

const appliedIn = async (url: string): Promise<unknown> => await queryRows(url, "select tablename from pg_tables where schemaname = 'public' order by 1");

const indexForm = z.looseObject({
  verdict: z.string(),
  targets: z.array(z.looseObject({ target: z.string(), deployed: z.looseObject({ outcome: z.string() }).nullable() })),
});

/** The index of the run, as it was uploaded. */
function indexOf({ github }: EndToEnd): z.infer<typeof indexForm> {
  const stored = github.artifacts.artifacts.find(({ name }) => name.startsWith('migration-index-'));
  const text = stored === undefined ? '{}' : (openZip(stored.bytes).get('target-index.json')?.toString('utf8') ?? '{}');
  return indexForm.parse(JSON.parse(text));
}

test('each target has the secret that it names; after one has failed the next does not begin, the index says so, and a list that is none begins nothing', async () => {
  const { endToEnd, urls, run } = await makeTenants();
  await runSql(urls.two, 'create table users (id integer)');
  const result = await run();
  expect(result.conclusion, result.text()).toBe('failure');
  expect(await appliedIn(urls.one)).toEqual([{ tablename: 'users' }]);
  expect(await appliedIn(urls.three)).toEqual([]);
  expect(indexOf(endToEnd)).toMatchObject({
    verdict: 'incomplete',
    targets: [
      { target: 'one', deployed: { outcome: 'succeeded' } },
      { target: 'two', deployed: { outcome: 'failed' } },
      { target: 'three', deployed: null },
    ],
  });
  expect(result.jobs.find(({ name }) => name.endsWith('index'))?.summary).toContain('Not every target is deployed');

  const text = deployTargets.replace('[{"name":"one"', '[{"nome":"one"');
  endToEnd.story.directPush({ by: endToEnd.mia, files: { [path]: text } });
  const refused = await run();
  expect(refused.conclusion, refused.text()).toBe('failure');
  expect(refused.jobs.find(({ name }) => name.endsWith('order'))?.annotations[0]?.message).toContain('targets/invalid');
  expect(refused.jobs.filter(({ conclusion }) => conclusion === 'success')).toEqual([]);
});
