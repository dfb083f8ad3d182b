/** What a check reads of the repository as a whole: the base, the files that git knows, the policy file, and what may start a push. */
import { readSources } from '../../checks/push/disk.ts';
import type { ReadSources } from '../../checks/push/push.ts';
import { readSettings, type SettingsReading } from '../../checks/settings/git.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { CheckInputs, ProjectInputs } from '../../inputs/inputs.ts';
import { pathFrom } from '../../project/paths.ts';
import { selectProjects } from './projects.ts';

export interface ReadRepository {
  /** The branch, tag or commit that the change is compared with. */
  readonly base: string;
  readonly projects: readonly ProjectInputs[];
  readonly settings: SettingsReading;
  readonly sources: ReadSources;
}

/** Throws `settings/invalid`. */
export async function readRepository(inputs: CheckInputs, host: Host): Promise<ReadRepository> {
  const base = baseOf(inputs, host);
  const listed = readPaths(host);
  const [paths, settings, sources] = await Promise.all([
    listed,
    readSettings(host.workspace, base, readOutput),
    listed.then((all) => readPushSources(host, all)),
  ]);
  const prefix = pathFrom(host.workspace, host.directory);
  const below = paths?.flatMap((path) => (prefix === '' ? [path] : path.startsWith(`${prefix}/`) ? [path.slice(prefix.length + 1)] : [])) ?? null;
  return { base, projects: selectProjects(inputs, below), settings, sources };
}

function baseOf({ base }: CheckInputs, { job }: Host): string {
  return base ?? (job === null || job.baseRef === null ? 'origin/HEAD' : `origin/${job.baseRef}`);
}

/** From the repository's root: only what git knows, or would take in, can be deployed or run by others. Null where git lists nothing. */
async function readPaths({ workspace }: Host): Promise<readonly string[] | null> {
  const { code, stdout } = await readOutput('git', ['--no-optional-locks', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], workspace);
  return code === 0 ? stdout.split('\0').filter((path) => path !== '') : null;
}

async function readPushSources({ workspace }: Host, paths: readonly string[] | null): Promise<ReadSources> {
  if (paths === null) return { sources: [], unread: [{ path: null, reason: 'git lists no files here' }] };
  return await readSources(workspace, paths);
}
