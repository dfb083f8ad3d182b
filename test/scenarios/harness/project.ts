/** Drizzle projects in git repositories of their own, copied from what the real drizzle-kit made; further migrations are written as it would. */
import { createHash, randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { kitModules, quickModules, type Driver, type Generation } from '../../quick-kit/modules.ts';
import { repositoryRoot } from './dist.ts';
import { whenOver } from './lifetime.ts';

export type { Generation };
export const generations = ['v0', 'v1'] as const;

export interface ProjectOptions {
  /** A folder of test/fixtures/projects/postgresql/<generation>; `three` unless told, with migrations users, posts and post_body. */
  readonly fixture?: string;
  /** How many migrations of the fixture are there; all unless told. */
  readonly migrations?: number;
  /** Where the package lies in the repository; its root unless told. */
  readonly packageFolder?: string;
  /** The drizzle-kit that is installed; of the project's generation unless told, `none` for none. */
  readonly kit?: Generation | 'none';
  /** True where drizzle-kit itself is a part of what the test is about; its quick form (test/quick-kit) does the same else. */
  readonly realKit?: boolean;
  /** What the quick form of drizzle-kit connects with; pg unless told. */
  readonly driver?: Driver;
  /** Text of drizzle.config.ts; the fixture's unless told. */
  readonly config?: string;
}

export interface AddOptions {
  /** Milliseconds that it is dated after the newest one; negative for one that is older. One minute unless told. */
  readonly after?: number;
}

export interface ScenarioProject {
  readonly generation: Generation;
  /** The repository's root, absolute. */
  readonly root: string;
  readonly packageFolder: string;
  /** The migrations folder, absolute. */
  readonly folder: string;
  /** The names of all migrations, in drizzle-kit's order. */
  names(): Promise<string[]>;
  /** The full name of the migration called `title`. */
  nameOf(title: string): Promise<string>;
  sqlPath(name: string): string;
  /** The SHA-256 of a migration's file. */
  hashOf(name: string): Promise<string>;
  /** Milliseconds; what drizzle-kit writes to created_at. */
  createdAt(name: string): Promise<string>;
  /** Writes one more migration of these statements, as drizzle-kit generate writes it, and gives its full name. */
  addMigration(title: string, statements: readonly string[], options?: AddOptions): Promise<string>;
  /** Replaces the text of a migration's file. */
  editMigration(name: string, sql: string): Promise<void>;
  /** Takes a migration away with all that belongs to it. */
  deleteMigration(name: string): Promise<void>;
  /** Writes a file of the repository, by its path from the root. */
  write(path: string, content: string): Promise<void>;
  /** Commits everything; gives the commit's id. */
  commit(message?: string): Promise<string>;
  git(...args: readonly string[]): Promise<string>;
  /** Puts another drizzle-kit in place of the installed one. */
  install(kit: Generation | 'none'): Promise<void>;
  /** Runs the project's own drizzle-kit by hand, as somebody would who goes around the deploy. Gives its exit code. */
  runKit(args: readonly string[], databaseUrl: string): Promise<number>;
}

const fixtures = join(repositoryRoot, 'test/fixtures/projects/postgresql');
const run = promisify(execFile);

/** Makes a project and commits it. Its folder is removed when the test is over. */
export async function makeProject(generation: Generation, options: ProjectOptions = {}): Promise<ScenarioProject> {
  const root = await makeFolder('project');
  const packageFolder = join(root, options.packageFolder ?? '.');
  await cp(join(fixtures, generation, options.fixture ?? 'three'), packageFolder, { recursive: true });
  if (options.config !== undefined) await writeFile(join(packageFolder, 'drizzle.config.ts'), options.config);
  await writeFile(join(root, '.gitignore'), 'node_modules\n');
  const project = openProject(generation, root, packageFolder, options.realKit === true ? 'real' : (options.driver ?? 'pg'));
  await project.install(options.kit ?? generation);
  for (const name of (await project.names()).slice(options.migrations ?? Infinity)) await project.deleteMigration(name);
  await project.git('init', '--quiet', '--initial-branch=main', '--template=');
  await project.commit('the project');
  return project;
}

/** Takes a project of drizzle-kit 0.31 to 1.0, as its people would: with drizzle-kit up. The commit is theirs to make. */
export async function upgradeProject(project: ScenarioProject): Promise<ScenarioProject> {
  await project.install('v1');
  const exitCode = await project.runKit(['up'], 'postgresql://nobody@127.0.0.1:9/none');
  if (exitCode !== 0) throw new Error(`drizzle-kit up ended with exit code ${exitCode}.`);
  return openProject('v1', project.root, project.packageFolder, 'real');
}

/** A temporary folder that is removed when the test, or the last that shares it, is over. */
export async function makeFolder(purpose: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `attest-${purpose}-`)));
  whenOver(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function openProject(generation: Generation, root: string, packageFolder: string, form: Driver | 'real'): ScenarioProject {
  const folder = join(packageFolder, 'drizzle');
  const layout = generation === 'v0' ? journalLayout(folder) : folderLayout(folder);
  const git = async (...args: readonly string[]): Promise<string> => (await run('git', ['-C', root, ...gitSettings, ...args])).stdout.trim();
  const install = async (kit: Generation | 'none'): Promise<void> => {
    await rm(join(packageFolder, 'node_modules'), { recursive: true, force: true });
    if (kit !== 'none') await symlink(form === 'real' ? kitModules[kit] : await quickModules(kit, form), join(packageFolder, 'node_modules'));
  };
  return {
    generation,
    root,
    packageFolder,
    folder,
    ...layout,
    nameOf: async (title) => (await layout.names()).find((name) => name.endsWith(`_${title}`)) ?? title,
    hashOf: async (name) =>
      createHash('sha256')
        .update(await readFile(layout.sqlPath(name)))
        .digest('hex'),
    editMigration: (name, sql) => writeFile(layout.sqlPath(name), sql),
    write: async (path, content) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    },
    commit: async (message = 'a change') => {
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message', message);
      return await git('rev-parse', 'HEAD');
    },
    git,
    install,
    runKit: (args, databaseUrl) => runKit(packageFolder, args, databaseUrl),
  };
}

