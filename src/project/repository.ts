/** Reads a repository's Drizzle project: its drizzle-kit, its config and its migrations. */
import { isAbsolute, resolve } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { deployDialects, dialects, type DeployDialect, type Dialect } from '../model/drizzle.ts';
import type { RunChild } from '../model/ports.ts';
import type { Kit, KitConfig, Lockfile, MigrationsFolder, Project } from '../model/project.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { selectConfig } from './config.ts';
import { readFile, readFolder, readRealPath } from './disk.ts';
import { quote } from '../text/plain.ts';
import { parseFolder } from './folders.ts';
import { readConfig, readKit } from './kit.ts';
import { lockfileLimit, lockfilePaths, selectLockfile } from './lockfile.ts';
import { ancestors, isWithin, pathFrom } from './paths.ts';
import type { ProjectPlace } from './place.ts';

export type { GivenConfig, ProjectPlace } from './place.ts';

/** A project to deploy. Throws what keeps it from being read at all; what is wrong with its migrations is told in `folder.defects`. */
export async function readProject(place: ProjectPlace, runChild: RunChild): Promise<Project> {
  return readSupported<DeployDialect>(place, runChild, deployDialects);
}

/** A project to check, of any dialect that is checked. */
export async function readCheckedProject(place: ProjectPlace, runChild: RunChild): Promise<Project<Dialect>> {
  return readSupported<Dialect>(place, runChild, dialects);
}

async function readSupported<D extends Dialect>(place: ProjectPlace, runChild: RunChild, supported: readonly D[]): Promise<Project<D>> {
  const kitRead = readKit(place, runChild);
  const configRead = readKitConfig(place, kitRead, runChild, supported);
  const folderRead = readMigrations(place, kitRead, configRead);
  const [kit, config, folder, lockfile] = await Promise.all([kitRead, configRead, folderRead, readLockfile(place)]);
  return { kit, config, folder, lockfile };
}

/** The migrations of one folder alone, without an installed drizzle-kit and without running anything of the project; the files tell their generation. */
export async function readMigrationsAlone(place: ProjectPlace, out: string): Promise<MigrationsFolder> {
  const { root, folder } = await readFolderPath(place, out);
  const content = await readFolder(root, folder);
  return parseFolder(content, pathFrom(root, folder), content !== null && content.journal.kind === 'absent' && content.folders.size > 0 ? 'v1' : 'v0', null);
}

async function readKitConfig<D extends Dialect>(place: ProjectPlace, kit: Promise<Kit>, runChild: RunChild, supported: readonly D[]): Promise<KitConfig<D>> {
  const { given } = place;
  const loaded = given.dialect !== null && given.out !== null ? null : await readConfig(place, await kit, runChild);
  return selectConfig(loaded, given, supported);
}

async function readMigrations(place: ProjectPlace, kit: Promise<Kit>, config: Promise<KitConfig<Dialect>>): Promise<MigrationsFolder> {
  const { out, dialect } = await config;
  const { root, folder } = await readFolderPath(place, out);
  const content = await readFolder(root, folder);
  return parseFolder(content, pathFrom(root, folder), (await kit).generation, dialect);
}

/** The real paths of the repository and of the folder, so that no link leads out of it. A folder that does not exist stays as written. */
async function readFolderPath(place: ProjectPlace, out: string): Promise<{ readonly root: string; readonly folder: string }> {
  const [root, packageFolder] = await Promise.all([readRealPath(place.repositoryRoot), readRealPath(place.packageFolder)]);
  if (root === null || packageFolder === null) throw noPackage(place);
  const written = resolve(packageFolder, out);
  const folder = (await readRealPath(written)) ?? written;
  if (isAbsolute(out) || !isWithin(root, written) || !isWithin(root, folder)) throw outside(out);
  return { root, folder };
}

async function readLockfile(place: ProjectPlace): Promise<OrUnknown<Lockfile>> {
  for (const folder of ancestors(place.packageFolder, place.repositoryRoot)) {
    const files = await Promise.all(lockfilePaths(folder).map(async (path) => ({ path, content: await readFile(path, lockfileLimit) })));
    const lockfile = selectLockfile(place.repositoryRoot, files);
    if (lockfile !== null) return lockfile;
  }
  return unknown('No lockfile lies between the package and the root of the repository.');
}

function noPackage(place: ProjectPlace): Problem {
  return new Problem('input/invalid', {
    message: 'The folder of the package does not exist in the repository.',
    remedy: 'Give the path of the package from the root of the repository.',
    place: pathFrom(place.repositoryRoot, place.packageFolder),
  });
}

function outside(out: string): Problem {
  return new Problem('folder/outside-repository', {
    message: `The migrations folder ${quote(out)} is absolute or leads out of the repository, so no commit tells what is in it.`,
    remedy: 'Set `out` to a folder in the repository, as a path from the package.',
    place: 'out',
  });
}
