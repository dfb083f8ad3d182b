/** Where the demo plays: a temporary folder with the application and its evidence, a database server, and a GitHub on loopback. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSql, startPostgresql, type PostgresqlServer } from '../../test/servers/postgresql.ts';
import { openCompany, type Company } from './company.ts';
import { deployWorkflow, workflowPath } from './workflow.ts';
import { makeShop, type Shop } from './shop.ts';

export interface Stage {
  readonly folder: string;
  /** The application's git repository. */
  readonly repository: string;
  readonly shop: Shop;
  readonly company: Company;
  readonly evidence: string;
  readonly databaseUrl: string;
  /** The action and the command line that are committed with this repository. */
  readonly action: string;
  readonly cli: string;
  readonly server: PostgresqlServer;
}

const root = join(import.meta.dirname, '../..');

export async function openStage(): Promise<Stage> {
  const [action, cli] = [join(root, 'dist/index.js'), join(root, 'dist/cli.js')];
  if (!existsSync(cli)) throw new Error('dist/cli.js is not there: run `npm run build`.');
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'drizzle-attest-demo-')));
  const [repository, evidence] = [join(folder, 'shop'), join(folder, 'evidence')];
  const opening = makeShop(repository, join(root, 'node_modules'), deployWorkflow).then(async (shop) => ({
    shop,
    company: await openCompany(repository, shop),
  }));
  const [server, opened] = await Promise.allSettled([startPostgresql(), opening]);
  try {
    if (server.status === 'rejected') throw server.reason;
    if (opened.status === 'rejected') throw opened.reason;
    const databaseUrl = await makeDatabase(server.value.adminUrl);
    return { ...opened.value, folder, repository, evidence, databaseUrl, action, cli, server: server.value };
  } catch (thrown) {
    if (server.status === 'fulfilled') await server.value.stop();
    if (opened.status === 'fulfilled') await opened.value.company.github.stop();
    await rm(folder, { recursive: true });
    throw thrown;
  }
}

/** From here on there is neither a GitHub nor a database; what an auditor needs to believe the evidence lies beside it. */
export async function stopServers({ company, server }: Stage): Promise<void> {
  await Promise.all([company.github.stop(), server.stop()]);
}

/** Whom the auditor believes: this workflow of this repository, deploying to production, as GitHub's own Sigstore instance certifies it. */
export async function writePolicy({ folder, company: { github } }: Stage): Promise<void> {
  const { owner, name, id } = github.story.repository;
  const identity = {
    instance: 'github',
    trustedRoots: ['trusted_root.json'],
    issuer: github.issuer,
    server: github.story.place.serverUrl,
    repository: `${owner.login}/${name}`,
    repositoryId: String(id),
    signerWorkflow: `${owner.login}/${name}/${workflowPath}@refs/heads/main`,
    environment: 'production',
  };
  const policy = { schemaVersion: 1, policies: [{ name: 'deploys of the shop to production', identity }] };
  await writeFile(join(folder, 'policy.json'), `${JSON.stringify(policy, null, 2)}\n`);
  await writeFile(join(folder, 'trusted_root.json'), github.sigstore.github.trustedRoot());
}

/** The application has a role of its own that owns its database and nothing else. */
async function makeDatabase(adminUrl: string): Promise<string> {
  const password = randomBytes(12).toString('hex');
  await runSql(adminUrl, `create role shop login password '${password}'`);
  await runSql(adminUrl, 'create database shop owner shop');
  const url = new URL(adminUrl);
  url.username = 'shop';
  url.password = password;
  url.pathname = '/shop';
  return url.href;
}
