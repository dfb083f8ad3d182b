/** The INSERT by which drizzle-kit notes a migration in its ledger, with its values written out. */
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import type { Migration } from '../model/migration.ts';
import { quoteName, quoteText } from './quoting.ts';

export function insertRow(table: LedgerTable, generation: Generation, { name, sha256, createdAt }: Pick<Migration, 'name' | 'sha256' | 'createdAt'>): string {
  const values = [quoteText(sha256), quoteText(createdAt.toString())];
  if (generation === 'v0') return `INSERT INTO ${qualified(table)} ("hash", "created_at") VALUES (${values.join(', ')})`;
  return `INSERT INTO ${qualified(table)} ("hash", "created_at", "name") VALUES (${[...values, quoteText(name)].join(', ')})`;
}

export function qualified(table: LedgerTable): string {
  return `${quoteName(table.schema)}.${quoteName(table.name)}`;
}
