/** Drizzle's files, known by their path alone. */
import { posix } from 'node:path';

/** drizzle-kit takes any name by --config; these are what people call them. */
const configName = /^drizzle(?:[.-][\w.-]+)?\.config(?:[.-][\w-]+)*\.(?:[cm]?[jt]s|json)$|^drizzle\.config\.[\w-]+\.(?:[cm]?[jt]s|json)$/u;

const journalName = /(?:^|\/)meta\/_journal\.json$/u;
/** What drizzle-kit 1.0 writes: one folder a migration. */
const migrationName = /(?:^|\/)\d{14}_[^/]+\/migration\.sql$/u;

/** The drizzle configs among the paths, in a fixed order. */
export function selectConfigPaths(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => configName.test(posix.basename(path))).sort();
}

/** The migrations folders that the paths tell of, in a fixed order. */
export function selectMigrationsFolders(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) => (journalName.test(path) || migrationName.test(path) ? [posix.dirname(posix.dirname(path))] : []));
  return [...new Set(folders)].sort();
}
