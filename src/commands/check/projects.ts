/** Which Drizzle projects a check is about: the one that was named, or all that lie below the folder. */
import { posix } from 'node:path';
import type { CheckInputs } from '../../inputs/check.ts';
import type { ProjectInputs } from '../../inputs/project.ts';
import { selectConfigPaths, selectMigrationsFolders } from '../../project/recognise.ts';

/** `paths` are those that git knows, from `directory` on; null where it lists none. */
export function selectProjects(inputs: CheckInputs, paths: readonly string[] | null): readonly ProjectInputs[] {
  if (inputs.isProjectGiven || paths === null) return [inputs.project];
  const found = inputs.isStatic ? selectFolders(paths) : selectConfigs(paths);
  // Whoever has no config that can be found is told so by the reader of the project.
  return found.length === 0 ? [inputs.project] : found.map((changed) => ({ ...inputs.project, ...changed }));
}

/** A config's paths are read from the folder that drizzle-kit runs in, which is the config's own. */
function selectConfigs(paths: readonly string[]): readonly Pick<ProjectInputs, 'workingDirectory' | 'config'>[] {
  return selectConfigPaths(paths).map((path) => ({ workingDirectory: posix.dirname(path), config: posix.basename(path) }));
}

/** The migrations of a project that its drizzle-kit cannot read: where it was told, or below its folder. */
export function selectUnread(project: ProjectInputs, paths: readonly string[] | null): readonly ProjectInputs[] {
  if (project.given.out !== null) return [project];
  const folder = posix.normalize(`${project.workingDirectory}/`);
  const inside = paths?.filter((path) => folder === './' || path.startsWith(folder)) ?? [];
  return selectFolders(inside).map((changed) => ({ ...project, ...changed }));
}

/** Without a config that may be run, the migrations themselves tell where they lie. */
function selectFolders(paths: readonly string[]): readonly Pick<ProjectInputs, 'workingDirectory' | 'given'>[] {
  return selectMigrationsFolders(paths).map((folder) => ({
    workingDirectory: posix.dirname(folder),
    given: { dialect: null, out: posix.basename(folder), ledgerSchema: null, ledgerTable: null },
  }));
}
