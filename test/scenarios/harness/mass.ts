/** Many migrations at once, written as drizzle-kit would have written them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScenarioProject } from './project.ts';

export interface MassOptions {
  readonly count: number;
  /** Size of each snapshot in bytes; a few unless told. With 0.31, 0 is none: it needs none at deploy. */
  readonly snapshotBytes?: number;
  readonly sql: (index: number) => string;
  /** What stands behind the number or the time in a name. */
  readonly title?: (index: number) => string;
}

const start = Date.UTC(2026, 0, 1);
const oneMinute = 60_000;

/** Replaces all migrations of a project by `count` others, commits, and gives their names in order. */
export async function writeMass(
  project: ScenarioProject,
  { count, snapshotBytes = 64, sql, title = (index) => `step_${index}` }: MassOptions,
): Promise<readonly string[]> {
  for (const name of await project.names()) await project.deleteMigration(name);
  const write = project.generation === 'v0' ? writeJournal : writeFolders;
  const names = await write(project.folder, { count, snapshotBytes, sql, title });
  await project.commit(`${count} migrations`);
  return names;
}

async function writeJournal(folder: string, { count, snapshotBytes, sql, title }: Required<MassOptions>): Promise<string[]> {
  const entries = Array.from({ length: count }, (_, idx) => ({
    idx,
    version: '7',
    when: start + idx * oneMinute,
    tag: `${String(idx).padStart(4, '0')}_${title(idx)}`,
    breakpoints: true,
  }));
  for (const { idx, tag } of entries) {
    await writeFile(join(folder, `${tag}.sql`), sql(idx));
    if (snapshotBytes > 0) await writeFile(join(folder, 'meta', `${tag.split('_')[0] ?? ''}_snapshot.json`), journalSnapshot(idx, snapshotBytes));
  }
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
  return entries.map(({ tag }) => tag);
}

async function writeFolders(folder: string, { count, snapshotBytes, sql, title }: Required<MassOptions>): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `${stamp(start + index * oneMinute)}_${title(index)}`);
  for (const [index, name] of names.entries()) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'migration.sql'), sql(index));
    await writeFile(join(folder, name, 'snapshot.json'), folderSnapshot(index, snapshotBytes));
  }
  return names;
}

function stamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace(/\D/gu, '');
}

/** 0.31 reads none at deploy, so that only its size matters. */
function journalSnapshot(index: number, bytes: number): string {
  return JSON.stringify({ version: '7', dialect: 'postgresql', id: idOf(index), prevId: idOf(index - 1), filler: 'x'.repeat(bytes) });
}

/** 1.0 reads every one at deploy and refuses other forms than its own: the bulk is in what a migration touches. */
function folderSnapshot(index: number, bytes: number): string {
  const footprint = {
    statementType: 'create_table',
    statementTarget: ['table', 'public', 'counted'],
    writes: [`s|tbl|${'x'.repeat(bytes)}`],
    reads: ['n|sch|public'],
  };
  const head = { version: '9', dialect: 'postgres', id: idOf(index), prevIds: [idOf(index - 1)], footprints: [footprint] };
  return JSON.stringify(index === 0 ? { type: 'base', ...head, ddl: [] } : { type: 'diff', ...head, deltas: [] });
}

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`.replace(/-4000-8000-(?=0{12}$)/u, '-0000-0000-');
}
