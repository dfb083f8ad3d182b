/** A deploy as the runner starts it, and bare `drizzle-kit migrate`, on the same project. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase, queryRows, type TestDatabase } from '../../test/servers/postgresql.ts';
import type { Attempt, Side, Sides } from './contest.ts';
import { startJob } from './github.ts';
import type { Ground } from './ground.ts';
import { runProcess, type Process } from './process.ts';
import { makeProject, type ProjectPlan } from './project.ts';

const dist = join(import.meta.dirname, '../../dist');

/** The config is learned through drizzle-kit, or what is needed of it is given. */
const variants: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['learned', {}],
  ['given', { INPUT_DIALECT: 'postgresql', INPUT_OUT: 'drizzle' }],
]);

const keys = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

export const publicKey = keys.publicKey;

export const variantNames: readonly string[] = [...variants.keys()];

/** All migrations are pending, in a database that is new for each attempt. */
export async function openDeploys(ground: Ground, plan: ProjectPlan): Promise<Sides> {
  const project = await mkdtemp(join(ground.folder, 'project-'));
  await makeProject(project, plan);
  return sidesOf(freshDatabase(ground, plan), project, async () => await freshChain(ground), ground);
}

/** The same, approved in a job on a loopback GitHub and signed by its Sigstore instance. */
export async function openKeyless(ground: Ground, plan: ProjectPlan): Promise<Sides> {
  const project = await mkdtemp(join(ground.folder, 'project-'));
  await makeProject(project, plan);
  const job = await startJob(project, ground.held);
  const inputs = async (): Promise<Inputs> => ({ ...(await freshChain(ground)), 'INPUT_SIGNING-KEY': '', ...job });
  return sidesOf(freshDatabase(ground, plan), project, inputs, ground);
}

type Starting = (url: string) => Process | Promise<Process>;

function freshDatabase(ground: Ground, plan: ProjectPlan): (start: Starting) => Side {
  return (start) => async () => {
    const database = await createDatabase(ground.adminUrl);
    return { process: await start(database.url), exit: 0, finish: () => expectApplied(database, plan.migrations).then(database.drop) };
  };
}

type Inputs = Readonly<Record<string, string>>;

async function freshChain(ground: Ground): Promise<Inputs> {
  return { 'INPUT_EVIDENCE-DIRECTORY': await makeFolder(ground, 'evidence'), 'INPUT_CHAIN-START': 'true' };
}

/** Nothing is pending: one database for all attempts, and a chain of manifests that goes on. */
export async function openNoOps(ground: Ground, plan: ProjectPlan): Promise<Sides> {
  const { project, database, evidence } = await makeDeployed(ground, plan);
  const settled = (start: (url: string) => Process | Promise<Process>): Side => {
    return async () => ({ process: await start(database.url), exit: 0, finish: () => expectApplied(database, plan.migrations) });
  };
  return sidesOf(settled, project, async () => Promise.resolve({ 'INPUT_EVIDENCE-DIRECTORY': evidence }), ground);
}

/** A project whose migrations a first deploy has applied. */
export async function makeDeployed(
  ground: Ground,
  plan: ProjectPlan,
): Promise<{ readonly project: string; readonly database: TestDatabase; readonly evidence: string }> {
  const project = await mkdtemp(join(ground.folder, 'project-'));
  await makeProject(project, plan);
  const [database, evidence] = [await createDatabase(ground.adminUrl), await makeFolder(ground, 'evidence')];
  const first = await ours(ground, project, database.url, { 'INPUT_EVIDENCE-DIRECTORY': evidence, 'INPUT_CHAIN-START': 'true' });
  const { exit, output } = await runProcess(first, false);
  if (exit !== 0) throw new Error(`The first deploy ended with ${String(exit)}.\n${output}`);
  return { project, database, evidence };
}

/** dist/index.js in the environment of a step. */
export async function runnerProcess(ground: Ground, workspace: string, inputs: Readonly<Record<string, string>>): Promise<Process> {
  const temp = await makeFolder(ground, 'runner');
  const [output, summary, event] = [join(temp, 'output'), join(temp, 'summary'), join(temp, 'event.json')];
  await Promise.all([writeFile(output, ''), writeFile(summary, ''), writeFile(event, '{ "repository": { "visibility": "private" } }')]);
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'example/shop',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: temp,
  };
  return { args: [join(dist, 'index.js')], folder: workspace, variables: { ...variables, ...inputs } };
}

function sidesOf(
  attempt: (start: (url: string) => Process | Promise<Process>) => () => Promise<Attempt>,
  project: string,
  evidence: () => Promise<Readonly<Record<string, string>>>,
  ground: Ground,
): Sides {
  const own = [...variants].map(([name, inputs]): [string, Side] => [
    name,
    attempt(async (url) => ours(ground, project, url, { ...inputs, ...(await evidence()) })),
  ]);
  return { theirs: attempt((url) => theirs(project, url)), ours: new Map(own) };
}

function theirs(project: string, url: string): Process {
  return { args: ['node_modules/drizzle-kit/bin.cjs', 'migrate'], folder: project, variables: { DATABASE_URL: url } };
}

async function ours(ground: Ground, project: string, url: string, inputs: Readonly<Record<string, string>>): Promise<Process> {
  return runnerProcess(ground, project, {
    INPUT_COMMAND: 'migrate',
    INPUT_ENVIRONMENT: 'production',
    INPUT_APPROVAL: 'none',
    'INPUT_DATABASE-URL': url,
    INPUT_SIGNING: 'key',
    'INPUT_SIGNING-KEY': keys.privateKey,
    INPUT_ARTIFACT: 'off',
    ...inputs,
  });
}

/** An exit code is no proof, of theirs least of all. */
async function expectApplied({ url }: TestDatabase, migrations: number): Promise<void> {
  const [row] = await queryRows(url, 'select count(*) as applied from drizzle.__drizzle_migrations');
  if (row?.['applied'] !== String(migrations)) throw new Error(`${String(row?.['applied'])} migrations were applied, expected were ${migrations}.`);
}

async function makeFolder(ground: Ground, name: string): Promise<string> {
  return mkdtemp(join(ground.folder, `${name}-`));
}
