/** Projects with as many migrations as wanted, in the layout of either generation, as a git checkout has them. */
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Generation = '0.31' | '1.0';

export interface ProjectPlan {
  readonly generation: Generation;
  readonly migrations: number;
  /** Of each snapshot; 0 for none. drizzle-kit writes as much for a schema of some hundred tables. */
  readonly snapshotBytes: number;
}

const root = join(import.meta.dirname, '../..');
const modules = { '0.31': join(root, 'node_modules'), '1.0': join(root, 'test/kits/1.0/node_modules') } as const;

const config = `import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './schema.ts', out: './drizzle', dbCredentials: { url: process.env.DATABASE_URL ?? '' } });
`;

/** The folder of packages with the drizzle-kit of a generation. */
export function modulesOf(generation: Generation): string {
  return modules[generation];
}

export async function makeProject(folder: string, plan: ProjectPlan): Promise<void> {
  await mkdir(join(folder, 'drizzle/meta'), { recursive: true });
  await symlink(modulesOf(plan.generation), join(folder, 'node_modules'));
  await write(folder, 'package.json', '{ "name": "bench", "private": true }\n');
  await write(folder, '.gitignore', 'node_modules\n');
  await write(folder, 'drizzle.config.ts', config);
  const numbers = Array.from({ length: plan.migrations }, (_, index) => index);
  await (plan.generation === '0.31' ? writeJournal(folder, numbers, plan) : writeFolders(folder, numbers, plan));
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', '-c', 'commit.gpgSign=false', 'commit', '--quiet', '--message', 'All'],
  ])
    execFileSync('git', args, { cwd: folder });
}

async function writeJournal(folder: string, numbers: readonly number[], { snapshotBytes }: ProjectPlan): Promise<void> {
  const entries = numbers.map((idx) => ({ idx, version: '7', when: timeOf(idx), tag: `${digits(idx)}_table`, breakpoints: true }));
  await write(folder, 'drizzle/meta/_journal.json', JSON.stringify({ version: '7', dialect: 'postgresql', entries }, null, 2));
  for (const idx of numbers) {
    await write(folder, `drizzle/${digits(idx)}_table.sql`, sqlOf(idx));
    if (snapshotBytes > 0) await write(folder, `drizzle/meta/${digits(idx)}_snapshot.json`, snapshotOf(idx, '7', 'postgresql', snapshotBytes));
  }
}

async function writeFolders(folder: string, numbers: readonly number[], { snapshotBytes }: ProjectPlan): Promise<void> {
  for (const idx of numbers) {
    const name = `${new Date(timeOf(idx)).toISOString().replaceAll(/\D/gu, '').slice(0, 14)}_table_${digits(idx)}`;
    await mkdir(join(folder, 'drizzle', name));
    await write(folder, `drizzle/${name}/migration.sql`, sqlOf(idx));
    await write(folder, `drizzle/${name}/snapshot.json`, snapshotOf(idx, '9', 'postgres', snapshotBytes));
  }
}

function sqlOf(idx: number): string {
  const table = `"table_${digits(idx)}"`;
  return `CREATE TABLE ${table} (\n\t"id" integer PRIMARY KEY NOT NULL,\n\t"name" text\n);\n--> statement-breakpoint\nCREATE INDEX "name_${digits(idx)}" ON ${table} ("name");`;
}

/** What the migration adds: one table with as many columns as fill the file. drizzle-kit 1.0 reads it at each deploy, 0.31 does not. */
function snapshotOf(idx: number, version: string, dialect: string, bytes: number): string {
  const id = (number: number): string => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
  const head = { type: idx === 0 ? 'base' : 'diff', version, dialect, id: id(idx + 1), prevId: id(idx), prevIds: [id(idx)], footprints: [] };
  const table = { schema: 'public', name: `large_${digits(idx)}`, isRlsEnabled: false, entityType: 'tables' };
  const columns = Array.from({ length: Math.ceil(bytes / JSON.stringify([columnOf(idx, 0)], null, 2).length) }, (_, number) => columnOf(idx, number));
  const rows = [table, ...columns];
  return JSON.stringify({ ...head, ...(idx === 0 ? { ddl: rows } : { deltas: rows.map((row) => ({ op: 'create', row })) }) }, null, 2);
}

function columnOf(idx: number, number: number): Readonly<Record<string, unknown>> {
  const nothing = { typeSchema: null, notNull: false, dimensions: 0, default: null, generated: null, identity: null };
  return { schema: 'public', table: `large_${digits(idx)}`, name: `column_${digits(number)}`, type: 'integer', ...nothing, entityType: 'columns' };
}

/** One minute after the other, in milliseconds. */
function timeOf(idx: number): number {
  return Date.UTC(2025, 0, 1) + idx * 60_000;
}

function digits(idx: number): string {
  return String(idx).padStart(4, '0');
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
}
