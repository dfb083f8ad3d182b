/**
 * The bundle that the scenarios start: made from the sources as they are now, once for each state of them, and outside of the repository
 * so that it can find no module but its own.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface Dist {
  readonly action: string;
  readonly cli: string;
}

export const repositoryRoot = join(import.meta.dirname, '../../..');

/** Whatever the bundle is made of. */
const ingredients = ['src', 'scripts/bundle', 'package-lock.json', 'tsconfig.json', 'test/scenarios/harness/build.ts'];

/** A lock that was left by a killed test run is taken over after so long. */
const staleLockMs = 120_000;

let made: Promise<Dist> | null = null;

/** Gives the doors of the current bundle, and makes it where this state of the sources has none yet. */
export function currentDist(): Promise<Dist> {
  made ??= makeDist();
  return made;
}

/** Sources may change while they are bundled; what came of that belongs to no state of them. */
async function makeDist(): Promise<Dist> {
  const digest = await digestOfSources();
  const folder = join(tmpdir(), `drizzle-attest-dist-${process.getuid?.() ?? 0}`, digest);
  await mkdir(join(folder, '..'), { recursive: true, mode: 0o700 });
  while (!existsSync(folder)) {
    if (!(await takeLock(`${folder}.lock`))) continue;
    await build(folder, digest).finally(() => rm(`${folder}.lock`, { recursive: true, force: true }));
    if (!existsSync(folder)) return await makeDist();
  }
  return { action: join(folder, 'index.js'), cli: join(folder, 'cli.js') };
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const ingredient of ingredients)
    for (const path of await filesOf(join(repositoryRoot, ingredient)))
      hash
        .update(`${path}\0`)
        .update(await readFile(path))
        .update('\0');
  return hash.digest('hex').slice(0, 32);
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Two test files that start together build once. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > staleLockMs) await rm(lock, { recursive: true, force: true });
    await pass(100);
    return false;
  }
}

/** The folder appears under its name only when it is whole. */
async function build(folder: string, digest: string): Promise<void> {
  if (existsSync(folder)) return;
  const draft = await mkdtemp(`${folder}.draft-`);
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'build.ts'), draft], { cwd: repositoryRoot, maxBuffer: 64 * 1024 * 1024 });
  if ((await digestOfSources()) === digest) await rename(draft, folder);
  else await rm(draft, { recursive: true });
}
