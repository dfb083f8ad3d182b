/** What a rehearsal is given. */
import type { ReplayBatch } from '../model/database.ts';
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import type { Migration } from '../model/migration.ts';
import type { MigrateShadow, OpenShadowSession, ReadSchemaSql } from '../model/ports.ts';
import type { ShadowChoice } from './shadow/shadow.ts';
import { findCreatedRoles } from './statements/roles.ts';

/** A file that runs before the first migration: what the database's host makes there, and no migration does. */
export interface SetupSql {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

export interface MigrationSet {
  readonly migrations: readonly Migration[];
  /** Their statements with those by which drizzle-kit keeps its ledger: the groups that belong together, in order. */
  readonly groups: readonly (readonly ReplayBatch[])[];
}

export interface RehearsalOrder {
  readonly shadow: ShadowChoice;
  readonly setup: readonly SetupSql[];
  readonly base: MigrationSet;
  readonly change: MigrationSet;
  readonly generation: Generation;
  readonly ledger: LedgerTable;
  readonly statementTimeoutMs: number;
  /** For all of it, without what it takes to tidy up. */
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
  readonly searchPath: string;
  /** Absolute folders from which PGlite is looked for. */
  readonly packageFolders: readonly string[];
}

/** The roles that this rehearsal may leave on the server: those that its own SQL creates. */
export function rolesOf({ setup, base, change }: RehearsalOrder): readonly string[] {
  const statements = [...base.migrations, ...change.migrations].flatMap((migration) => migration.statements);
  return findCreatedRoles([...setup.map(({ text }) => text), ...statements]);
}

export interface RehearsalPorts {
  readonly openSession: OpenShadowSession;
  readonly migrate: MigrateShadow;
  readonly readSchemaSql: ReadSchemaSql;
  readonly mask: (form: string) => void;
  readonly warn: (line: string) => void;
}
