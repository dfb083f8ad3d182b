/** The project's own installed drizzle-kit: found where its package manager put it, and started to load the config. */
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { startKit } from '../kit/child.ts';
import type { RunChild } from '../model/ports.ts';
import type { Kit } from '../model/project.ts';
import { describeEnd } from '../model/child-end.ts';
import { childEnvironment } from './child.ts';
import { parseJsonConfig, parseProbe, unreadable, type LoadedConfig } from './config.ts';
import { exists, readText, writeTemporary } from './disk.ts';
import { readDriver } from './driver.ts';
import { firstLine } from '../text/plain.ts';
import { notInstalled, parseKit, type InstalledPackage } from './installation.ts';
import { ancestors, pathFrom } from './paths.ts';
import type { ProjectPlace } from './place.ts';
import { renderProbe, resultName } from './probe.ts';
import { readPnpOptions, readPnpPackages } from './yarn.ts';

/** Of a package.json, a config or a probe's result, in bytes. */
const textLimit = 1_000_000;

const defaultConfigs = ['drizzle.config.ts', 'drizzle.config.js', 'drizzle.config.json'];

/** Finds drizzle-kit from the package's folder up to the repository's root, as Node and Yarn do; never on the PATH, never in a registry. */
export async function readKit(place: ProjectPlace, runChild: RunChild): Promise<Kit> {
  const levels = await Promise.all(ancestors(place.packageFolder, place.repositoryRoot).map(readLevel));
  const source = levels.find((level) => level.source !== null)?.source ?? null;
  if (source === null) throw notInstalled(packagePath(place), 'no node_modules from its folder up to the root of the repository holds it');
  if (source.kind === 'node-modules') {
    const kit = parseKit({ kit: source.kit, orm: levels.find(({ orm }) => orm !== null)?.orm ?? null }, []);
    return { ...kit, driver: await readDriver(kit.script) };
  }
  const [packages, nodeOptions] = await Promise.all([readPnpPackages(source.path, place, runChild), readPnpOptions(source.path)]);
  return { ...parseKit(packages, nodeOptions), driver: packages.driver };
}

/** Loads the config with the project's drizzle-kit, in a child without the job's environment. */
export async function readConfig(place: ProjectPlace, kit: Kit, runChild: RunChild): Promise<LoadedConfig> {
  const path = await readConfigPath(place);
  const shown = pathFrom(place.repositoryRoot, path);
  if (path.endsWith('.json')) return { raw: parseJsonConfig((await readText(path, textLimit)) ?? '', shown), path: shown };
  const probe = renderProbe(kit.generation, path, await readTsconfigPath(path));
  const folder = await writeTemporary(place.tempFolder, probe.files);
  const ended = await runCheck(place, kit, join(folder, probe.entry), runChild);
  const result = await readText(join(folder, resultName), textLimit);
  const raw = result === null ? null : parseProbe(result, shown);
  if (raw === null) throw unreadable(`The config could not be loaded: drizzle-kit ${ended}`, shown);
  return { raw, path: shown };
}

/** What one folder on the way up holds; Plug'n'Play, where it is on, looks into no node_modules. */
interface Level {
  readonly source: { readonly kind: 'pnp'; readonly path: string } | { readonly kind: 'node-modules'; readonly kit: InstalledPackage } | null;
  readonly orm: InstalledPackage | null;
}

async function readLevel(folder: string): Promise<Level> {
  const path = join(folder, '.pnp.cjs');
  const modules = join(folder, 'node_modules');
  const [pnp, kit, orm] = await Promise.all([exists(path), readPackage(join(modules, 'drizzle-kit')), readPackage(join(modules, 'drizzle-orm'))]);
  if (pnp) return { source: { kind: 'pnp', path }, orm };
  return { source: kit === null ? null : { kind: 'node-modules', kit }, orm };
}

async function readPackage(folder: string): Promise<InstalledPackage | null> {
  const manifest = await readText(join(folder, 'package.json'), textLimit);
  return manifest === null ? null : { folder, manifest };
}

/** Absolute. Throws `config/not-found`. */
export async function readConfigPath(place: ProjectPlace): Promise<string> {
  const names = place.configPath === null ? defaultConfigs : [place.configPath];
  const paths = names.map((name) => resolve(place.packageFolder, name));
  const present = await Promise.all(paths.map(exists));
  const path = paths.find((_, index) => present[index]);
  if (path !== undefined) return path;
  throw new Problem('config/not-found', {
    message: `The package has no ${names.join(', ')}.`,
    remedy: 'Give the path of the drizzle config from the package, or give the inputs `dialect` and `out` instead.',
    place: packagePath(place),
  });
}

/** The tsconfig.json that is nearest to a config; null where there is none. */
export async function readTsconfigPath(configPath: string): Promise<string | null> {
  const paths = ancestors(dirname(configPath)).map((folder) => join(folder, 'tsconfig.json'));
  const present = await Promise.all(paths.map(exists));
  return paths.find((_, index) => present[index]) ?? null;
}

/** `check` needs no database and no schema; the probe ends the process before it looks at a folder. Gives how it ended, as a sentence's end. */
async function runCheck(place: ProjectPlace, kit: Kit, config: string, runChild: RunChild): Promise<string> {
  const { packageFolder, timeLimitMs, signal } = place;
  const env = childEnvironment(place, dirname(config));
  let said = '';
  const onLine = (line: string): void => {
    if (line.trim() !== '') said = line;
  };
  const end = await startKit(kit, ['check', '--config', config], { cwd: packageFolder, env, timeLimitMs, signal, onLine }, runChild);
  if (end.kind === 'cancelled')
    throw new Problem('apply/cancelled', { message: 'The run was cancelled while drizzle-kit loaded the config.', remedy: 'Run it again.' });
  return `${describeEnd(end)}${end.kind === 'exited' && said !== '' ? `, having said: ${firstLine(said)}` : '.'}`;
}

function packagePath(place: ProjectPlace): string {
  return pathFrom(place.repositoryRoot, place.packageFolder) || '.';
}
