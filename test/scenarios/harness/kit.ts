/** A drizzle-kit that notes how it is started and then does as it is told: for what the real one does only on bad days. */
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from './dist.ts';
import { makeFolder, type ScenarioProject } from './project.ts';

const versions = { v0: '0.31.11', v1: '1.0.0-rc.5' } as const;

/** Puts it in place of the real one. Gives what tells of its starts, each by its arguments. */
export async function plantKit(project: ScenarioProject, script: string): Promise<() => Promise<readonly string[]>> {
  const notes = join(await makeFolder('kit'), 'starts');
  await writeFile(notes, '');
  const modules = join(project.packageFolder, 'node_modules');
  await rm(modules, { recursive: true, force: true });
  await mkdir(join(modules, 'drizzle-kit'), { recursive: true });
  await symlink(join(kitModules[project.generation], 'drizzle-orm'), join(modules, 'drizzle-orm'));
  await writeFile(join(modules, 'drizzle-kit/package.json'), JSON.stringify({ name: 'drizzle-kit', version: versions[project.generation], bin: 'bin.cjs' }));
  const note = `require('node:fs').appendFileSync(${JSON.stringify(notes)}, process.argv.slice(2).join(' ') + '\\n');`;
  await writeFile(join(modules, 'drizzle-kit/bin.cjs'), `${note}\n${script}\n`);
  return async () => (await readFile(notes, 'utf8')).split('\n').filter((line) => line !== '');
}

const kitModules = { v0: join(repositoryRoot, 'node_modules'), v1: join(repositoryRoot, 'test/kits/1.0/node_modules') } as const;
