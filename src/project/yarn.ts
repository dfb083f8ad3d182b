/** Yarn Plug'n'Play: packages that lie in archives, found by asking the project's own `.pnp.cjs` in a child. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { postgresqlDrivers, type PostgresqlDriver } from '../model/drizzle.ts';
import type { RunChild } from '../model/ports.ts';
import { describeEnd } from '../model/child-end.ts';
import { childEnvironment } from './child.ts';
import { exists, readText, writeTemporary } from './disk.ts';
import { notInstalled, type InstalledPackages } from './installation.ts';
import type { ProjectPlace } from './place.ts';
import { parseJson } from '../text/json.ts';

const resultLimit = 1_000_000;

const packageSchema = z.strictObject({ folder: z.string(), manifest: z.string() }).nullable();
const answerSchema = z.strictObject({ kit: packageSchema, orm: packageSchema, driver: z.enum(postgresqlDrivers).nullable() });

/** Loaded with `.pnp.cjs` in the child, where archives can be read as folders. */
const question = `const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const [from, result, ...drivers] = process.argv.slice(2);
const api = require('node:module').findPnpApi(from);
const find = (name, issuer = from) => {
  try {
    const path = api.resolveToUnqualified(name + '/package.json', issuer);
    return { folder: dirname(path), manifest: readFileSync(path, 'utf8') };
  } catch {
    return null;
  }
};
const kit = find('drizzle-kit');
const driver = kit === null ? undefined : drivers.find((name) => find(name, kit.folder + '/') !== null);
writeFileSync(result, JSON.stringify({ kit, orm: find('drizzle-orm'), driver: driver ?? null }));
`;

/** The options with which Yarn itself starts Node. */
export async function readPnpOptions(pnpPath: string): Promise<string[]> {
  const loader = join(dirname(pnpPath), '.pnp.loader.mjs');
  return ['--require', pnpPath, ...((await exists(loader)) ? ['--experimental-loader', pathToFileURL(loader).href] : [])];
}

export interface PnpPackages extends InstalledPackages {
  readonly driver: PostgresqlDriver | null;
}

/** Asks where the package has drizzle-kit and drizzle-orm, and which driver drizzle-kit has. */
export async function readPnpPackages(pnpPath: string, place: ProjectPlace, runChild: RunChild): Promise<PnpPackages> {
  const folder = await writeTemporary(place.tempFolder, { 'question.cjs': question });
  const result = join(folder, 'answer.json');
  const { timeLimitMs, signal, packageFolder } = place;
  const args = ['--require', pnpPath, join(folder, 'question.cjs'), `${packageFolder}/`, result, ...postgresqlDrivers];
  const end = await runChild({ file: 'node', args, cwd: packageFolder, env: childEnvironment(place, folder), timeLimitMs, signal, onLine: () => undefined });
  return parseAnswer(await readText(result, resultLimit), describeEnd(end));
}

function parseAnswer(json: string | null, end: string): PnpPackages {
  const answer = answerSchema.safeParse(json === null ? undefined : parseJson(json));
  if (!answer.success) throw notInstalled('.pnp.cjs', `Yarn's .pnp.cjs was asked and gave no answer (Node ${end})`);
  const { kit, orm, driver } = answer.data;
  if (kit === null) throw notInstalled('.pnp.cjs', "Yarn's .pnp.cjs does not know drizzle-kit as a dependency of the package");
  return { kit, orm, driver };
}
