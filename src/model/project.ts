/** A repository's Drizzle project, read: what would run, by which drizzle-kit, from which files. */
import type { Problem } from '../errors/problem.ts';
import type { Sha256 } from './digest.ts';
import type { DeployDialect, Dialect, Generation, LedgerTable, PostgresqlDriver } from './drizzle.ts';
import type { Migration } from './migration.ts';
import type { OrUnknown } from './unknown.ts';

/** The project's own installed drizzle-kit. */
export interface Kit {
  readonly version: string;
  readonly ormVersion: OrUnknown<string>;
  /** The generation of folder that this version migrates. */
  readonly generation: Generation;
  /** Absolute path of the script to start with Node. */
  readonly script: string;
  /** Variables that the package manager needs in the environment of whatever starts it (Yarn Plug'n'Play). */
  readonly environment: Readonly<Record<string, string>>;
  /** The first one that this drizzle-kit finds; null if none is installed. */
  readonly driver: OrUnknown<PostgresqlDriver | null>;
}

/** What the project's drizzle config says, credentials left out. */
export interface KitConfig<D extends Dialect = DeployDialect> {
  readonly dialect: D;
  /** The migrations folder, from the package's folder, as written. */
  readonly out: string;
  readonly ledgerTable: LedgerTable;
}

export interface Lockfile {
  /** From the repository's root. */
  readonly path: string;
  readonly sha256: Sha256;
}

/** A migrations folder, both generations in one form. */
export interface MigrationsFolder {
  readonly generation: Generation;
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  /** In the order in which drizzle-kit runs them. */
  readonly migrations: readonly Migration[];
  /** Every defect that was found; those with severity `error` stop a deploy. */
  readonly defects: readonly Problem[];
}

/** One that is deployed, where no other dialects are named. */
export interface Project<D extends Dialect = DeployDialect> {
  readonly kit: Kit;
  readonly config: KitConfig<D>;
  readonly folder: MigrationsFolder;
  readonly lockfile: OrUnknown<Lockfile>;
}
