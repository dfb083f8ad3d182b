/** Whether drizzle-kit has a driver with which it can work: through the relay, only one that speaks PostgreSQL's protocol over TCP. */
import { posix } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { postgresqlDrivers, type PostgresqlDriver } from '../model/drizzle.ts';
import type { KitConnection } from '../model/execution.ts';
import type { Lockfile, Project } from '../model/project.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { listNames } from '../text/sentence.ts';

const relayed: ReadonlySet<PostgresqlDriver> = new Set(['pg', 'postgres']);

/** Throws `kit/driver-unsupported`. A driver that is not known is tried. */
export function refuseDriver(connection: KitConnection, { kit: { driver }, lockfile }: Pick<Project, 'kit' | 'lockfile'>): void {
  if (isUnknown(driver) || (driver !== null && (connection === 'separate' || relayed.has(driver)))) return;
  const install = `Install pg beside drizzle-kit and commit the lockfile: ${installing(lockfile)}.`;
  throw new Problem('kit/driver-unsupported', {
    message:
      driver === null
        ? `drizzle-kit finds no PostgreSQL driver: none of ${listNames(postgresqlDrivers)} is installed where it looks for packages.`
        : `drizzle-kit would connect with ${driver}, which cannot work in the session that holds the lock. Only pg and postgres can.`,
    remedy:
      driver === null
        ? install
        : `${install} drizzle-kit takes pg before ${driver}; your application is not affected. Or set kit-connection: separate, which the manifest names as the weaker promise.`,
    place: 'drizzle-kit',
  });
}

const commands: Readonly<Record<string, string>> = {
  'pnpm-lock.yaml': 'pnpm add --save-dev pg',
  'yarn.lock': 'yarn add --dev pg',
  'bun.lock': 'bun add --dev pg',
  'bun.lockb': 'bun add --dev pg',
};

function installing(lockfile: OrUnknown<Lockfile>): string {
  return (isUnknown(lockfile) ? undefined : commands[posix.basename(lockfile.path)]) ?? 'npm install --save-dev pg';
}
