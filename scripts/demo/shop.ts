/** The example application: a schema, and its migrations as the real drizzle-kit makes them. */
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { prepare } from './command.ts';

/** What a commit changes: contents by path; null takes a file away. */
export type Changes = Readonly<Record<string, string | null>>;

export interface Shop {
  /** All that is there before the first migration. */
  readonly beginning: Changes;
  readonly customers: Changes;
  /** A change of the schema whose migration was forgotten. */
  readonly forgotten: Changes;
  readonly orders: Changes;
  /** On top of the orders, with a migration that was made before theirs. */
  readonly outOfOrderVouchers: Changes;
  /** The orders as they were before the vouchers came. */
  readonly withoutVouchers: Changes;
  /** On top of the orders: a migration that no reviewer sees the fault of, since it works on an empty table. */
  readonly invoices: Changes;
}

const head = "import { integer, pgTable, text } from 'drizzle-orm/pg-core';\n";
const customers = "export const customers = pgTable('customers', { id: integer().primaryKey(), name: text().notNull() });\n";
const orders = "export const orders = pgTable('orders', { id: integer().primaryKey(), customer: integer().references(() => customers.id) });\n";
const vouchers = "export const vouchers = pgTable('vouchers', { code: text().primaryKey() });\n";
const invoices = "export const invoices = pgTable('invoices', { id: integer().primaryKey(), order: integer() });\n";
const customersWithEmail = customers.replace('name: text().notNull()', 'name: text().notNull(), email: text().notNull()');

const config = `import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './schema.ts', out: './drizzle' });
`;

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ idx: z.int(), when: z.int(), tag: z.string() })) });
const journalPath = 'drizzle/meta/_journal.json';

/** Makes the folder with everything installed, and an empty git repository in it; what is to be committed it gives back. */
export async function makeShop(folder: string, modules: string, workflow: string): Promise<Shop> {
  await mkdir(folder);
  await symlink(modules, join(folder, 'node_modules'), 'junction');
  await prepare({ program: 'git', args: ['-c', 'init.defaultBranch=main', 'init', '--quiet'], folder });
  const project = { 'package.json': '{ "name": "shop", "private": true }\n', '.gitignore': 'node_modules\n', 'drizzle.config.ts': config };
  for (const [path, text] of Object.entries(project)) await writeFile(join(folder, path), text);
  const one = await generate(folder, '0000_customers', head + customers);
  const late = await generate(folder, '0001_vouchers', head + customers + vouchers);
  await rm(join(folder, 'drizzle/meta/0001_snapshot.json'));
  await writeFile(join(folder, journalPath), one[journalPath] ?? '');
  const two = await generate(folder, '0001_orders', head + customers + orders);
  const three = await generate(folder, '0002_invoices', head + customersWithEmail + orders + invoices);
  return {
    beginning: { ...project, '.github/workflows/deploy.yml': workflow },
    customers: one,
    forgotten: { 'schema.ts': head + customers + orders },
    orders: two,
    outOfOrderVouchers: mergeOutOfOrder(two, late),
    withoutVouchers: { ...two, 'drizzle/0001_vouchers.sql': null },
    invoices: three,
  };
}

/** A branch is merged as it is usually done by hand: its migration takes the place in the journal that its time gives it. */
function mergeOutOfOrder(ours: Record<string, string>, theirs: Record<string, string>): Changes {
  const [journal, other] = [ours, theirs].map((files) => journalSchema.parse(JSON.parse(files[journalPath] ?? '')));
  const late = (other?.entries ?? []).filter(({ tag }) => tag === '0001_vouchers');
  const entries = [...(journal?.entries ?? []), ...late].sort((one, another) => one.when - another.when).map((entry, idx) => ({ ...entry, idx }));
  return {
    'schema.ts': head + customers + orders + vouchers,
    'drizzle/0001_vouchers.sql': theirs['drizzle/0001_vouchers.sql'] ?? '',
    [journalPath]: JSON.stringify({ ...journal, entries }, null, 2),
  };
}

/** Runs drizzle-kit; gives what it wrote, and the schema. */
async function generate(folder: string, migration: string, schema: string): Promise<Record<string, string>> {
  await writeFile(join(folder, 'schema.ts'), schema);
  const [number = '', name = ''] = migration.split('_');
  await prepare({ program: 'node', args: ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', name], folder });
  const paths = ['schema.ts', `drizzle/${migration}.sql`, `drizzle/meta/${number}_snapshot.json`, journalPath];
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)));
}
