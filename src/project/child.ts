/** What a child that loads the project's code is given. */
import type { ProjectPlace } from './place.ts';

/** Port 9 is the discard service: a config that connects as it is loaded reaches nobody. */
const unreachableUrl = 'postgres://nobody:nothing@127.0.0.1:9/nowhere';

/**
 * Its whole environment: nothing of the job's, and no secret. `folder` takes what the loaders write, so that no cache of theirs ends up in the work
 * tree.
 */
export function childEnvironment(place: ProjectPlace, folder: string): Record<string, string> {
  return { PATH: place.searchPath, HOME: place.tempFolder, TMPDIR: folder, DATABASE_URL: unreachableUrl, NO_COLOR: '1' };
}
