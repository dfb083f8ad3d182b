/** The folder of a rehearsal in files: the databases, the program that works on them, and its orders. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProgram } from './program.ts';

const programName = 'program.cjs';

/** Gives the new folder's absolute path. */
export async function makeFolder(tempFolder: string): Promise<string> {
  const folder = await mkdtemp(join(tempFolder, 'rehearsal-'));
  await mkdir(join(folder, 'kit'));
  await writeFile(join(folder, programName), fileProgram, { mode: 0o600 });
  return folder;
}

/** Gives the program's arguments. An order is as long as all migrations together, which no command line takes. */
export async function writeOrder(folder: string, name: string, order: object): Promise<readonly [string, string]> {
  const path = join(folder, `${name}.json`);
  await writeFile(path, JSON.stringify(order), { mode: 0o600 });
  return [join(folder, programName), path];
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
