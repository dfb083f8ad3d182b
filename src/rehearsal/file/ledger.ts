/** drizzle-kit's ledger in SQLite: the statements that keep it, and what stands in it. */
import type { Generation } from '../../model/drizzle.ts';
import type { Migration } from '../../model/migration.ts';
import { quoteName, quoteText } from '../../sql/quoting.ts';
import type { NotedRow } from './answers.ts';

/** SERIAL is no type of SQLite: with 0.31 the key of every row is null. */
export function createLedger(table: string, generation: Generation): string {
  return generation === 'v0'
    ? `CREATE TABLE IF NOT EXISTS ${quoteName(table)} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`
    : `CREATE TABLE IF NOT EXISTS ${quoteName(table)} (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT)`;
}

export function noteMigration(table: string, generation: Generation, { name, sha256, createdAt }: Migration): string {
  const values = `${quoteText(sha256)}, ${createdAt}`;
  if (generation === 'v0') return `INSERT INTO ${quoteName(table)} ("hash", "created_at") VALUES (${values})`;
  const now = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
  return `INSERT INTO ${quoteName(table)} ("hash", "created_at", "name", "applied_at") VALUES (${values}, ${quoteText(name)}, ${now})`;
}

/** Those of the migrations that have no row of their own, in order. */
export function findUnapplied(rows: readonly NotedRow[], generation: Generation, migrations: readonly Migration[]): readonly Migration[] {
  const noted = new Set(rows.map((row) => JSON.stringify([row.hash, generation === 'v1' ? row.name : row.created])));
  return migrations.filter((migration) => !noted.has(JSON.stringify([migration.sha256, generation === 'v1' ? migration.name : String(migration.createdAt)])));
}
