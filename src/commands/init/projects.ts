/** The Drizzle projects of a repository: read as they are written, and loaded by their own drizzle-kit only where that does not tell. */
import { join, posix } from 'node:path';
import { isWritable } from '../../workflow-templates/scalar.ts';
import { asProblem, Problem } from '../../errors/problem.ts';
import type { Host } from '../../host/host.ts';
import { runChild } from '../../host/process.ts';
import type { FoundPlace, FoundProject } from '../../model/adoption.ts';
import { isUnknown } from '../../model/unknown.ts';
import { parseJsonConfig, selectConfig, type LoadedConfig } from '../../project/config.ts';
import { parseConfigText } from '../../project/config-text.ts';
import { readText } from '../../project/disk.ts';
import { readConfig, readKit } from '../../project/kit.ts';
import { selectConfigPaths } from '../../project/recognise.ts';
import { readMigrationsAlone, type ProjectPlace } from '../../project/repository.ts';
import { projectPlace } from '../project-place.ts';
import { dialects } from '../../model/drizzle.ts';

/** Of a config, in bytes. */
const longestConfig = 1_000_000;

const given = { dialect: null, out: null, ledgerSchema: null, ledgerTable: null };

export interface FoundProjects {
  readonly projects: readonly Omit<FoundProject, 'environment'>[];
  readonly leftOut: readonly FoundPlace[];
}

/** Throws `config/not-found`; and, where no project is left, what is wrong with the first one. */
export async function readProjects(paths: readonly string[], host: Host): Promise<FoundProjects> {
  const configs = selectConfigPaths(paths);
  if (configs.length === 0) throw noConfig();
  const projects: Omit<FoundProject, 'environment'>[] = [];
  const refused: Problem[] = [];
  for (const config of configs) {
    try {
      projects.push(await readFound(config, host));
    } catch (thrown) {
      refused.push(asProblem(thrown));
    }
  }
  const [first] = refused;
  if (projects.length === 0 && first !== undefined) throw first;
  return { projects, leftOut: refused.map(({ code, message, place }) => ({ path: place ?? '', line: null, what: `${code}: ${message}` })) };
}

async function readFound(config: string, host: Host): Promise<Omit<FoundProject, 'environment'>> {
  if (!isWritable(config)) throw unwritable(config);
  const place = projectPlace({ workingDirectory: '.', config: posix.basename(config), given }, host);
  const here: ProjectPlace = { ...place, packageFolder: join(host.workspace, posix.dirname(config)) };
  const written = await readWritten(config, host);
  const loaded = written ?? (await load(here, config, host));
  const { dialect, out } = selectConfig(loaded, given, dialects);
  const folder = await readMigrationsAlone(here, out);
  const isThere = !folder.defects.some(({ code }) => code === 'folder/missing');
  return {
    config,
    dialect,
    folder: folder.path,
    migrations: isThere ? folder.migrations.length : null,
    generation: folder.migrations.length === 0 ? null : folder.generation === 'v0' ? '0.31' : '1.0',
    how: written === null ? 'loaded' : 'read',
  };
}

/** Null where the text does not tell. */
async function readWritten(config: string, { workspace }: Host): Promise<LoadedConfig | null> {
  const text = await readText(join(workspace, config), longestConfig);
  if (text === null) return null;
  if (config.endsWith('.json')) return { raw: parseJsonConfig(text, config), path: config };
  const { dialect, driver, out } = parseConfigText(text);
  if (isUnknown(dialect) || isUnknown(driver) || isUnknown(out) || dialect === null) return null;
  return { raw: { dialect, ...(driver === null ? {} : { driver }), ...(out === null ? {} : { out }) }, path: config };
}

async function load(place: ProjectPlace, config: string, { log }: Host): Promise<LoadedConfig> {
  log.info(`${config} does not say its dialect and folder in so many words: the drizzle-kit of the project loads it, in a process that is given no secret.`);
  return await readConfig(place, await readKit(place, runChild), runChild);
}

function noConfig(): Problem {
  return new Problem('config/not-found', {
    message: 'The repository has no drizzle config that git knows, such as drizzle.config.ts.',
    remedy: 'Write one with `dialect`, `schema` and `out`, and run init again; files that git ignores are not looked at.',
  });
}

function unwritable(config: string): Problem {
  return new Problem('init/name-unwritable', {
    message: 'The path of a drizzle config holds an expression of a workflow, or characters that cannot be seen, so that no workflow is written for it.',
    remedy: 'Give its folder and its file plain names.',
    place: config,
  });
}
