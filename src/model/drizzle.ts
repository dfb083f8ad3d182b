/** Drizzle's own words: its dialects, its two generations and where its ledger lies. */

/** drizzle-kit's dialects that are read and checked; `turso` is libSQL, and MariaDB goes by `mysql`. */
export const dialects = ['postgresql', 'mysql', 'sqlite', 'turso'] as const;
export type Dialect = (typeof dialects)[number];

/** The dialects that are deployed to. */
export const deployDialects = ['postgresql'] as const satisfies readonly Dialect[];
export type DeployDialect = (typeof deployDialects)[number];

/** `v0`: one journal for all migrations (drizzle-kit 0.2x–0.31); `v1`: one folder for each migration (drizzle-kit 1.0). */
export type Generation = 'v0' | 'v1';

/** The packages through which drizzle-kit connects to PostgreSQL under Node, in the order in which it looks for them. */
export const postgresqlDrivers = ['pg', 'postgres', '@vercel/postgres', '@neondatabase/serverless', '@drizzle-team/minipg'] as const;
export type PostgresqlDriver = (typeof postgresqlDrivers)[number];

/** The table in which drizzle-kit notes what it applied. */
export interface LedgerTable {
  readonly schema: string;
  readonly name: string;
}

/** drizzle-kit's defaults for PostgreSQL. */
export const defaultLedgerTable: LedgerTable = { schema: 'drizzle', name: '__drizzle_migrations' };
