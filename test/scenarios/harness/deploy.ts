/** One target to deploy to: a project, a database and the folder that keeps its manifests. */
import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { digest } from '../../../src/model/digest.ts';
import { createDatabase, queryRows, runSql } from '../../servers/postgresql.ts';
import { startAction, type ActionInputs, type ActionOptions, type ActionRun, type StartedRun } from './action.ts';
import { scenarioKey } from './keys.ts';
import { whenOver } from './lifetime.ts';
import { makeFolder, makeProject, type Generation, type ProjectOptions, type ScenarioProject } from './project.ts';
import { compareWithServerLog, followServerLog } from './server-log.ts';

export interface Target {
  readonly project: ScenarioProject;
  /** URL of a superuser to an empty database of this target's own. */
  readonly databaseUrl: string;
  readonly evidenceDirectory: string;
  /** Runs `migrate` with what it needs, and with what is given besides or instead; an empty text takes an input out. */
  deploy(inputs?: ActionInputs, options?: Partial<ActionOptions>): Promise<ActionRun>;
  start(inputs?: ActionInputs, options?: Partial<ActionOptions>): Promise<StartedRun<ActionRun>>;
  sql(text: string): Promise<void>;
  rows(query: string): Promise<Record<string, string | null>[]>;
  /** The tables of the schema public, sorted. */
  tables(): Promise<string[]>;
  /** hash and created_at of each ledger row, in the order of id. */
  ledger(): Promise<Record<string, string | null>[]>;
}

/** Makes a project and an empty database; both go when the test, or the last that shares it, is over. */
export async function makeTarget(generation: Generation, options: ProjectOptions = {}): Promise<Target> {
  const { adminUrl } = inject('postgresql');
  const [project, database, evidenceDirectory] = await Promise.all([makeProject(generation, options), createDatabase(adminUrl), makeFolder('evidence')]);
  whenOver(() => database.drop());
  const inputs: ActionInputs = {
    command: 'migrate',
    // Loading the config is a subject of its own (projects.test.ts): it costs as much as a deploy.
    ...(options.config === undefined && options.fixture === undefined ? { dialect: 'postgresql', out: 'drizzle' } : {}),
    'database-url': database.url,
    environment: 'production',
    approval: 'none',
    signing: 'key',
    'signing-key': scenarioKey.privateKey,
    'evidence-directory': evidenceDirectory,
    'lock-wait': '20s',
    ...(options.packageFolder === undefined ? {} : { 'working-directory': options.packageFolder }),
  };
  const workspace = project.root;
  const rows = (query: string): Promise<Record<string, string | null>[]> => queryRows(database.url, query);
  await followServerLog();
  const start: Target['start'] = async (more = {}, runOptions = {}) => {
    const started = await startAction({ ...inputs, ...more }, { workspace, ...runOptions });
    // A deploy to a server of the test's own is in no log here.
    return more['database-url'] === undefined ? { ...started, done: comparedWithServerLog(started.done, project) } : started;
  };
  return {
    project,
    databaseUrl: database.url,
    evidenceDirectory,
    deploy: async (more, runOptions) => await (await start(more, runOptions)).done,
    start,
    sql: (text) => runSql(database.url, text),
    rows,
    tables: async () => (await rows(`select tablename from pg_tables where schemaname = 'public' order by 1`)).map(({ tablename }) => tablename ?? ''),
    ledger: () => rows('select hash, created_at from drizzle.__drizzle_migrations order by id'),
  };
}

/** Each manifest of a deploy says of each statement what the server's own log says. */
async function comparedWithServerLog(done: Promise<ActionRun>, project: ScenarioProject): Promise<ActionRun> {
  const run = await done;
  if (run.evidence !== null) await compareWithServerLog(run.evidence.manifest, await plannedStatements(project));
  return run;
}

/** The digests of all statements of the project's migrations, as far as they are files. */
async function plannedStatements(project: ScenarioProject): Promise<readonly string[]> {
  const names = await project.names().catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(project.sqlPath(name), 'utf8').catch(() => '')));
  return texts.flatMap((text) => text.split('--> statement-breakpoint')).map((statement) => digest(statement));
}

/** The manifest of a run; throws with what the run printed where it left none. */
export function manifestOf(run: ActionRun): Manifest {
  if (run.evidence !== null) return run.evidence.manifest;
  throw new Error(`The run left no manifest (exit code ${run.exitCode ?? 'none'}):\n${run.log}\n${run.stderr}`);
}
