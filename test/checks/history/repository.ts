/** Repositories of migrations by the real drizzle-kit of both generations, with a branch that changes them. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Declarations } from '../../../src/checks/history/declaration.ts';
import { judgeFolder, type FolderJudgement } from '../../../src/checks/inspection.ts';
import { readOutput, runChild } from '../../../src/host/process.ts';
import type { Generation } from '../../../src/model/drizzle.ts';
import { awaitLaterSecond, copyFiles, folderGiven, installKit, makeTemporary, readFolderOf } from '../../project/workspace.ts';

const person = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false'];

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', [...person, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

export function commit(folder: string, message: string): void {
  git(folder, 'add', '--all', '.');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** A repository whose branch `main` has the fixture's migrations, with another branch checked out. */
export async function makeRepository(generation: Generation, fixture = 'three'): Promise<string> {
  const folder = await makeTemporary();
  await copyFiles(generation, fixture, folder);
  await installKit(folder, generation);
  await writeFile(join(folder, '.gitignore'), 'node_modules\n');
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'base');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  return folder;
}

/** As `judgeFolder`, with the day after the fixtures were made for now. */
export async function judge(folder: string, { out = 'drizzle', ...changes }: Circumstances = {}): Promise<FolderJudgement> {
  const migrations = await readFolderOf(folder, { given: { ...folderGiven, out } });
  const judgement = await judgeFolder(
    { repositoryRoot: folder, base: 'main', declarations: [], now: Date.UTC(2100, 0, 1), ...changes },
    migrations,
    readOutput,
  );
  for (const { rule } of judgement.findings) fired.add(rule);
  return judgement;
}

/** Rules that fired in this file's tests. */
export const fired = new Set<string>();

export interface Circumstances {
  readonly base?: string;
  readonly now?: number;
  readonly out?: string;
  readonly declarations?: Declarations;
}

export interface Seen {
  readonly rule: string;
  readonly severity: string;
  readonly place: string | null;
}

export async function see(folder: string, changes: Circumstances = {}): Promise<readonly Seen[]> {
  const { findings } = await judge(folder, changes);
  return findings.map(({ rule, severity, place }) => ({
    rule,
    severity,
    place: place === null ? null : `${place.path}${place.line === null ? '' : `:${place.line}`}`,
  }));
}

/** Only the rules of the family. */
export async function seeRules(folder: string, family: string, changes: Circumstances = {}): Promise<readonly string[]> {
  return (await see(folder, changes)).map(({ rule }) => rule).filter((rule) => rule.startsWith(`${family}/`));
}

/** A migration more, by the repository's own drizzle-kit. */
export async function generate(folder: string, name: string, column: string): Promise<void> {
  const path = join(folder, 'schema.ts');
  const schema = await readFile(path, 'utf8');
  await awaitLaterSecond(folder);
  await writeFile(path, schema.replace("export const users = pgTable('users', {", `export const users = pgTable('users', { ${column}: text(),`));
  await runKit(folder, 'generate', '--name', name);
}

export async function runKit(folder: string, ...args: readonly string[]): Promise<void> {
  const lines: string[] = [];
  const end = await runChild({
    file: 'node',
    args: [join(folder, 'node_modules/drizzle-kit/bin.cjs'), ...args],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, NO_COLOR: '1' },
    timeLimitMs: 60_000,
    signal: new AbortController().signal,
    onLine: (line) => lines.push(line),
  });
  if (end.kind !== 'exited' || end.code !== 0) throw new Error(`drizzle-kit ${args.join(' ')}: ${JSON.stringify(end)}\n${lines.join('\n')}`);
}

/** The migration folders of 1.0, sorted. */
export async function foldersOf(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'drizzle'))).filter((name) => /^\d{14}/u.test(name)).sort();
}

export async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'drizzle', file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

export interface Entry {
  idx: number;
  when: number;
  tag: string;
  breakpoints: boolean;
}

export async function editEntries(folder: string, change: (entries: Entry[]) => Entry[]): Promise<void> {
  await edit(folder, 'meta/_journal.json', (text) => {
    const journal: { entries: Entry[] } = JSON.parse(text);
    return JSON.stringify({ ...journal, entries: change(journal.entries) }, null, 2);
  });
}

export async function remove(folder: string, ...files: readonly string[]): Promise<void> {
  for (const file of files) await rm(join(folder, 'drizzle', file), { recursive: true });
}

export async function move(folder: string, from: string, to: string): Promise<void> {
  await rename(join(folder, 'drizzle', from), join(folder, 'drizzle', to));
}
