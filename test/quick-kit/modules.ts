/** The packages that a test's project has installed: the real drizzle-kit of each generation, and the same with a start that costs a sixth. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Generation = 'v0' | 'v1';

/** What drizzle-kit connects with. */
export type Driver = 'pg' | 'postgres';

const root = join(import.meta.dirname, '../..');

/** The versions that package.json and test/kits/1.0/package.json pin. */
export const kitVersions = { v0: '0.31.11', v1: '1.0.0-rc.5' } as const;

/** A `node_modules` with the real drizzle-kit of each generation. */
export const kitModules: Readonly<Record<Generation, string>> = { v0: join(root, 'node_modules'), v1: join(root, 'test/kits/1.0/node_modules') };

/** Another way to make the folder makes another folder. */
const recipe = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .digest('hex')
  .slice(0, 8);

const made = new Map<string, Promise<string>>();

/** The same `node_modules`, in which `drizzle-kit migrate` on PostgreSQL is bin.cjs, over this driver: for tests that are not about drizzle-kit. */
export async function quickModules(generation: Generation, driver: Driver = 'pg'): Promise<string> {
  const key = `${generation} ${driver}`;
  const making = made.get(key) ?? makeQuickModules(generation, driver);
  made.set(key, making);
  return await making;
}

/** The folder appears under its name only when it is whole; two processes may make it at once. */
async function makeQuickModules(generation: Generation, driver: Driver): Promise<string> {
  const folder = join(root, '.cache/quick-kit', `${kitVersions[generation]}-${driver}-${recipe}`);
  const modules = join(folder, 'node_modules');
  if (existsSync(modules)) return modules;
  await mkdir(join(folder, '..'), { recursive: true });
  const draft = await mkdtemp(`${folder}.draft-`);
  const kit = join(draft, 'node_modules/drizzle-kit');
  await mkdir(kit, { recursive: true });
  const absent = driver === 'pg' ? ['drizzle-kit'] : ['drizzle-kit', 'pg'];
  for (const name of await readdir(kitModules[generation])) {
    if (!absent.includes(name)) await symlink(join(kitModules[generation], name), join(draft, 'node_modules', name));
  }
  // A config imports `defineConfig` from drizzle-kit itself.
  const real = join(kitModules[generation], 'drizzle-kit');
  for (const name of await readdir(real)) {
    if (name !== 'bin.cjs' && name !== 'package.json') await symlink(join(real, name), join(kit, name));
  }
  await symlink(join(import.meta.dirname, 'bin.cjs'), join(kit, 'bin.cjs'));
  const manifest: object = JSON.parse(await readFile(join(real, 'package.json'), 'utf8'));
  await writeFile(join(kit, 'package.json'), JSON.stringify({ ...manifest, real: join(real, 'bin.cjs'), driver }));
  await rename(draft, folder).catch(async (thrown: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(modules)) throw thrown;
  });
  return modules;
}
