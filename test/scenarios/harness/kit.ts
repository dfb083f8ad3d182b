/** Other installations of drizzle-kit than the usual one: for what happens only on bad days. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { kitModules as modules, kitVersions as versions } from '../../quick-kit/modules.ts';
import { makeFolder, type ScenarioProject } from './project.ts';

/**
 * Puts a drizzle-kit in place of the real one that notes how it is started and then does as `script` says;
 * the driver pg is installed beside it. Gives what tells of its starts, each by its arguments.
 */
export async function plantKit(project: ScenarioProject, script: string): Promise<() => Promise<readonly string[]>> {
  const notes = join(await makeFolder('kit'), 'starts');
  await writeFile(notes, '');
  const folder = await emptyModules(project);
  await mkdir(join(folder, 'drizzle-kit'));
  await writeFile(join(folder, 'drizzle-kit/package.json'), JSON.stringify({ name: 'drizzle-kit', version: versions[project.generation], bin: 'bin.cjs' }));
  const note = `require('node:fs').appendFileSync(${JSON.stringify(notes)}, process.argv.slice(2).join(' ') + '\\n');`;
  await writeFile(join(folder, 'drizzle-kit/bin.cjs'), `${note}\n${script}\n`);
  await symlink(join(modules.v0, 'pg'), join(folder, 'pg'));
  return async () => (await readFile(notes, 'utf8')).split('\n').filter((line) => line !== '');
}

/** Installs the real drizzle-kit with all that it depends on, and of all database drivers only these. */
export async function installWithDrivers(project: ScenarioProject, drivers: readonly ('pg' | 'postgres')[]): Promise<void> {
  const folder = await emptyModules(project);
  await promisify(execFile)('cp', ['-aLl', join(modules[project.generation], 'drizzle-kit'), folder]);
  for (const name of ['@drizzle-team/brocli', '@esbuild-kit/esm-loader', 'esbuild', 'tsx', ...drivers]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(join(modules.v0, name), join(folder, name));
  }
}

async function emptyModules(project: ScenarioProject): Promise<string> {
  const folder = join(project.packageFolder, 'node_modules');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await symlink(join(modules[project.generation], 'drizzle-orm'), join(folder, 'drizzle-orm'));
  return folder;
}
