/** Repositories of migrations by the real drizzle-kit of both generations, with a branch that changes them. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Declarations } from '../../../src/checks/history/declaration.ts';
import { judgeFolder, type FolderJudgement } from '../../../src/checks/inspection.ts';
import { readOutput, runChild } from '../../../src/host/process.ts';
import type { Generation } from '../../../src/model/drizzle.ts';
import { awaitLaterSecond, copyFiles, folderGiven, foldersOf, installKit, makeTemporary, nextStamp, readFolderOf } from '../../project/workspace.ts';

export { foldersOf };

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
  await cp(await first(generation, fixture), folder, { recursive: true, verbatimSymlinks: true });
  // git takes a copied file for a changed one until it has looked at it.
  git(folder, 'update-index', '-q', '--refresh');
  return folder;
}

const made = new Map<string, Promise<string>>();

afterAll(async () => {
  for (const folder of made.values()) await rm(await folder, { recursive: true });
});

/** What the repositories of a file begin with is made once. */
async function first(generation: Generation, fixture: string): Promise<string> {
  const key = `${generation}/${fixture}`;
  const making = made.get(key) ?? makeFirst(generation, fixture);
  made.set(key, making);
  return await making;
}

async function makeFirst(generation: Generation, fixture: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-repository-'));
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

/** A migration more, as drizzle-kit lays it down: beside every one that was made before it, in time. `tag` stands for its name in a journal. */
export async function add(folder: string, name: string, tag?: string): Promise<void> {
  added += 1;
  const folders = await foldersOf(folder);
  if (folders.length === 0) await addToJournal(folder, name, tag);
  else await addFolder(folder, name, folders);
}

let added = 0;

async function addToJournal(folder: string, name: string, tag?: string): Promise<void> {
  const names = (await readdir(join(folder, 'drizzle/meta'))).filter((file) => file.endsWith('snapshot.json')).sort();
  const newest = await readSnapshot(join(folder, 'drizzle/meta', names.at(-1) ?? ''));
  await editEntries(folder, (entries) => {
    const whole = tag ?? `${String(entries.length).padStart(4, '0')}_${name}`;
    return [...entries, { idx: entries.length, version: '7', when: (entries.at(-1)?.when ?? 0) + added * 1_000 + 1, tag: whole, breakpoints: true }];
  });
  const { entries }: { entries: Entry[] } = JSON.parse(await readFile(join(folder, 'drizzle/meta/_journal.json'), 'utf8'));
  const own = entries.at(-1)?.tag ?? '';
  await writeFile(join(folder, 'drizzle', `${own}.sql`), sqlOf(name));
  await writeSnapshot(join(folder, 'drizzle/meta', `${/^\d+/u.exec(own)?.[0] ?? ''}_snapshot.json`), { ...newest, id: randomUUID(), prevId: newest.id });
}

async function addFolder(folder: string, name: string, folders: readonly string[]): Promise<void> {
  const all = await Promise.all(folders.map(async (one) => await readSnapshot(join(folder, 'drizzle', one, 'snapshot.json'))));
  const [newest] = all.slice(-1);
  const heads = all.map(({ id }) => id).filter((id) => !all.some(({ prevIds }) => prevIds?.includes(id)));
  const own = join(folder, 'drizzle', `${nextStamp(folders.at(-1) ?? '', added)}_${name}`);
  await mkdir(own);
  await writeFile(join(own, 'migration.sql'), sqlOf(name));
  await writeSnapshot(join(own, 'snapshot.json'), { ...newest, id: randomUUID(), prevIds: heads });
}

interface Snapshot {
  readonly id: string;
  readonly prevIds?: readonly string[];
}

const sqlOf = (column: string): string => `ALTER TABLE "users" ADD COLUMN "${column}" text;`;

async function readSnapshot(path: string): Promise<Snapshot> {
  const snapshot: Snapshot = JSON.parse(await readFile(path, 'utf8'));
  return snapshot;
}

async function writeSnapshot(path: string, snapshot: object): Promise<void> {
  await writeFile(path, JSON.stringify(snapshot, null, 2));
}

/** The same by the repository's own drizzle-kit. */
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

export async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'drizzle', file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

export interface Entry {
  idx: number;
  version?: string;
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
