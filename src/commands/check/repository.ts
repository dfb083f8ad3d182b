/** What a check reads of the repository as a whole: the base, the files that git knows, the check configuration file, and what may start a push. */
import { readSources } from '../../checks/push/disk.ts';
import type { ReadSources } from '../../checks/push/push.ts';
import { readCheckConfigurations, type CheckConfigurationReading } from '../../checks/configuration/git.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { ProjectInputs } from '../../inputs/project.ts';
import { pathFrom } from '../../project/paths.ts';
import { readTracked } from '../../git/work-tree.ts';
import { selectProjects } from './projects.ts';

export interface ReadRepository {
  /** The branch, tag or commit that the change is compared with. */
  readonly base: string;
  readonly projects: readonly ProjectInputs[];
  readonly settings: CheckConfigurationReading;
  /** From the repository's root: only what git knows, or would take in, can be deployed or run by others. Null where git lists nothing. */
  readonly paths: readonly string[] | null;
  /** Those in the folder that the command runs in, from there. */
  readonly inFolder: readonly string[] | null;
}

/** Throws `check-configuration/invalid`. */
export async function readRepository(inputs: CheckInputs, host: Host): Promise<ReadRepository> {
  const base = baseOf(inputs, host);
  const [paths, settings] = await Promise.all([readTracked(host.workspace, readOutput), readCheckConfigurations(host.workspace, base, readOutput)]);
  const inFolder = paths === null ? null : below(host, paths);
  return { base, projects: selectProjects(inputs, inFolder), settings, paths, inFolder };
}

/** Whatever may start a push. */
export async function readPushSources({ paths }: ReadRepository, { workspace }: Host): Promise<ReadSources> {
  if (paths === null) return { sources: [], unread: [{ path: null, reason: 'git lists no files here' }] };
  return await readSources(workspace, paths);
}

function baseOf({ base }: CheckInputs, { job }: Host): string {
  const target = job?.baseRef ?? null;
  return base ?? (target === null ? 'origin/HEAD' : `origin/${target}`);
}

function below({ workspace, directory }: Host, paths: readonly string[]): readonly string[] {
  const folder = pathFrom(workspace, directory);
  return folder === '' ? paths : paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}
