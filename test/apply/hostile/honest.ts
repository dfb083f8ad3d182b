/** What the real drizzle-kit 0.31 sends through the relay, step by step, for attacks that begin honestly. */
import type { Wire } from './wire.ts';

export interface PlannedMigration {
  readonly sha256: string;
  readonly createdAt: string;
  readonly statements: readonly string[];
}

/** Of this attack alone. */
export const schema = process.env['SCHEMA'] ?? '';
export const ledger = `"${schema}"."__drizzle_migrations"`;

export async function prepare(wire: Wire): Promise<void> {
  await wire.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
  await wire.query(`CREATE TABLE IF NOT EXISTS ${ledger} (\n\t\t\t\tid SERIAL PRIMARY KEY,\n\t\t\t\thash text NOT NULL,\n\t\t\t\tcreated_at bigint\n\t\t\t)`);
  await wire.query(`select id, hash, created_at from ${ledger} order by created_at desc limit 1`);
}

export async function writeRow(wire: Wire, { sha256, createdAt }: Pick<PlannedMigration, 'sha256' | 'createdAt'>): Promise<string | null> {
  return await wire.execute(`insert into ${ledger} ("hash", "created_at") values($1, $2)`, [sha256, createdAt]);
}

export async function apply(wire: Wire, migration: PlannedMigration): Promise<void> {
  for (const statement of migration.statements) await wire.query(statement);
  await writeRow(wire, migration);
}

export async function migrate(wire: Wire, plan: readonly PlannedMigration[]): Promise<void> {
  await prepare(wire);
  await wire.query('begin');
  for (const migration of plan) await apply(wire, migration);
  await wire.query('commit');
}
