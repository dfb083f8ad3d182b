/** Projects in temporary folders, copied from the fixtures, with a real drizzle-kit; removed when the test is over. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { Problem, type Code, type Severity } from '../../src/errors/problem.ts';
import { runChild } from '../../src/host/process.ts';
import type { Generation } from '../../src/model/drizzle.ts';
import type { Project } from '../../src/model/project.ts';
import { readProject, type GivenConfig, type ProjectPlace } from '../../src/project/repository.ts';
import { kitModules, quickModules } from '../quick-kit/modules.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures/projects/postgresql');

export const generations = ['v0', 'v1'] as const;

export const nothingGiven: GivenConfig = { dialect: null, out: null, ledgerSchema: null, ledgerTable: null };

/** What makes the config superfluous, so that a test of the folder starts no child. */
export const folderGiven: GivenConfig = { ...nothingGiven, dialect: 'postgresql', out: 'drizzle' };

export async function makeTemporary(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'attest-project-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of a fixture, with the drizzle-kit of the generation as its installed one. */
export async function copyFixture(generation: Generation, name: string, kit: Generation = generation): Promise<string> {
  const folder = await makeTemporary();
  await copyFiles(generation, name, folder);
  await installKit(folder, kit);
  return folder;
}

/** A copy of a fixture without an installed drizzle-kit. */
export async function copyFiles(generation: Generation, name: string, folder: string): Promise<void> {
  await cp(join(fixtures, generation, name), folder, { recursive: true });
}

export async function installKit(folder: string, kit: Generation): Promise<void> {
  await installModules(folder, kitModules[kit]);
}

/** The same drizzle-kit with a quick `migrate`. */
export async function installQuickKit(folder: string, kit: Generation): Promise<void> {
  await installModules(folder, await quickModules(kit));
}

async function installModules(folder: string, modules: string): Promise<void> {
  await rm(join(folder, 'node_modules'), { force: true });
  await symlink(modules, join(folder, 'node_modules'));
}

export async function placeOf(repositoryRoot: string, changes: Partial<ProjectPlace> = {}): Promise<ProjectPlace> {
  const searchPath = process.env['PATH'] ?? '';
  const signal = new AbortController().signal;
  const packageFolder = repositoryRoot;
  const tempFolder = await makeTemporary();
  return { repositoryRoot, packageFolder, configPath: null, given: nothingGiven, tempFolder, searchPath, timeLimitMs: 30_000, signal, ...changes };
}

export async function read(repositoryRoot: string, changes: Partial<ProjectPlace> = {}): Promise<Project> {
  return readProject(await placeOf(repositoryRoot, changes), runChild);
}

/** Reads with dialect and folder given: only the folder is looked at. */
export async function readFolderOf(repositoryRoot: string, changes: Partial<ProjectPlace> = {}): Promise<Project['folder']> {
  const { folder } = await read(repositoryRoot, { given: folderGiven, ...changes });
  return folder;
}

/** The Problem that the work ends with. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown = await work.then(
    () => new Error('It succeeded, but a Problem was expected.'),
    (reason: unknown) => reason,
  );
  if (thrown instanceof Problem) return thrown;
  throw thrown instanceof Error ? thrown : new Error(String(thrown));
}

export interface Seen {
  readonly code: Code;
  readonly place: string | null;
  readonly severity: Severity;
}

/** What tells one defect from another. */
export function seen(defects: readonly Problem[]): Seen[] {
  return defects.map(({ code, place, severity }) => ({ code, place, severity }));
}

export async function write(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

export async function edit(folder: string, name: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(folder, name), change(await readFile(join(folder, name), 'utf8')));
}

/** A migration more, as `drizzle-kit generate --custom` lays it down but for the snapshot, after the newest; gives the path of its SQL. */
export async function writeMigration(folder: string, name: string, sql: string, out = 'drizzle'): Promise<string> {
  const names = await foldersOf(folder, out);
  const file = names.length === 0 ? await enterInJournal(folder, name, out) : join(out, `${nextStamp(names.at(-1) ?? '')}_${name}`, 'migration.sql');
  await write(folder, file, sql);
  return file;
}

async function enterInJournal(folder: string, name: string, out: string): Promise<string> {
  const path = join(folder, out, 'meta/_journal.json');
  const journal: { entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[] } = JSON.parse(await readFile(path, 'utf8'));
  const idx = journal.entries.length;
  const tag = `${String(idx).padStart(4, '0')}_${name}`;
  const when = (journal.entries.at(-1)?.when ?? 1_700_000_000_000) + 1_000;
  await writeFile(path, JSON.stringify({ ...journal, entries: [...journal.entries, { idx, version: '7', when, tag, breakpoints: true }] }, null, 2));
  return join(out, `${tag}.sql`);
}

/** The migration folders of 1.0, sorted. */
export async function foldersOf(folder: string, out = 'drizzle'): Promise<string[]> {
  return (await readdir(join(folder, out)).catch((): string[] => [])).filter((name) => /^\d{14}/u.test(name) && !name.endsWith('.sql')).sort();
}

/** So many seconds after the time that a folder of 1.0 is named by. */
export function nextStamp(name: string, seconds = 1): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/u.exec(name)?.slice(1).map(Number) ?? [];
  const [year = 0, month = 1, ...rest] = parts;
  return stampOf(Date.UTC(year, month - 1, ...rest) + seconds * 1_000);
}

function stampOf(time: number): string {
  return new Date(time).toISOString().replace(/\D/gu, '').slice(0, 14);
}

/** Has the project's drizzle-kit write a migration. */
export async function runGenerate(folder: string, name: string, more: readonly string[] = []): Promise<void> {
  await awaitLaterSecond(folder);
  execFileSync('node', [join(folder, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--name', name, ...more], { cwd: folder, stdio: 'pipe' });
}

/** drizzle-kit 1.0 names its folders by the second: two of one second have no order. */
export async function awaitLaterSecond(folder: string, out = 'drizzle'): Promise<void> {
  const newest = (await foldersOf(folder, out)).at(-1);
  if (newest !== undefined && newest.slice(0, 14) >= stampOf(Date.now())) await pass(1_050 - (Date.now() % 1_000));
}
