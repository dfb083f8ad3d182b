/** Projects for SQLite whose change is rehearsed: the base and the change both written by the real drizzle-kit, or the change by a hand. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { rehearseFile, type RehearseFileOrder } from '../../src/commands/check/rehearse-file.ts';
import { runChild } from '../../src/host/process.ts';
import type { Generation } from '../../src/model/drizzle.ts';
import type { Project } from '../../src/model/project.ts';
import type { RehearsalAnswer } from '../../src/model/rehearsal.ts';
import { readCheckedProject } from '../../src/project/repository.ts';
import type { FileDialect } from '../../src/rehearsal/file/order.ts';
import { installKit, makeTemporary, nothingGiven, placeOf, runGenerate, write, writeMigration } from '../project/workspace.ts';

export interface FileChange {
  readonly dialect?: FileDialect;
  /** Whether the project keeps its config, by which drizzle-kit gives the schema to compare with; else there is none. */
  readonly compared?: boolean;
  /** What the base has beyond its first migration. */
  readonly before?: (folder: string) => Promise<unknown>;
  readonly make: (folder: string) => Promise<unknown>;
  /** Whether the base has no migration. */
  readonly isNew?: boolean;
  /** Variables for drizzle-kit's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly order?: Partial<RehearseFileOrder>;
  /** Stands in for the drizzle-kit of the generation: an absolute path. */
  readonly kit?: (folder: string) => Promise<string>;
  readonly signal?: AbortSignal;
}

export interface RehearsedFile {
  readonly answer: RehearsalAnswer;
  /** What is in the folder for temporary files afterwards. */
  readonly left: readonly string[];
}

const imports = `import { check, foreignKey, index, integer, numeric, primaryKey, real, sqliteTable, sqliteView, text, blob, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
`;

export const schema = `${imports}export const users = sqliteTable('users', { id: integer().primaryKey({ autoIncrement: true }), name: text().notNull() });
export const posts = sqliteTable('posts', { id: integer().primaryKey(), author: integer().references(() => users.id, { onDelete: 'cascade' }), title: text() });
`;

export async function rehearseFileChange(generation: Generation, change: FileChange): Promise<RehearsedFile> {
  const folder = await makeProject(generation, change);
  const given = { ...nothingGiven, dialect: change.dialect ?? 'sqlite', out: 'drizzle' };
  const place = await placeOf(folder, { given, timeLimitMs: 60_000, ...(change.signal === undefined ? {} : { signal: change.signal }) });
  const base = change.isNew === true ? 0 : (await readCheckedProject(place, runChild)).folder.migrations.length;
  await change.make(folder);
  if (change.compared !== true) await rm(join(folder, 'drizzle.config.ts'));
  const read = await readCheckedProject(place, runChild);
  const script = (await change.kit?.(folder)) ?? read.kit.script;
  const kit = { ...read.kit, script, environment: { ...read.kit.environment, ...change.environment } };
  const { migrations } = read.folder;
  const answer = await rehearseFile({
    ...{ place, project: { ...ofFile(read), kit }, base: migrations.slice(0, base), change: migrations.slice(base), setup: [] },
    ...{ statementTimeoutMs: 20_000, timeLimitMs: 60_000 },
    ...change.order,
  });
  return { answer, left: (await readdir(place.tempFolder)).filter((name) => name.startsWith('rehearsal')) };
}

async function makeProject(generation: Generation, { dialect = 'sqlite', before }: FileChange): Promise<string> {
  const folder = await makeTemporary();
  await cp(await first(generation, dialect), folder, { recursive: true, verbatimSymlinks: true });
  await before?.(folder);
  return folder;
}

const made = new Map<string, Promise<string>>();

afterAll(async () => {
  for (const folder of made.values()) await rm(await folder, { recursive: true });
});

/** The base that all projects of a file begin with: drizzle-kit writes it once. */
async function first(generation: Generation, dialect: FileDialect): Promise<string> {
  const key = `${generation} ${dialect}`;
  const making = made.get(key) ?? makeFirst(generation, dialect);
  made.set(key, making);
  return await making;
}

async function makeFirst(generation: Generation, dialect: FileDialect): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-sqlite-'));
  await installKit(folder, generation);
  await write(folder, 'package.json', '{}');
  const config = `export default { dialect: '${dialect}', out: 'drizzle', schema: './schema.ts', dbCredentials: { url: 'file:none' } };`;
  await write(folder, 'drizzle.config.ts', config);
  await change(folder, 'first', schema);
  return folder;
}

function ofFile(project: Awaited<ReturnType<typeof readCheckedProject>>): Project<FileDialect> {
  const { dialect } = project.config;
  if (dialect !== 'sqlite' && dialect !== 'turso') throw new Error(`The dialect of the test is ${dialect}.`);
  return { ...project, config: { ...project.config, dialect } };
}

/** Has drizzle-kit write the migration for a schema. */
export async function change(folder: string, name: string, text: string): Promise<void> {
  await write(folder, 'schema.ts', text);
  await runGenerate(folder, name);
}

/** A migration by hand. */
export async function add(folder: string, name: string, sql: string): Promise<void> {
  await writeMigration(folder, name, sql);
}

export async function migrationFile(folder: string, name: string): Promise<string> {
  const found = (await readdir(join(folder, 'drizzle'))).find((entry) => entry.replace(/\.sql$/u, '').endsWith(`_${name}`)) ?? '';
  return join('drizzle', found.endsWith('.sql') ? found : join(found, 'migration.sql'));
}
