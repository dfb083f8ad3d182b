/** The driver that the project's drizzle-kit will load for PostgreSQL, found as Node resolves an `import` of it. */
import { dirname, join } from 'node:path';
import { postgresqlDrivers, type PostgresqlDriver } from '../model/drizzle.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { exists, readRealPath } from './disk.ts';
import { ancestors } from './paths.ts';

/** Node looks from the script's real path up to the top of the disk, also out of the repository. */
export async function readDriver(script: string): Promise<OrUnknown<PostgresqlDriver | null>> {
  const path = await readRealPath(script);
  if (path === null) return unknown('The script of drizzle-kit could not be found, so its driver is not known.');
  const folders = ancestors(dirname(path)).map((folder) => join(folder, 'node_modules'));
  for (const driver of postgresqlDrivers) {
    if (await isInstalled(driver, folders)) return driver;
  }
  return null;
}

/** The nearest folder of that name decides, even if it is empty. */
async function isInstalled(name: string, folders: readonly string[]): Promise<boolean> {
  const paths = folders.map((folder) => join(folder, name));
  const present = await Promise.all(paths.map(exists));
  const nearest = paths.find((_, index) => present[index]);
  return nearest !== undefined && (await exists(join(nearest, 'package.json')));
}
