/** A check in a terminal beside what bare tools do of it: `drizzle-kit generate`, `drizzle-kit check`, and squawk. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Side, Sides } from './contest.ts';
import type { Ground } from './ground.ts';
import { makeProject, modulesOf, type Generation } from './project.ts';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.js');
const kit = 'node_modules/drizzle-kit/bin.cjs';

/** `generate` leaves the rehearsal out; `whole` rehearses on a server that is there. */
export const wholeVariants: readonly string[] = ['generate', 'whole'];

/** A change of one migration behind two that merged, whose schema is in sync. Both sides load config and schema. */
export async function openWhole(ground: Ground, generation: Generation): Promise<Sides> {
  const folder = await makeFixture(ground, generation);
  const theirs = side(folder, [kit, 'generate'], 0);
  const ours = (args: readonly string[], variables: Readonly<Record<string, string>>): Side =>
    side(folder, [cli, 'check', '--base', 'HEAD~1', ...args], 0, variables);
  return {
    theirs,
    ours: new Map([
      ['generate', ours(['--rehearsal', 'off'], {})],
      ['whole', ours([], { SHADOW_DATABASE_URL: ground.adminUrl })],
    ]),
  };
}

/** `merged`: all of them are in the base. `new`: none is. */
export const staticVariants: readonly string[] = ['merged', 'new'];

/** Snapshots of a schema with some tables; drizzle-kit's own check reads all of them. */
export async function openStatic(ground: Ground, migrations: number): Promise<Sides> {
  const folder = await mkdtemp(join(ground.folder, 'static-'));
  await makeProject(folder, { generation: '1.0', migrations, snapshotBytes: 10_000 });
  git(folder, 'commit', '--quiet', '--amend', '--message', 'All');
  git(folder, 'tag', 'merged');
  git(folder, 'checkout', '--quiet', '--orphan', 'nothing');
  git(folder, 'rm', '-r', '--quiet', '--cached', '.');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Nothing');
  git(folder, 'checkout', '--quiet', '--force', '-B', 'change', 'nothing');
  git(folder, 'checkout', 'merged', '--', '.');
  git(folder, 'commit', '--quiet', '--message', 'All at once');
  return {
    theirs: side(folder, [kit, 'check'], 0),
    ours: new Map([
      ['merged', side(folder, [cli, 'check', '--static', '--base', 'HEAD'], 0)],
      ['new', side(folder, [cli, 'check', '--static', '--base', 'nothing', '--format', 'json'], 0)],
    ]),
  };
}

/** The rules on SQL alone, as near as the command line comes to it: 300 new files, of which both read every statement. */
export async function openPolicy(ground: Ground): Promise<Sides> {
  const folder = await mkdtemp(join(ground.folder, 'policy-'));
  await makeProject(folder, { generation: '0.31', migrations: 1, snapshotBytes: 0 });
  rmSync(join(folder, 'drizzle'), { recursive: true });
  git(folder, 'commit', '--quiet', '--all', '--message', 'No migration');
  await makeAltering(folder, 300);
  const files = readdirSync(join(folder, 'drizzle')).filter((name) => name.endsWith('.sql'));
  const squawk = createRequire(join(root, 'package.json')).resolve('squawk-cli/package.json');
  return {
    theirs: side(folder, [join(dirname(squawk), 'js/bin/squawk'), ...files.map((name) => join('drizzle', name))], 1),
    ours: new Map([['', side(folder, [cli, 'check', '--static', '--base', 'HEAD', '--format', 'json'], 1)]]),
  };
}

async function makeAltering(folder: string, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, idx) => idx);
  const tag = (idx: number): string => `${String(idx).padStart(4, '0')}_alter`;
  const entries = numbers.map((idx) => ({ idx, version: '7', when: Date.UTC(2025, 0, 1) + idx * 60_000, tag: tag(idx), breakpoints: true }));
  cpSync(join(root, 'test/fixtures/projects/postgresql/v0/three/drizzle/meta'), join(folder, 'drizzle/meta'), { recursive: true });
  await writeFile(join(folder, 'drizzle/meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }, null, 2));
  for (const idx of numbers) {
    const table = `"orders_${String(idx % 20)}"`;
    const statements = [
      `ALTER TABLE ${table} ADD COLUMN "note_${String(idx)}" text;`,
      `CREATE INDEX "note_${String(idx)}_at" ON ${table} ("note_${String(idx)}");`,
      `ALTER TABLE ${table} ADD CONSTRAINT "owner_${String(idx)}" FOREIGN KEY ("owner") REFERENCES "users"("id");`,
      `ALTER TABLE ${table} ALTER COLUMN "note_${String(idx)}" SET NOT NULL;`,
      `UPDATE ${table} SET "note_${String(idx)}" = '' WHERE "note_${String(idx)}" IS NULL;`,
    ];
    await writeFile(join(folder, `drizzle/${tag(idx)}.sql`), statements.join('\n--> statement-breakpoint\n'));
  }
}

async function makeFixture(ground: Ground, generation: Generation): Promise<string> {
  const folder = await mkdtemp(join(ground.folder, 'check-'));
  cpSync(join(root, 'test/fixtures/projects/postgresql', generation === '0.31' ? 'v0' : 'v1', 'three'), folder, { recursive: true });
  await symlink(modulesOf(generation), join(folder, 'node_modules'));
  await writeFile(join(folder, '.gitignore'), 'node_modules\n');
  git(folder, 'init', '--quiet');
  const drizzle = join(folder, 'drizzle');
  const whole = join(ground.folder, `whole-${generation}`);
  cpSync(drizzle, whole, { recursive: true });
  takeLast(drizzle, generation);
  commit(folder, 'Two');
  cpSync(whole, drizzle, { recursive: true });
  commit(folder, 'The third');
  return folder;
}

function takeLast(drizzle: string, generation: Generation): void {
  if (generation === '1.0') {
    rmSync(join(drizzle, readdirSync(drizzle).sort().at(-1) ?? ''), { recursive: true });
    return;
  }
  const path = join(drizzle, 'meta/_journal.json');
  const { entries, ...journal } = journalSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  rmSync(join(drizzle, `${entries.at(-1)?.tag ?? ''}.sql`));
  rmSync(join(drizzle, `meta/${String(entries.length - 1).padStart(4, '0')}_snapshot.json`));
  writeFileSync(path, JSON.stringify({ ...journal, entries: entries.slice(0, -1) }, null, 2));
}

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', '-c', 'commit.gpgSign=false', ...args], { cwd: folder });
}

function side(folder: string, args: readonly string[], exit: number, variables: Readonly<Record<string, string>> = {}): Side {
  return () => Promise.resolve({ process: { args, folder, variables }, exit, finish: () => Promise.resolve() });
}
