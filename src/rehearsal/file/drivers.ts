/** SQLite as drizzle-kit's drivers set it up while it migrates, so that what ran before runs the same way here. */
import type { Generation } from '../../model/drizzle.ts';
import type { FileDialect } from './order.ts';

export interface DriverSettings {
  readonly foreignKeys: boolean;
  /** Whether a name in double quotes that names nothing is a text. */
  readonly looseQuotes: boolean;
}

export interface Driver extends DriverSettings {
  readonly name: string;
}

/** libSQL's client switches foreign keys off around all migrations. */
const libsql: Driver = { name: '@libsql/client', foreignKeys: false, looseQuotes: true };
const tursoDatabase: Driver = { name: '@tursodatabase/database', foreignKeys: false, looseQuotes: true };
const tursoServerless: Driver = { name: '@tursodatabase/serverless', foreignKeys: false, looseQuotes: true };
/** It is built with foreign keys on, as node:sqlite is. */
const betterSqlite: Driver = { name: 'better-sqlite3', foreignKeys: true, looseQuotes: false };

/** In the order in which drizzle-kit looks for them: the first that is installed is taken. */
export function driversOf(dialect: FileDialect, generation: Generation): readonly Driver[] {
  if (dialect === 'turso') return generation === 'v0' ? [libsql] : [libsql, tursoDatabase, tursoServerless];
  return generation === 'v0' ? [libsql, betterSqlite] : [libsql, tursoDatabase, tursoServerless, betterSqlite];
}

/** Where none is installed: drizzle-kit 1.0 takes node:sqlite then. */
export const otherwise: DriverSettings = { foreignKeys: true, looseQuotes: false };

/** What gives the project a driver. */
export function missingDriverRemedy(dialect: FileDialect): string {
  const names = dialect === 'turso' ? '@libsql/client' : '@libsql/client or better-sqlite3';
  return `Add ${names} to the devDependencies of the project: drizzle-kit migrate needs it for a file of SQLite.`;
}
