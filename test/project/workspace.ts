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

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures/projects/postgresql');
const modules = { v0: join(root, 'node_modules'), v1: join(root, 'test/kits/1.0/node_modules') } as const;

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
  await rm(join(folder, 'node_modules'), { force: true });
  await symlink(modules[kit], join(folder, 'node_modules'));
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

/** Has the project's drizzle-kit write a migration, in a second of its own: 1.0 orders its folders by the second of their names. */
export async function runGenerate(folder: string, name: string, more: readonly string[] = []): Promise<void> {
  const others = await readdir(join(folder, 'drizzle')).catch((): string[] => []);
  if (others.length > 0 && !others.includes('meta')) await nextSecond();
  execFileSync('node', [join(folder, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--name', name, ...more], { cwd: folder, stdio: 'pipe' });
}

/** drizzle-kit 1.0 names its folders by the second: two of one second have no order. */
export async function nextSecond(): Promise<void> {
  await pass(1_050 - (Date.now() % 1_000));
}
