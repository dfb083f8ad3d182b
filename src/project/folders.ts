/** A migrations folder of either layout, in one form, with everything that is wrong with it. */
import type { Dialect, Generation } from '../model/drizzle.ts';
import { maxMigrations } from '../model/plan.ts';
import type { MigrationsFolder } from '../model/project.ts';
import { Problem } from '../errors/problem.ts';
import type { FolderContent } from './content.ts';
import { parseJournalLayout, type ParsedLayout } from './journal-layout.ts';
import { parseFolderLayout } from './folder-layout.ts';
import { isDated } from './timestamp.ts';

/** Judges the folder at `path` (from the repository's root), which a drizzle-kit of `kitGeneration` will migrate. `content` is null where it is missing, `dialect` where the files are to tell it. */
export function parseFolder(content: FolderContent | null, path: string, kitGeneration: Generation, dialect: Dialect | null): MigrationsFolder {
  if (content === null) return { generation: kitGeneration, path, migrations: [], defects: [missing(path)] };
  const generation = layoutOf(content) ?? kitGeneration;
  const { migrations, defects } = parseLayout(generation, content, path, dialect);
  const found = [...defects, ...judgeLayout(content, path, kitGeneration), ...judgeCount(migrations.length, path)];
  return { generation, path, migrations, defects: migrations.length === 0 && found.every(isWarning) ? [...found, empty(path)] : found };
}

/** By the files, never by the version: early betas of 1.0 still wrote a journal. Null where there is neither. */
function layoutOf(content: FolderContent): Generation | null {
  if (content.journal.kind !== 'absent') return 'v0';
  if ([...content.folders.values()].some(({ kind }) => kind !== 'absent')) return 'v1';
  return null;
}

function parseLayout(generation: Generation, content: FolderContent, path: string, dialect: Dialect | null): ParsedLayout {
  if (generation === 'v1') return parseFolderLayout(content, path);
  const nothing = content.journal.kind === 'absent' && content.sqlFiles.size === 0;
  return nothing ? { migrations: [], defects: [] } : parseJournalLayout(content, path, dialect);
}

/** A manifest names each migration of a plan, and a plan may be all of them. */
function judgeCount(found: number, path: string): Problem[] {
  if (found <= maxMigrations) return [];
  return [
    new Problem('folder/too-many-migrations', {
      message: `The folder holds ${found.toString()} migrations; a deploy records at most ${maxMigrations.toString()}.`,
      remedy: 'Squash the history: keep what every database has already applied as one migration.',
      place: path,
    }),
  ];
}

function judgeLayout(content: FolderContent, path: string, kitGeneration: Generation): Problem[] {
  const generation = layoutOf(content);
  if (hasBoth(content)) return [mixed(path)];
  if (generation === null || generation === kitGeneration) return [];
  return [generation === 'v0' ? outdated(path) : newer(path)];
}

function hasBoth({ journal, folders }: FolderContent): boolean {
  return journal.kind !== 'absent' && [...folders].some(([name, { kind }]) => isDated(name) && kind !== 'absent');
}

function isWarning(problem: Problem): boolean {
  return problem.severity === 'warning';
}

function missing(path: string): Problem {
  return new Problem('folder/missing', {
    message: 'The migrations folder does not exist; drizzle-kit 1.0 would report success on it.',
    remedy: 'Commit the migrations, or point `out` to their folder.',
    place: path,
  });
}

function empty(path: string): Problem {
  return new Problem('folder/empty', {
    message: 'The migrations folder holds no migration.',
    remedy: 'Run `drizzle-kit generate` and commit what it writes, or point `out` to the folder of the migrations.',
    place: path,
  });
}

function mixed(path: string): Problem {
  return new Problem('folder/mixed-layouts', {
    message: 'The migrations folder holds a journal and dated folders, and each generation of drizzle-kit sees only one of the two.',
    remedy: 'Finish `drizzle-kit up`, or restore the folder from git.',
    place: path,
  });
}

function outdated(path: string): Problem {
  return new Problem('folder/outdated-layout', {
    message: 'The migrations folder has the layout of drizzle-kit 0.x, but the installed drizzle-kit is 1.0.',
    remedy: 'Run `drizzle-kit up` and commit what it writes.',
    place: path,
  });
}

function newer(path: string): Problem {
  return new Problem('folder/newer-layout', {
    message: 'The migrations folder has the layout of drizzle-kit 1.0, but the installed drizzle-kit is 0.x.',
    remedy: 'Install the drizzle-kit 1.0 that wrote the folder.',
    place: path,
  });
}
