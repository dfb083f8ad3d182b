/** The example application: a schema, its migrations as the real drizzle-kit makes them, and a git history. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { prepare } from './command.ts';

const head = "import { integer, pgTable, text } from 'drizzle-orm/pg-core';\n";
const customers = "export const customers = pgTable('customers', { id: integer().primaryKey(), name: text().notNull() });\n";
const orders = "export const orders = pgTable('orders', { id: integer().primaryKey(), customer: integer().references(() => customers.id) });\n";
const vouchers = "export const vouchers = pgTable('vouchers', { code: text().primaryKey() });\n";
const invoices = "export const invoices = pgTable('invoices', { id: integer().primaryKey(), order: integer().references(() => orders.id) });\n";
const customersWithEmail = customers.replace('name: text().notNull()', 'name: text().notNull(), email: text().notNull()');

const config = `import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './schema.ts', out: './drizzle', dbCredentials: { url: process.env.DATABASE_URL! } });
`;

/** What a person's own configuration may lack, or may want otherwise. */
const identity = [
  ['user.name', 'Example'],
  ['user.email', 'example@example.org'],
  ['commit.gpgSign', 'false'],
  ['core.hooksPath', '/dev/null'],
] as const;

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ idx: z.int(), when: z.int(), tag: z.string() })) });

/** Two migrations on `main`; on the branch `vouchers` a third, made between the two and not merged yet. */
export function makeShop(shop: string, modules: string): void {
  mkdirSync(shop);
  symlinkSync(modules, join(shop, 'node_modules'), 'junction');
  write(shop, 'package.json', '{ "name": "shop", "private": true }\n');
  write(shop, '.gitignore', 'node_modules\n');
  write(shop, 'drizzle.config.ts', config);
  git(shop, '-c', 'init.defaultBranch=main', 'init', '--quiet');
  for (const [key, value] of identity) git(shop, 'config', key, value);
  commitMigration(shop, 'customers', head + customers);
  git(shop, 'checkout', '--quiet', '-b', 'vouchers');
  commitMigration(shop, 'vouchers', head + customers + vouchers);
  git(shop, 'checkout', '--quiet', 'main');
  commitMigration(shop, 'orders', head + customers + orders);
}

/** Merges the branch as it is usually done by hand: its migration takes the place in the journal that its time gives it. */
export function mergeVouchers(shop: string): void {
  const theirs = journalSchema.parse(JSON.parse(git(shop, 'show', 'vouchers:drizzle/meta/_journal.json')));
  git(shop, 'merge', '--quiet', '--no-commit', '--strategy', 'ours', 'vouchers');
  git(shop, 'checkout', '--quiet', 'vouchers', '--', 'drizzle/0001_vouchers.sql');
  const journal = journalSchema.parse(JSON.parse(readFileSync(join(shop, journalPath), 'utf8')));
  const late = theirs.entries.filter(({ tag }) => tag === '0001_vouchers');
  const entries = [...journal.entries, ...late].sort((one, other) => one.when - other.when).map((entry, idx) => ({ ...entry, idx }));
  write(shop, journalPath, JSON.stringify({ ...journal, entries }, null, 2));
  write(shop, 'schema.ts', head + customers + orders + vouchers);
  commit(shop, 'Merge the vouchers');
}

/** Takes the merge back, as it was never pushed. */
export function undoMerge(shop: string): void {
  git(shop, 'reset', '--quiet', '--hard', 'HEAD^1');
}

/** A migration that no reviewer sees the fault of: it works on an empty table only. */
export function addInvoices(shop: string): void {
  commitMigration(shop, 'invoices', head + customersWithEmail + orders + invoices);
}

const journalPath = 'drizzle/meta/_journal.json';

function commitMigration(shop: string, name: string, schema: string): void {
  write(shop, 'schema.ts', schema);
  prepare({ program: 'node', args: ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', name], folder: shop });
  commit(shop, `Add ${name}`);
}

function commit(shop: string, message: string): void {
  git(shop, 'add', '--all');
  git(shop, 'commit', '--quiet', '--message', message);
}

function git(shop: string, ...args: readonly string[]): string {
  return prepare({ program: 'git', args, folder: shop });
}

function write(shop: string, name: string, text: string): void {
  writeFileSync(join(shop, name), text);
}
