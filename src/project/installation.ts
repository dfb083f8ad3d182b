/** An installed package, as its `package.json` tells: its version, and the script that a command starts. */
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { Generation } from '../model/drizzle.ts';
import type { Kit } from '../model/project.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { parseJson } from '../text/json.ts';
import { quote } from '../text/plain.ts';

/** Keys that are not named here are none of our business. */
const manifestSchema = z.object({ version: z.string().max(128), bin: z.union([z.string(), z.record(z.string(), z.string())]).optional() });

/** The parts of a version that tell the generations apart: major, minor, and the number of a beta. */
const versionForm = /^(\d+)\.(\d+)\.\d+(?:-(beta|rc)\.(\d+)(?:-[0-9a-z]+)?)?$/u;

/** A package's folder, and the text of its `package.json`. */
export interface InstalledPackage {
  readonly folder: string;
  readonly manifest: string;
}

export interface InstalledPackages {
  readonly kit: InstalledPackage;
  readonly orm: InstalledPackage | null;
}

/** The project's drizzle-kit, from the packages that were found. */
export function parseKit({ kit, orm }: InstalledPackages, nodeOptions: readonly string[]): Omit<Kit, 'driver'> {
  const manifest = parseManifest(kit.manifest);
  const script = typeof manifest?.bin === 'string' ? manifest.bin : manifest?.bin?.['drizzle-kit'];
  if (manifest === null || script === undefined) throw notReadable();
  return {
    version: manifest.version,
    ormVersion: ormVersion(orm),
    generation: generationOf(manifest.version),
    script: join(kit.folder, script),
    environment: nodeOptionsVariable(nodeOptions),
  };
}

/**
 * Node options as a variable for the environment. As arguments they would not reach the worker threads in which esbuild works, and a config under
 * Yarn Plug'n'Play would never be loaded.
 */
function nodeOptionsVariable(nodeOptions: readonly string[]): Record<string, string> {
  const text = nodeOptions.map((option) => (/[\s"\\]/u.test(option) ? JSON.stringify(option) : option)).join(' ');
  return text === '' ? {} : { NODE_OPTIONS: text };
}

/** The folder layout that a version of drizzle-kit migrates: a journal before 1.0.0-beta.9, dated folders since. */
export function generationOf(version: string): Generation {
  const [, major, minor, stage, number] = versionForm.exec(version) ?? [];
  if (major === '0' && stage === undefined && Number(minor) >= 21 && Number(minor) <= 31) return 'v0';
  if (major === '1' && stage === 'beta' && Number(number) < 9 && minor === '0') return 'v0';
  if (major === '1') return 'v1';
  throw new Problem('kit/unsupported-version', {
    message: `The installed drizzle-kit has the version ${quote(version)}; supported are 0.21 to 0.31 and 1.x.`,
    remedy: 'Install a supported version of drizzle-kit, or a drizzle-attest that knows this one.',
    place: 'drizzle-kit',
  });
}

/** What to say where no drizzle-kit was found. */
export function notInstalled(place: string, detail: string): Problem {
  return new Problem('kit/not-found', {
    message: `No drizzle-kit is installed for this package: ${detail}.`,
    remedy: 'Install the dependencies in a step before this one (npm ci, pnpm install, yarn install, bun install); drizzle-attest never downloads drizzle-kit.',
    place,
  });
}

function ormVersion(orm: InstalledPackage | null): OrUnknown<string> {
  if (orm === null) return unknown('No drizzle-orm is installed for this package.');
  return parseManifest(orm.manifest)?.version ?? unknown('The package.json of the installed drizzle-orm could not be read.');
}

function parseManifest(text: string): z.infer<typeof manifestSchema> | null {
  return manifestSchema.safeParse(parseJson(text)).data ?? null;
}

function notReadable(): Problem {
  return new Problem('kit/not-found', {
    message: 'The package.json of the installed drizzle-kit could not be read, or names no script of drizzle-kit.',
    remedy: 'Install the dependencies again.',
    place: 'drizzle-kit',
  });
}
