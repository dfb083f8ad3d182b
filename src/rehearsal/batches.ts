/** Everything that drizzle-kit sends for a plan, in its order: the ledger's own statements and the migrations between them. */
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import type { LedgerShape } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import { insertRow, qualified } from '../sql/ledger-insert.ts';
import { quoteName } from '../sql/quoting.ts';

/** Statements that drizzle-kit sends for one purpose: a migration's own, or those that keep the ledger. */
export interface StatementBatch {
  /** Null for the statements with which drizzle-kit keeps its own ledger. */
  readonly migration: string | null;
  readonly statements: readonly string[];
}

/** In groups that belong together, as drizzle-kit of this generation runs them on a ledger of this shape: what prepares the ledger, then each migration with its row. */
export function planBatches(table: LedgerTable, generation: Generation, shape: LedgerShape, migrations: readonly Migration[]): StatementBatch[][] {
  const rows = migrations.map((migration) => [
    { migration: migration.name, statements: migration.chunks },
    { migration: null, statements: [insertRow(table, generation, migration)] },
  ]);
  return [[{ migration: null, statements: prepareLedger(table, generation, shape) }], ...rows];
}

function prepareLedger(table: LedgerTable, generation: Generation, shape: LedgerShape): readonly string[] {
  const schema = `CREATE SCHEMA IF NOT EXISTS ${quoteName(table.schema)}`;
  if (generation === 'v1' && shape === 'v0') return [schema, ...upgradeTable(table)];
  return generation === 'v1' && shape === 'v1' ? [schema] : [schema, createTable(table, generation)];
}

function createTable(table: LedgerTable, generation: Generation): string {
  const more = generation === 'v1' ? ', name text, applied_at timestamp with time zone DEFAULT now()' : '';
  return `CREATE TABLE IF NOT EXISTS ${qualified(table)} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint${more})`;
}

/** drizzle-kit 1.0 takes over a ledger of 0.31. */
function upgradeTable(table: LedgerTable): readonly string[] {
  return [
    `ALTER TABLE ${qualified(table)} ADD COLUMN IF NOT EXISTS "name" text`,
    `ALTER TABLE ${qualified(table)} ADD COLUMN IF NOT EXISTS "applied_at" timestamp with time zone DEFAULT now()`,
  ];
}
