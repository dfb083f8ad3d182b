/** Yarn Plug'n'Play: packages that lie in archives, found by asking the project's own `.pnp.cjs` in a child. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { RunChild } from '../model/ports.ts';
import { describeEnd } from '../model/child-end.ts';
import { childEnvironment } from './child.ts';
import { parseJson } from './content.ts';
import { exists, readText, writeTemporary } from './disk.ts';
import { notInstalled, type InstalledPackages } from './installation.ts';
import type { ProjectPlace } from './place.ts';

const resultLimit = 1_000_000;

const packageSchema = z.strictObject({ folder: z.string(), manifest: z.string() }).nullable();
const answerSchema = z.strictObject({ kit: packageSchema, orm: packageSchema });

/** Loaded with `.pnp.cjs` in the child, where archives can be read as folders. */
const question = `const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const [from, result] = process.argv.slice(2);
const api = require('node:module').findPnpApi(from);
const find = (name) => {
  try {
    const path = api.resolveToUnqualified(name + '/package.json', from);
    return { folder: dirname(path), manifest: readFileSync(path, 'utf8') };
  } catch {
    return null;
  }
};
writeFileSync(result, JSON.stringify({ kit: find('drizzle-kit'), orm: find('drizzle-orm') }));
`;

/** The options with which Yarn itself starts Node. */
export async function readPnpOptions(pnpPath: string): Promise<string[]> {
  const loader = join(dirname(pnpPath), '.pnp.loader.mjs');
  return ['--require', pnpPath, ...((await exists(loader)) ? ['--experimental-loader', pathToFileURL(loader).href] : [])];
}

/** Asks where the package has drizzle-kit and drizzle-orm. */
export async function readPnpPackages(pnpPath: string, place: ProjectPlace, runChild: RunChild): Promise<InstalledPackages> {
  const folder = await writeTemporary(place.tempFolder, { 'question.cjs': question });
  const result = join(folder, 'answer.json');
  const { timeLimitMs, signal, packageFolder } = place;
  const args = ['--require', pnpPath, join(folder, 'question.cjs'), `${packageFolder}/`, result];
  const end = await runChild({ file: 'node', args, cwd: packageFolder, env: childEnvironment(place, folder), timeLimitMs, signal, onLine: () => undefined });
  return parseAnswer(await readText(result, resultLimit), describeEnd(end));
}

function parseAnswer(json: string | null, end: string): InstalledPackages {
  const answer = answerSchema.safeParse(json === null ? undefined : parseJson(json));
  if (!answer.success) throw notInstalled('.pnp.cjs', `Yarn's .pnp.cjs was asked and gave no answer (Node ${end})`);
  const { kit, orm } = answer.data;
  if (kit === null) throw notInstalled('.pnp.cjs', "Yarn's .pnp.cjs does not know drizzle-kit as a dependency of the package");
  return { kit, orm };
}
