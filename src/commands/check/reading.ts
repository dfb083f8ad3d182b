/** One project of a check, read: by its drizzle-kit, or by its files alone. */
import type { FolderPlace } from '../../checks/inspection.ts';
import type { CheckConfiguration } from '../../checks/configuration/configuration.ts';
import type { Host } from '../../host/host.ts';
import { runChild } from '../../host/process.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { ProjectInputs } from '../../inputs/project.ts';
import type { Dialect } from '../../model/drizzle.ts';
import type { MigrationsFolder, Project } from '../../model/project.ts';
import { readConfigPath } from '../../project/kit.ts';
import { pathFrom } from '../../project/paths.ts';
import type { ProjectPlace } from '../../project/place.ts';
import { readCheckedProject, readMigrationsAlone } from '../../project/repository.ts';
import { fixFolder } from './fix.ts';

/** What all projects of a check have in common. */
export interface Circumstances {
  readonly inputs: CheckInputs;
  /** The branch, tag or commit that the change is compared with. */
  readonly base: string;
  readonly settings: CheckConfiguration;
}

export interface ReadProject {
  readonly folder: MigrationsFolder;
  /** Null where nothing of the project may be run: then its dialect is what the migrations say. */
  readonly project: Project<Dialect> | null;
  /** From the repository's root; null where none is looked for. */
  readonly config: string | null;
}

/** Throws what keeps the project from being read at all. With `fix`, what comes out of order is mended first. */
export async function readFixed(place: ProjectPlace, given: ProjectInputs, circumstances: Circumstances, host: Host): Promise<ReadProject> {
  const { isStatic, fix } = circumstances.inputs;
  const read = async (): Promise<ReadProject> => await (isStatic ? readStatically(place, given) : readWhole(place));
  const first = await read();
  return fix && (await fixFolder(folderPlace(first, circumstances, host), first.folder, host)) ? await read() : first;
}

export function folderPlace({ project }: ReadProject, { base, settings }: Circumstances, { workspace, clock }: Host): FolderPlace {
  const dialect: Pick<FolderPlace, 'dialect'> = project === null ? {} : { dialect: project.config.dialect };
  return { repositoryRoot: workspace, ...dialect, base, declarations: settings.history, now: clock() };
}

/** drizzle-kit's own. */
const defaultOut = 'drizzle';

async function readStatically(place: ProjectPlace, given: ProjectInputs): Promise<ReadProject> {
  return { folder: await readMigrationsAlone(place, given.given.out ?? defaultOut), project: null, config: null };
}

async function readWhole(place: ProjectPlace): Promise<ReadProject> {
  const [project, path] = await Promise.all([readCheckedProject(place, runChild), readConfigPath(place)]);
  return { folder: project.folder, project, config: pathFrom(place.repositoryRoot, path) };
}