const gitSettings = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null'] as const;

/** The fixture's config names no credentials: one that does is written for the call. */
async function runKit(packageFolder: string, args: readonly string[], databaseUrl: string): Promise<number> {
  const config = join(packageFolder, 'by-hand.config.js');
  const settings = { dialect: 'postgresql', schema: './schema.ts', out: './drizzle', dbCredentials: { url: databaseUrl } };
  await writeFile(config, `module.exports = ${JSON.stringify(settings)};\n`);
  const kit = join(packageFolder, 'node_modules/drizzle-kit/bin.cjs');
  const code = await run(process.execPath, [kit, ...args, '--config', 'by-hand.config.js'], { cwd: packageFolder }).then(
    () => 0,
    (thrown: unknown) => z.object({ code: z.number() }).parse(thrown).code,
  );
  await rm(config);
  return code;
}

type Layout = Pick<ScenarioProject, 'names' | 'sqlPath' | 'createdAt' | 'addMigration' | 'deleteMigration'>;

const oneMinute = 60_000;
const breakpoint = '--> statement-breakpoint\n';

const entrySchema = z.looseObject({ idx: z.number(), when: z.number(), tag: z.string() });
const journalSchema = z.looseObject({ entries: z.array(entrySchema) });
const snapshotSchema = z.looseObject({ id: z.string() });

/** drizzle-kit 0.31: one journal, SQL files beside it, a snapshot each. */
function journalLayout(folder: string): Layout {
  const path = join(folder, 'meta/_journal.json');
  const read = async (): Promise<z.infer<typeof journalSchema>> => journalSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const save = (journal: z.infer<typeof journalSchema>): Promise<void> => writeFile(path, JSON.stringify(journal, null, 2));
  const snapshotPath = (name: string): string => join(folder, 'meta', `${name.split('_')[0] ?? ''}_snapshot.json`);
  const sqlPath = (name: string): string => join(folder, `${name}.sql`);
  return {
    names: async () => (await read()).entries.map(({ tag }) => tag),
    sqlPath,
    createdAt: async (name) => String((await read()).entries.find(({ tag }) => tag === name)?.when),
    addMigration: async (title, statements, { after = oneMinute } = {}) => {
      const journal = await read();
      const newest = Math.max(...journal.entries.map(({ when }) => when));
      const idx = Math.max(...journal.entries.map((entry) => entry.idx)) + 1;
      const name = `${String(idx).padStart(4, '0')}_${title}`;
      const last = journal.entries.at(-1)?.tag ?? '';
      const snapshot = snapshotSchema.parse(JSON.parse(await readFile(snapshotPath(last), 'utf8')));
      await writeFile(sqlPath(name), statements.join(breakpoint));
      await writeFile(snapshotPath(name), JSON.stringify({ ...snapshot, id: randomUUID(), prevId: snapshot.id }, null, 2));
      const entry = { idx, version: '7', when: newest + after, tag: name, breakpoints: true };
      await save({ ...journal, entries: [...journal.entries, entry].sort((one, other) => one.when - other.when) });
      return name;
    },
    deleteMigration: async (name) => {
      const journal = await read();
      await save({ ...journal, entries: journal.entries.filter(({ tag }) => tag !== name) });
      await rm(sqlPath(name));
      await rm(snapshotPath(name));
    },
  };
}

/** drizzle-kit 1.0: one folder for each migration, named by its second. */
function folderLayout(folder: string): Layout {
  const names = async (): Promise<string[]> => (await readdir(folder)).sort();
  const sqlPath = (name: string): string => join(folder, name, 'migration.sql');
  return {
    names,
    sqlPath,
    createdAt: (name) => Promise.resolve(String(timeOf(name))),
    addMigration: async (title, statements, { after = oneMinute } = {}) => {
      const all = await names();
      const name = `${stampOf(timeOf(all.at(-1) ?? '') + after)}_${title}`;
      const parent = all.filter((other) => other < name).at(-1) ?? '';
      const { id } = snapshotSchema.parse(JSON.parse(await readFile(join(folder, parent, 'snapshot.json'), 'utf8')));
      const snapshot = { type: 'diff', version: '9', dialect: 'postgres', id: randomUUID(), prevIds: [id], footprints: [], deltas: [] };
      await mkdir(join(folder, name));
      await writeFile(sqlPath(name), statements.join(breakpoint));
      await writeFile(join(folder, name, 'snapshot.json'), JSON.stringify(snapshot, null, 2));
      return name;
    },
    deleteMigration: (name) => rm(join(folder, name), { recursive: true }),
  };
}

function timeOf(name: string): number {
  const [, year, month, day, hour, minute, second] = (/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_/u.exec(name) ?? []).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

function stampOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace(/\D/gu, '');
}
