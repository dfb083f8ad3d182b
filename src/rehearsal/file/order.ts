/** What a rehearsal in a file of SQLite is given. */
import type { KitOrder } from '../../kit/kit.ts';
import type { Dialect, Generation } from '../../model/drizzle.ts';
import type { Migration } from '../../model/migration.ts';
import type { RunChild } from '../../model/ports.ts';
import type { ReadSchemaSql, SetupSql } from '../order.ts';

/** The dialects whose database is a file. */
export type FileDialect = Extract<Dialect, 'sqlite' | 'turso'>;

export interface FileOrder {
  readonly dialect: FileDialect;
  readonly setup: readonly SetupSql[];
  readonly base: readonly Migration[];
  readonly change: readonly Migration[];
  readonly generation: Generation;
  readonly run: KitOrder;
  /** SQLite's ledger lies in no schema. */
  readonly ledger: string;
  readonly statementTimeoutMs: number;
  /** For all of it, without what it takes to tidy up. */
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
  /** Absolute; what is made in it is removed again. */
  readonly tempFolder: string;
}

export interface FilePorts {
  readonly runChild: RunChild;
  readonly readSchemaSql: ReadSchemaSql;
}
