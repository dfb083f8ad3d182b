/** What a rehearsal in a file of SQLite is given. */
import type { Dialect, Generation } from '../../model/drizzle.ts';
import type { Migration } from '../../model/migration.ts';
import type { ChildEnd, ReadSchemaSql, RunChild } from '../../model/ports.ts';
import type { Kit } from '../../model/project.ts';
import type { SetupSql } from '../order.ts';

/** The dialects whose database is a file. */
export type FileDialect = Extract<Dialect, 'sqlite' | 'turso'>;

export interface FileOrder {
  readonly dialect: FileDialect;
  readonly setup: readonly SetupSql[];
  readonly base: readonly Migration[];
  readonly change: readonly Migration[];
  readonly generation: Generation;
  readonly kit: Pick<Kit, 'script' | 'environment'>;
  /** SQLite's ledger lies in no schema. */
  readonly ledger: string;
  readonly statementTimeoutMs: number;
  /** For all of it, without what it takes to tidy up. */
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
  /** Absolute; what is made in it is removed again. */
  readonly tempFolder: string;
  readonly searchPath: string;
}

/** Runs the project's drizzle-kit on a database file; `folder` is empty and for it alone. `complaint` is a line of it that says why it did not go on. */
export type MigrateFile = (
  place: { readonly database: string; readonly folder: string },
  signal: AbortSignal,
) => Promise<{ readonly end: ChildEnd; readonly complaint: string | null }>;

export interface FilePorts {
  readonly runChild: RunChild;
  readonly migrate: MigrateFile;
  readonly readSchemaSql: ReadSchemaSql;
}
