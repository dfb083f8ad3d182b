/** Where the Drizzle project of this run lies. */
import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { ProjectInputs } from '../inputs/project.ts';
import type { ProjectPlace } from '../project/repository.ts';

/** Loading a config takes drizzle-kit half a second; one that takes a minute never returns. */
const configTimeLimitMs = 60_000;

export function projectPlace({ workingDirectory, config, given }: ProjectInputs, host: Host): ProjectPlace {
  return {
    repositoryRoot: host.workspace,
    packageFolder: resolve(host.directory, workingDirectory),
    configPath: config,
    given,
    tempFolder: host.tempFolder,
    searchPath: host.searchPath,
    timeLimitMs: configTimeLimitMs,
    signal: host.signal,
  };
}
