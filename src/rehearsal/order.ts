/** What a rehearsal is given. */
import type { KitOrder } from '../kit/kit.ts';
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import type { Migration } from '../model/migration.ts';
import type { OpenShadowSession, RunChild } from '../model/ports.ts';
import type { OrUnknown } from '../model/unknown.ts';
import { createdNames } from '../sql/created.ts';
import type { StatementBatch } from './batches.ts';
import type { Shadow, ShadowChoice } from './shadow/shadow.ts';
import type { RehearsalAnswer } from '../model/rehearsal.ts';

/** A file that runs before the first migration: what the database's host makes there, and no migration does. */
export interface SetupSql {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

export interface MigrationSet {
  readonly migrations: readonly Migration[];
  /** Their statements with those by which drizzle-kit keeps its ledger: the groups that belong together, in order. */
  readonly groups: readonly (readonly StatementBatch[])[];
}

/** The statements that make the project's whole schema in an empty database. */
export type ReadSchemaSql = () => Promise<OrUnknown<readonly string[]>>;

export interface RehearsalOrder {
  /** The project's drizzle-kit, as a deploy runs it. */
  readonly run: KitOrder;
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
export async function rolesOf({ setup, base, change }: RehearsalOrder): Promise<readonly string[]> {
  const statements = [...base.migrations, ...change.migrations].flatMap((migration) => migration.chunks);
  return await createdNames('role', [...setup.map(({ text }) => text), ...statements]);
}

export interface RehearsalPorts {
  readonly openSession: OpenShadowSession;
  readonly runChild: RunChild;
  readonly readSchemaSql: ReadSchemaSql;
  readonly mask: (form: string) => void;
  readonly warn: (line: string) => void;
}

/** `signal` is that of the run, without the time limit of the rehearsal. */
export function stopped({ signal, timeLimitMs }: { readonly signal: AbortSignal; readonly timeLimitMs: number }): RehearsalAnswer {
  const reason = signal.aborted ? 'the run was cancelled' : `it took longer than ${timeLimitMs / 1000} s`;
  return { kind: 'unavailable', reason, remedy: null };
}

/** What every step of a rehearsal works with. */
export interface Stage {
  readonly order: RehearsalOrder;
  readonly ports: RehearsalPorts;
  readonly shadow: Shadow;
  /** The order's own, ended by the time limit too. */
  readonly signal: AbortSignal;
}
