/** A child that loads the project's code: what it is given, and what is said of its end. */
import type { ChildEnd } from '../model/ports.ts';
import type { ProjectPlace } from './place.ts';

/** Port 9 is the discard service: a config that connects as it is loaded reaches nobody. */
const placeholderUrl = 'postgres://placeholder:placeholder@127.0.0.1:9/placeholder';

/**
 * Its whole environment: nothing of the job's, and no secret. `folder` takes what the loaders write, so that no cache of theirs ends up in the work
 * tree.
 */
export function childEnvironment(place: ProjectPlace, folder: string): Record<string, string> {
  return { PATH: place.searchPath, HOME: place.tempFolder, TMPDIR: folder, DATABASE_URL: placeholderUrl, NO_COLOR: '1' };
}

/**
 * Node options as a variable for the environment. As arguments they would not reach the worker threads in which esbuild works, and a config under
 * Yarn Plug'n'Play would never be loaded.
 */
export function nodeOptionsVariable(nodeOptions: readonly string[]): Record<string, string> {
  const text = nodeOptions.map((option) => (/[\s"\\]/u.test(option) ? JSON.stringify(option) : option)).join(' ');
  return text === '' ? {} : { NODE_OPTIONS: text };
}

/** How the child ended, as the end of a sentence that starts with its name. */
export function describeEnd(end: ChildEnd): string {
  switch (end.kind) {
    case 'exited':
      return `ended with exit code ${String(end.code)}`;
    case 'signalled':
      return `was ended by ${end.signal}`;
    case 'timed-out':
      return 'reached the time limit';
    case 'cancelled':
      return 'was cancelled';
    case 'not-started':
      return `could not be started: ${end.reason}`;
  }
}
